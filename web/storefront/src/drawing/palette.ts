import type { Tones } from './pencil.ts';

const tones = (main: string, deep: string, pale: string): Tones => ({ main, deep, pale });

/** The colours that products come in, by the names that the catalogue uses. */
export const palette: Readonly<Record<string, Tones>> = {
  sage: tones('#8fac90', '#5f7f64', '#d3e0d1'),
  terracotta: tones('#cb7550', '#99502f', '#f0cab6'),
  navy: tones('#46658f', '#2a415f', '#b4c6de'),
  mustard: tones('#dfab48', '#a8772a', '#f6e2b3'),
  plum: tones('#8c5c82', '#613b5a', '#dabdd3'),
  teal: tones('#459a96', '#2a6b68', '#b3dcd8'),
  rose: tones('#d68894', '#a45a66', '#f5d2d7'),
  charcoal: tones('#636a73', '#41474e', '#c6ccd2'),
  sky: tones('#7aaed6', '#4b7fab', '#cde3f3'),
  forest: tones('#568459', '#37593d', '#bcd7bc'),
  sand: tones('#d3b48a', '#a5855d', '#f0e3cd'),
  coral: tones('#e98669', '#b85a41', '#fad5c7'),
};
