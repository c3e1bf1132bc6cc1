/**
 * Which item stands in which cell: what is held stays where it is, the rest of `next` fills the other cells in order.
 * There are always `cells` of them; those at the end may stay empty.
 */
export function arrange(
  shown: readonly (string | undefined)[],
  next: readonly string[],
  held: (item: string) => boolean,
  cells: number,
): (string | undefined)[] {
  const fixed = shown.slice(0, cells).map(item => (item !== undefined && held(item) ? item : undefined));
  const rest = next.filter(item => !fixed.includes(item)).values();
  return Array.from({ length: cells }, (_, cell) => fixed[cell] ?? rest.next().value);
}
