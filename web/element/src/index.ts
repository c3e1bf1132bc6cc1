export * from './client.ts';
export { AttuneList, defineList, type ListState } from './element.ts';
export { stamp, stampPage, type Stamp } from './stamp.ts';
export { ENGLISH, type Texts } from './texts.ts';
