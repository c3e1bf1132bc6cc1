import {
  BARK,
  box,
  disc,
  each,
  GLOW,
  INK,
  IRON,
  line,
  oval,
  PAPER,
  ring,
  shape,
  STEEL,
  turned,
  WOOD,
  type Drawing,
} from './pencil.ts';

const CORNERS = [
  [34, 48],
  [34, 72],
  [86, 48],
  [86, 72],
] as const;

/** Camera, games, pets and clothing. */
export const leisure: Record<string, Drawing> = {
  body: ({ main, deep, pale }) =>
    shape('M40 42 L46 30 H74 L80 42 Z', deep) +
    box(14, 40, 92, 56, main, 9) +
    box(14, 50, 92, 34, INK, 2) +
    box(22, 32, 14, 9, IRON, 2) +
    box(88, 44, 12, 4, pale, 2) +
    disc(60, 67, 24, STEEL) +
    disc(60, 67, 19, '#16191b') +
    disc(60, 67, 11, '#3b4a63') +
    disc(55, 62, 4, '#ffffffaa') +
    disc(26, 46, 2.5, GLOW),

  lens: ({ main, deep, pale }) =>
    turned(
      -18,
      box(30, 24, 60, 24, INK, 5) +
        box(34, 46, 52, 36, '#3d4449', 3) +
        box(34, 52, 52, 12, main, 2) +
        each([38, 46, 54, 62, 70, 78], x => box(x, 53, 2, 10, deep)) +
        line('M44 74 H58 M66 74 H76', pale, 2.5) +
        box(38, 82, 44, 14, IRON, 3) +
        oval(60, 24, 30, 8, '#16191b') +
        oval(60, 24, 21, 5, '#41557a') +
        oval(53, 22, 6, 2, '#ffffff99'),
    ),

  tripod: ({ main, deep, pale }) =>
    box(40, 14, 40, 7, INK, 3) +
    box(54, 20, 12, 10, deep, 2) +
    line('M80 26 L98 34', INK, 4) +
    box(52, 28, 16, 14, main, 4) +
    line('M55 40 L28 100 M65 40 L92 100', main, 6) +
    line('M60 40 V96', pale, 6) +
    line('M42 70 L28 100 M78 70 L92 100 M60 70 V96', INK, 4) +
    line('M43 68 L60 76 L77 68', IRON, 2.5),

  film: ({ main, deep, pale }) =>
    shape('M62 44 H112 V86 H62 Z', '#4b3a30') +
    each([66, 76, 86, 96, 106], x => box(x, 47, 4.5, 5, PAPER, 1) + box(x, 78, 4.5, 5, PAPER, 1)) +
    box(70, 56, 17, 18, '#7a6152', 1) +
    box(92, 56, 17, 18, '#7a6152', 1) +
    box(34, 18, 12, 12, INK, 2) +
    box(18, 28, 46, 70, main, 5) +
    box(18, 28, 46, 11, INK, 4) +
    box(18, 88, 46, 11, INK, 4) +
    box(24, 48, 34, 30, pale, 2) +
    line('M30 58 H52 M30 67 H44', deep, 4),

  boardgame: ({ main, deep, pale, model }) =>
    shape('M14 60 L70 40 L108 58 L52 82 Z', pale) +
    shape('M14 60 L52 82 V100 L14 77 Z', deep) +
    shape('M52 82 L108 58 V75 L52 100 Z', main) +
    line('M33 53 L71 74 M52 47 L90 66 M33 71 L89 49', main, 2) +
    each(
      [
        [44, 56],
        [66, 62],
      ] as const,
      ([x, y], i) =>
        disc(x, y - 18, 6, (i + model) % 2 ? '#d9534f' : '#3f78b5') +
        shape(
          `M${x - 8} ${y} Q${x - 5} ${y - 14} ${x} ${y - 14} Q${x + 5} ${y - 14} ${x + 8} ${y} Z`,
          (i + model) % 2 ? '#d9534f' : '#3f78b5',
        ),
    ) +
    box(82, 46, 11, 11, PAPER, 2) +
    disc(87.5, 51.5, 1.8, INK),

  puzzle: ({ main, deep, pale }) =>
    shape(
      'M22 24 H54 Q50 38 60 38 Q70 38 66 24 H98 V58 Q84 54 84 64 Q84 74 98 70 V100 H68 Q72 88 60 88 Q48 88 52 100 H22 Z',
      main,
    ) +
    shape('M22 24 H54 Q50 38 60 38 V62 H22 Z', pale) +
    shape('M60 62 H84 Q85 73 98 70 V100 H68 Q72 88 60 88 Z', deep) +
    line('M22 62 H46 Q44 52 54 52 M60 38 V62 H84', '#ffffff55', 2),

  blocks: ({ main, deep, pale, model }) =>
    box(18, 68, 30, 30, main, 3) +
    box(50, 68, 30, 30, '#d9a441', 3) +
    (model % 2 ? shape('M84 98 V78 Q84 68 94 68 Q104 68 104 78 V98 Z', pale) : disc(95, 87, 11, '#d96f5d')) +
    box(34, 38, 28, 28, WOOD, 3) +
    shape('M68 66 L84 40 L100 66 Z', deep) +
    shape('M36 36 L48 16 L60 36 Z', pale) +
    disc(33, 83, 7, pale) +
    box(59, 77, 12, 12, PAPER, 2) +
    line('M42 46 L54 58 M54 46 L42 58', BARK, 3),

  robot: ({ main, deep, pale, model }) =>
    line('M60 30 V18', IRON, 3) +
    disc(60, 15, 5, model % 2 ? '#e5604d' : GLOW) +
    box(34, 28, 52, 34, main, 9) +
    box(40, 36, 40, 18, INK, 8) +
    disc(50, 45, 4.5, GLOW) +
    disc(70, 45, 4.5, GLOW) +
    box(40, 65, 40, 26, deep, 6) +
    box(46, 70, 28, 10, pale, 3) +
    line('M38 70 L24 82 M82 70 L96 82', IRON, 5) +
    box(42, 91, 14, 10, INK, 3) +
    box(64, 91, 14, 10, INK, 3),

  petbed: ({ main, deep, pale }) =>
    oval(60, 78, 50, 24, deep) +
    oval(60, 72, 50, 24, main) +
    oval(60, 68, 32, 13, pale) +
    line('M18 66 Q26 54 40 51', pale, 4) +
    oval(62, 66, 20, 9, '#8d6b52') +
    disc(46, 60, 9, '#8d6b52') +
    shape('M39 56 L40 44 L48 52 Z M46 52 L54 45 L54 57 Z', '#6f523d') +
    line('M42 61 q2 2 4 0', INK, 1.8) +
    line('M78 64 Q88 60 84 70', '#8d6b52', 5),

  petbowl: ({ main, deep, pale, model }) =>
    each([40, 52, 64, 76], (x, i) => disc(x + 2, 52 - (i % 2) * 4, 7, i % 2 ? '#a9714b' : '#8d5b3a')) +
    shape('M26 54 H94 L104 92 Q104 98 96 98 H24 Q16 98 16 92 Z', main) +
    shape('M31 58 H40 L32 94 H22 Z', pale) +
    oval(60, 54, 34, 5, deep) +
    (model % 2
      ? line('M50 78 H70', PAPER, 6) +
        each(
          [
            [48, 75],
            [48, 81],
            [72, 75],
            [72, 81],
          ] as const,
          ([x, y]) => disc(x, y, 4, PAPER),
        )
      : oval(60, 82, 8, 6, PAPER) +
        each(
          [
            [50, 74],
            [57, 70],
            [64, 70],
            [71, 74],
          ] as const,
          ([x, y]) => disc(x, y, 3, PAPER),
        )),

  leash: ({ main, deep, pale }) =>
    `<ellipse cx="58" cy="62" rx="34" ry="26" fill="none" stroke="${deep}" stroke-width="8"/>` +
    `<ellipse cx="58" cy="62" rx="34" ry="26" fill="none" stroke="${pale}" stroke-width="2" stroke-dasharray="5 5"/>` +
    `<ellipse cx="62" cy="56" rx="22" ry="16" fill="none" stroke="${main}" stroke-width="8"/>` +
    line('M84 80 L98 94', main, 8) +
    box(92, 88, 12, 12, IRON, 3) +
    ring(104, 102, 6, STEEL, 4) +
    line('M30 40 Q22 22 40 22 Q50 22 46 38', main, 8),

  pettoy: ({ main, deep, pale, model }) =>
    [
      turned(
        -30,
        box(34, 51, 52, 18, main, 6) + each(CORNERS, ([x, y]) => disc(x, y, 13, main)) + line('M44 56 H74', pale, 4),
      ),
      line('M28 88 Q50 76 60 60 T92 32', main, 10) +
        line('M28 88 Q50 76 60 60 T92 32', pale, 3) +
        disc(36, 82, 12, deep) +
        disc(86, 38, 12, deep) +
        line('M20 98 l8 -10 M24 104 l8 -14 M96 28 l8 -10 M92 24 l6 -12', pale, 4),
      disc(60, 66, 32, main) + line('M34 50 Q60 66 86 50 M34 84 Q60 68 86 84', pale, 5) + disc(60, 66, 7, deep),
      line('M22 100 L82 30', WOOD, 5) +
        line('M82 30 Q98 30 92 50', INK, 2) +
        shape('M92 48 Q112 66 96 96 Q78 76 92 48 Z', main) +
        shape('M90 48 Q88 72 74 84 Q68 62 90 48 Z', pale) +
        line('M93 54 Q97 72 95 88', deep, 2),
      shape('M24 30 L48 44 H72 L96 30 L92 68 Q82 92 60 102 Q38 92 28 68 Z', main) +
        shape('M28 66 Q44 62 60 84 Q76 62 92 66 Q82 92 60 102 Q38 92 28 66 Z', PAPER) +
        shape('M30 38 L42 46 L32 54 Z M90 38 L78 46 L88 54 Z', deep) +
        disc(45, 64, 4, INK) +
        disc(75, 64, 4, INK) +
        oval(60, 97, 6, 5, INK),
      line('M90 86 Q112 84 104 62', deep, 4) +
        shape('M22 92 Q24 56 62 54 Q96 56 96 92 Q60 102 22 92 Z', main) +
        disc(48, 54, 12, deep) +
        disc(48, 54, 7, pale) +
        disc(34, 78, 3, INK) +
        disc(21, 90, 4, INK) +
        line('M60 70 l8 8 M68 70 l-8 8', pale, 3),
    ][model] ?? '',

  tshirt: ({ main, deep, pale, model }) =>
    shape('M44 22 Q60 34 76 22 L104 36 L96 58 L84 53 V98 Q60 102 36 98 V53 L24 58 L16 36 Z', main) +
    line('M44 22 Q60 34 76 22', deep, 4) +
    line('M36 54 V46 M84 54 V46', deep, 2.5) +
    (model === 1
      ? each([60, 72, 84], y => box(36, y, 48, 5, pale))
      : model === 2
        ? box(64, 50, 14, 15, deep, 2)
        : line('M48 44 V90', '#ffffff44', 4)),

  jumper: ({ main, deep, pale, model }) =>
    shape('M46 22 H74 L92 30 Q104 52 106 90 L92 94 L84 60 V96 H36 V60 L28 94 L14 90 Q16 52 28 30 Z', main) +
    box(46, 15, 28, 12, deep, 4) +
    box(36, 90, 48, 10, deep, 3) +
    line('M14 89 L28 93 M92 93 L106 89', deep, 5) +
    (model === 4
      ? line('M60 28 V88', deep, 2) + each([40, 54, 68, 82], y => disc(60, y, 2.4, PAPER))
      : model % 2
        ? line('M48 32 V86 M60 32 V86 M72 32 V86', pale, 4) + line('M54 32 V86 M66 32 V86', deep, 1.5)
        : each([44, 56], y => line(`M38 ${y} l5.5 6 5.5 -6 5.5 6 5.5 -6 5.5 6 5.5 -6 5.5 6 5.5 -6`, pale, 3))),

  beanie: ({ main, deep, pale, model }) =>
    (model % 3 === 2 ? disc(60, 22, 11, pale) : disc(60, 27, 4, deep)) +
    shape('M24 76 Q22 28 60 27 Q98 28 96 76 Z', main) +
    line('M42 36 Q34 52 35 72 M60 30 V72 M78 36 Q86 52 85 72', deep, 2.5) +
    line('M30 60 Q32 44 40 37', pale, 4) +
    box(18, 72, 84, 24, deep, 8) +
    each([28, 39, 50, 61, 72, 83, 94], x => line(`M${x - 1} 77 V91`, main, 3)),

  socks: ({ main, deep, pale }) =>
    turned(12, shape('M62 16 H84 V64 Q86 74 98 82 Q106 90 98 98 Q88 104 76 94 L60 78 Z', deep)) +
    shape('M34 20 H60 V66 Q62 78 76 86 Q86 94 78 102 Q66 108 52 98 Q34 84 34 68 Z', main) +
    box(32, 16, 30, 13, pale, 3) +
    line('M34 40 H60 M34 48 H60', pale, 4) +
    shape('M66 80 L76 86 Q86 94 78 102 Q70 106 62 103 Q58 90 66 80 Z', pale),
};
