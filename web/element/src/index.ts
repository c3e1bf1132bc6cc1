export * from './client.ts';
export { AttuneList, defineList, type ListState } from './element.ts';
export { ENGLISH, type Texts } from './texts.ts';
