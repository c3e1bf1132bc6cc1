import { byId, h } from './dom.ts';

let fading: ReturnType<typeof setTimeout> | undefined;

export const untoast = (): void => byId('toast').classList.remove('shown');

/** A few words at the bottom of the page that fade after a while. */
export function toast(words: string, link?: { href: string; words: string }): void {
  const place = byId('toast');
  place.replaceChildren(words);
  if (link) place.append(h('a', { href: link.href }, link.words));
  place.classList.add('shown');
  clearTimeout(fading);
  fading = setTimeout(untoast, 4_000);
}
