/** Appends to a list that never grows beyond a bound: the oldest go. */
export function keep<T>(list: T[], added: readonly T[], most: number): void {
  list.push(...added);
  if (list.length > most) list.splice(0, list.length - most);
}
