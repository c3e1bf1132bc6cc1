/** The next number at or above that people like to read at an axis: 1, 2, 5, 10, 20, 50… */
export function niceTop(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5, 10].find(factor => factor * power >= value * (1 - 1e-9)) ?? 10;
  return step * power;
}

/** Values on top of each other: the upper edge of each layer, from the first to the last. */
export function stack(layers: readonly (readonly number[])[]): number[][] {
  const edges: number[][] = [];
  for (const layer of layers) {
    const below = edges.at(-1);
    edges.push(layer.map((value, index) => value + (below?.[index] ?? 0)));
  }
  return edges;
}

const round = (value: number): string => value.toFixed(1);

/** A line through all values; what is missing leaves a gap. */
export function linePath(values: readonly (number | undefined)[], top: number, width: number, height: number): string {
  const step = width / Math.max(1, values.length - 1);
  let path = '';
  let drawing = false;
  values.forEach((value, index) => {
    if (value === undefined) {
      drawing = false;
      return;
    }
    const y = height - (Math.min(value, top) / top) * height;
    path += `${drawing ? 'L' : 'M'}${round(index * step)} ${round(y)}`;
    drawing = true;
  });
  return path;
}

/** The area between two edges; without a lower one it stands on the ground. */
export function areaPath(
  upper: readonly number[],
  lower: readonly number[] | undefined,
  top: number,
  width: number,
  height: number,
): string {
  if (upper.length === 0) return '';
  const there = linePath(upper, top, width, height);
  const back = (lower ?? upper.map(() => 0)).map((value, index) => ({ value, index })).reverse();
  const step = width / Math.max(1, upper.length - 1);
  const home = back.map(
    ({ value, index }) => `L${round(index * step)} ${round(height - (Math.min(value, top) / top) * height)}`,
  );
  return `${there}${home.join('')}Z`;
}
