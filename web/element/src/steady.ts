/**
 * Once a list is so high it gets no lower, so that what is below it stays where it is. `hold` is called when something
 * else is in it; when the page gets wider or narrower the height is found anew. Set by script, which every content
 * policy allows.
 */
export function steady(list: HTMLElement): { hold(): void } {
  let width = -1;
  const hold = (): void => {
    if (list.clientWidth !== width) list.style.minBlockSize = '';
    width = list.clientWidth;
    list.style.minBlockSize = getComputedStyle(list).blockSize;
  };
  new ResizeObserver(() => list.clientWidth !== width && hold()).observe(list);
  return { hold };
}
