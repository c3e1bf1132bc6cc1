import {
  BARK,
  box,
  disc,
  each,
  GLOW,
  INK,
  IRON,
  LEAF,
  line,
  oval,
  PAPER,
  shape,
  STEEL,
  turned,
  WOOD,
  type Drawing,
} from './pencil.ts';

/** Living and garden. */
export const home: Record<string, Drawing> = {
  lamp: ({ main, deep, pale, model }) =>
    (model % 2
      ? shape('M26 54 Q28 22 60 20 Q92 22 94 54 Z', main) + line('M36 46 Q40 30 54 27', pale, 4)
      : shape('M42 22 H78 L94 58 H26 Z', main) + shape('M44 24 H52 L40 56 H31 Z', pale)) +
    oval(60, 57, 33, 5, GLOW) +
    box(57, 60, 6, 32, WOOD) +
    oval(60, 96, 22, 6, deep),

  vase: ({ main, deep, pale, model }) =>
    line('M60 40 Q56 22 46 14 M60 40 Q62 20 60 10 M60 40 Q66 24 78 18', LEAF, 2.5) +
    oval(45, 14, 5, 8, LEAF) +
    oval(60, 11, 5, 8, '#86b277') +
    oval(79, 17, 8, 5, LEAF) +
    (model % 2
      ? shape('M48 38 H72 Q70 52 82 66 Q90 90 70 101 H50 Q30 90 38 66 Q50 52 48 38 Z', main)
      : shape('M46 38 H74 Q72 46 76 56 L82 96 Q60 104 38 96 L44 56 Q48 46 46 38 Z', main)) +
    shape('M51 42 H56 Q55 56 48 68 Q44 84 52 97 Q38 88 42 68 Q52 54 51 42 Z', pale) +
    oval(60, 38, 13, 3.5, deep),

  cushion: ({ main, deep, pale, model }) =>
    shape('M22 30 Q60 38 98 30 Q92 62 98 96 Q60 88 22 96 Q28 62 22 30 Z', main) +
    (model % 2
      ? line('M42 35 Q45 62 42 91 M60 36 V90 M78 35 Q75 62 78 91', pale, 5)
      : line('M30 38 Q60 46 90 38 M30 88 Q60 80 90 88', pale, 3) + disc(60, 63, 5, deep)) +
    each(
      [
        [22, 30],
        [98, 30],
        [22, 96],
        [98, 96],
      ] as const,
      ([x, y]) => disc(x, y, 4, deep),
    ),

  candle: ({ main, deep, pale }) =>
    oval(60, 34, 14, 18, '#ffe7a366') +
    shape('M60 20 Q70 32 64 40 Q60 44 56 40 Q50 32 60 20 Z', '#f5b544') +
    shape('M60 30 Q64 36 62 40 Q60 42 58 40 Q56 36 60 30 Z', '#fff3c9') +
    line('M60 40 V52', INK, 2) +
    shape('M34 50 H86 V92 Q86 100 78 100 H42 Q34 100 34 92 Z', main) +
    oval(60, 50, 26, 6, pale) +
    box(46, 66, 28, 22, PAPER, 2) +
    line('M51 74 H69 M54 80 H66', deep, 2),

  plant: ({ main, deep, pale, model }) =>
    (model % 3 === 1
      ? each([-22, -10, 2, 14, 24], (lean, i) =>
          shape(
            `M${58 + lean / 3} 72 Q${50 + lean} ${44 - (i % 2) * 8} ${60 + lean} ${14 + (i % 2) * 8} Q${68 + lean} 44 ${64 + lean / 3} 72 Z`,
            i % 2 ? LEAF : '#4f7d4a',
          ),
        )
      : line('M60 72 Q58 50 40 36 M60 72 Q62 44 62 24 M60 72 Q66 50 84 40', '#4f7d4a', 3) +
        turned(-38, oval(56, 22, 12, 19, LEAF)) +
        oval(62, 24, 12, 18, '#7fae70') +
        turned(48, oval(62, 24, 11, 18, '#5b8a52'))) +
    shape('M38 70 H82 L77 98 Q60 103 43 98 Z', main) +
    shape('M43 74 H50 L53 99 L47 98 Z', pale) +
    box(34, 66, 52, 9, deep, 3),

  wateringcan: ({ main, deep, pale }) =>
    line('M46 86 L18 46', main, 8) +
    turned(-36, oval(18, 68, 5, 11, deep)) +
    line('M48 58 Q50 30 70 32 Q100 40 86 78', deep, 5) +
    shape('M42 56 H84 L88 96 Q64 102 40 96 Z', main) +
    shape('M47 60 H55 L54 97 L45 96 Z', pale) +
    oval(63, 56, 21, 5, deep),

  trowel: ({ main, deep, model }) =>
    turned(
      38,
      shape('M48 56 H72 V84 Q72 104 60 112 Q48 104 48 84 Z', STEEL) +
        (model % 2 ? line('M56 62 V92 M64 62 V92', IRON, 3) : line('M60 62 V98', '#eef2f4', 5)) +
        box(56, 42, 8, 18, IRON, 2) +
        shape('M52 12 Q60 6 68 12 L66 44 H54 Z', WOOD) +
        box(53, 36, 14, 8, main, 2) +
        line('M57 16 V34', BARK, 2) +
        disc(60, 14, 2, deep),
    ),

  seeds: ({ main, deep, pale, model }) =>
    turned(
      -6,
      box(34, 22, 52, 78, PAPER, 3) +
        box(34, 22, 52, 16, main, 3) +
        line('M42 30 H78', pale, 3) +
        line('M60 88 V62 M60 80 Q50 78 46 70 M60 76 Q70 74 74 66', LEAF, 3) +
        each(
          [0, 60, 120, 180, 240, 300],
          angle =>
            `<ellipse cx="60" cy="49" rx="4.5" ry="7" fill="${model % 2 ? main : deep}" transform="rotate(${angle} 60 57)"/>`,
        ) +
        disc(60, 57, 5, '#e9b949') +
        line('M44 94 H76', deep, 2),
    ),
};
