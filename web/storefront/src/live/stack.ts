const GAP = 8;

/**
 * Lays the children of a list below each other by transforms, so that a new one on top lets the others glide down and
 * nothing of the page counts as shifted. Returns what does it again.
 */
export function stack(list: HTMLElement): () => void {
  const layOut = (): void => {
    const children = [...list.children] as HTMLElement[];
    const heights = children.map(({ offsetHeight }) => offsetHeight);
    let top = 0;
    children.forEach((child, index) => {
      child.style.transform = `translateY(${top}px)`;
      top += heights[index]! + GAP;
    });
    list.style.height = `${top}px`;
  };
  new ResizeObserver(layOut).observe(list);
  return layOut;
}
