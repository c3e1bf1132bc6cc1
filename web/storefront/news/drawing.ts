import { palette } from '../src/drawing/palette.ts';
import { box, disc, each, line, oval, ring, shape, type Tones } from '../src/drawing/pencil.ts';

/** A picture for a section, drawn a little differently for each story: `turn` is a number that belongs to it. */
type Scene = (tones: Tones, turn: number) => string;

const hills = (fill: string, y: number, lift: number): string =>
  shape(`M0 ${y} Q50 ${y - lift} 100 ${y} T200 ${y - lift / 2} V120 H0 Z`, fill);

const orbit: Scene = ({ main, deep }, turn) =>
  disc(100, 60, 12, deep) +
  each(
    [0, 60, 120],
    angle =>
      `<ellipse cx="100" cy="60" rx="50" ry="18" fill="none" stroke="${main}" stroke-width="3" transform="rotate(${angle + (turn % 30)} 100 60)"/>`,
  );

const flask: Scene = ({ main, deep, pale }, turn) =>
  shape('M88 22 H112 V52 L138 98 Q140 106 130 106 H70 Q60 106 62 98 L88 52 Z', pale) +
  shape(`M${80 - (turn % 6)} 72 H${120 + (turn % 6)} L138 98 Q140 106 130 106 H70 Q60 106 62 98 Z`, main) +
  box(84, 16, 32, 8, deep, 4) +
  each([0, 1, 2], i => disc(88 + i * 12, 84 + ((turn + i * 7) % 12), 3 + i, pale));

const telescope: Scene = ({ main, deep, pale }, turn) =>
  line('M96 74 L74 112 M104 74 L126 112 M100 74 V112', deep, 4) +
  `<g transform="rotate(${-18 - (turn % 16)} 100 66)">${box(58, 56, 74, 20, main, 5) + box(126, 52, 18, 28, deep, 4) + box(46, 60, 14, 12, pale, 3)}</g>`;

const scenes: Record<string, Scene> = {
  city: ({ main, deep, pale }, turn) =>
    each([10, 42, 74, 112, 146], (x, i) => {
      const height = 34 + ((turn * (i + 3)) % 46);
      return (
        box(x, 104 - height, 28, height, i % 2 ? main : deep, 2) +
        each([0, 1, 2], row =>
          row * 14 + 12 < height
            ? box(x + 7, 112 - height + row * 14, 5, 6, pale) + box(x + 16, 112 - height + row * 14, 5, 6, pale)
            : '',
        )
      );
    }) + box(0, 104, 200, 16, pale),
  world: ({ main, deep, pale }, turn) =>
    disc(100, 60, 46, main) +
    shape(`M62 ${46 + (turn % 12)} Q84 26 104 44 T142 48 Q136 68 112 62 T66 66 Z`, pale) +
    shape(`M84 ${78 + (turn % 8)} Q104 70 126 82 Q112 100 94 96 Z`, pale) +
    `<ellipse cx="100" cy="60" rx="72" ry="18" fill="none" stroke="${deep}" stroke-width="3" transform="rotate(${(turn % 40) - 20} 100 60)"/>`,
  business: ({ main, deep, pale }, turn) =>
    each([0, 1, 2, 3, 4, 5], i =>
      box(26 + i * 26, 104 - 16 - ((turn * (i + 2)) % 60), 17, 16 + ((turn * (i + 2)) % 60), i % 2 ? pale : main, 3),
    ) +
    line(`M20 ${84 - (turn % 16)} L70 ${60 + (turn % 10)} L112 66 L178 ${24 + (turn % 14)}`, deep, 4) +
    disc(178, 24 + (turn % 14), 6, deep),
  science: ({ main, deep, pale }, turn) =>
    each([0, 1, 2, 3, 4], i => disc(20 + ((turn * (i + 5) * 7) % 160), 12 + ((turn * (i + 2) * 5) % 96), 2.5, pale)) +
    [orbit, flask, telescope][turn % 3]!({ main, deep, pale }, turn),
  sport: ({ main, deep, pale }, turn) =>
    box(0, 78, 200, 42, main) +
    line('M0 90 H200 M0 104 H200', pale, 2) +
    disc(56 + (turn % 90), 62, 20, pale) +
    ring(56 + (turn % 90), 62, 20, deep, 3) +
    shape(`M${56 + (turn % 90)} 50 l10 8 -4 12 h-12 l-4 -12 Z`, deep),
  culture: ({ main, deep, pale }, turn) =>
    each([0, 1, 2, 3, 4], i => line(`M0 ${36 + i * 12} H200`, pale, 2)) +
    each([0, 1, 2, 3], i => {
      const [x, y] = [34 + i * 42, 42 + ((turn * (i + 1)) % 40)];
      return oval(x, y, 9, 7, i % 2 ? main : deep) + line(`M${x + 8} ${y} V${y - 30}`, i % 2 ? main : deep, 3);
    }),
  climate: ({ main, deep, pale }, turn) =>
    disc(40 + (turn % 120), 36, 18, pale) + hills(main, 84, 34) + hills(deep, 104, 22),
  food: ({ main, deep, pale }, turn) =>
    oval(100, 98, 70, 6, pale) +
    shape('M44 58 H156 Q152 98 100 100 Q48 98 44 58 Z', main) +
    oval(100, 58, 56, 12, deep) +
    each([0, 1, 2], i => disc(76 + i * 24, 56 + ((turn + i * 5) % 7), 6, pale)) +
    line('M84 40 q-6 -8 0 -16 M104 38 q-6 -8 0 -16 M124 40 q-6 -8 0 -16', pale, 3),
};

const colours = Object.values(palette);

/** The picture of a story as an image address: the same story always looks the same. */
export function sceneOf(id: string, section: string): string {
  let turn = 0;
  for (const sign of id) turn = (turn * 31 + sign.charCodeAt(0)) % 997;
  const tones = colours[turn % colours.length]!;
  const scene = (scenes[section] ?? scenes['climate']!)(tones, turn);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 120" preserveAspectRatio="xMidYMid slice">${scene}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
