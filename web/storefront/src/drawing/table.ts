import {
  BARK,
  box,
  disc,
  each,
  INK,
  IRON,
  line,
  oval,
  PAPER,
  shape,
  STEEL,
  turned,
  WOOD,
  type Drawing,
} from './pencil.ts';

/** Coffee and kitchen. */
export const table: Record<string, Drawing> = {
  kettle: ({ main, deep, pale }) =>
    line('M41 62 C26 60 25 44 13 42', deep, 5) +
    shape('M40 96 Q34 60 48 48 H76 Q92 60 86 96 Q63 102 40 96 Z', main) +
    shape('M45 92 Q40 64 52 52 H58 Q47 66 51 94 Z', pale) +
    oval(62, 48, 16, 4, deep) +
    disc(62, 41, 4, INK) +
    line('M84 56 Q106 58 100 76 Q97 86 87 86', INK, 5),

  mug: ({ main, deep, pale, model }) =>
    line('M80 58 Q102 56 100 72 Q98 88 78 86', main, 7) +
    shape('M30 46 H82 V84 Q82 98 68 98 H44 Q30 98 30 84 Z', main) +
    shape('M35 52 H43 V86 Q43 94 47 97 H44 Q35 95 35 84 Z', pale) +
    oval(56, 46, 26, 6, deep) +
    oval(56, 47, 21, 4, '#5b3b28') +
    (model % 2 ? box(30, 70, 52, 6, pale) : line('M50 34 q-5 -6 0 -12 M62 34 q-5 -6 0 -12', pale, 3)),

  grinder: ({ main, deep, pale }) =>
    line('M60 30 H92', IRON, 4) +
    disc(94, 27, 6, WOOD) +
    box(57, 26, 6, 14, IRON, 2) +
    shape('M44 40 H76 L72 66 H48 Z', main) +
    shape('M48 43 H54 L55 64 H50 Z', pale) +
    box(42, 64, 36, 8, deep, 3) +
    box(45, 72, 30, 28, STEEL, 5) +
    box(49, 75, 5, 22, '#e3e8ec', 2),

  beans: ({ main, deep, pale }) =>
    shape('M38 32 H82 L86 98 Q60 103 34 98 Z', main) +
    shape('M38 32 H46 L44 99 L34 98 Z', pale) +
    shape('M38 24 H82 V36 H38 Z', deep) +
    box(48, 52, 28, 30, PAPER, 3) +
    oval(62, 67, 7, 10, '#6b452e') +
    line('M62 58 q-4 9 0 18', PAPER, 1.8),

  pan: ({ main, deep, pale }) =>
    turned(
      -32,
      box(84, 55, 38, 9, INK, 4) +
        disc(52, 60, 36, deep) +
        disc(52, 60, 30, main) +
        line('M32 50 Q38 38 52 36', pale, 4),
    ),

  knife: ({ deep, pale, main }) =>
    turned(
      -40,
      shape('M8 56 Q30 44 76 48 V66 H20 Q10 62 8 56 Z', STEEL) +
        shape('M8 56 Q40 60 76 60 V66 H20 Q10 62 8 56 Z', '#e6ebee') +
        box(76, 48, 36, 14, main, 5) +
        box(76, 48, 6, 18, deep, 1) +
        disc(91, 55, 2, pale) +
        disc(102, 55, 2, pale),
    ),

  board: ({ main, model }) =>
    turned(
      12,
      shape(
        'M34 36 Q34 28 42 28 H52 V16 Q52 10 60 10 Q68 10 68 16 V28 H78 Q86 28 86 36 V94 Q86 102 78 102 H42 Q34 102 34 94 Z',
        WOOD,
      ) +
        line('M44 40 Q48 66 43 94 M58 36 Q63 66 58 96 M73 38 Q78 64 74 94', BARK, 2) +
        disc(60, 19, 3.5, PAPER) +
        (model % 2 ? disc(62, 74, 10, main) + disc(62, 74, 6, '#ffffff88') : oval(62, 74, 8, 13, main)),
    ),

  bowl: ({ main, deep, pale, model }) =>
    (model === 3 ? oval(60, 50, 34, 9, pale) : '') +
    shape('M20 56 H100 Q98 98 60 100 Q22 98 20 56 Z', main) +
    shape('M26 62 Q30 86 48 95 Q34 80 33 62 Z', pale) +
    oval(60, 56, 40, 10, deep) +
    oval(60, 58, 34, 7, pale) +
    each([44, 58, 72], x => disc(x, 57, 3.4, main)),
};
