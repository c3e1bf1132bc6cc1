import {
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
  type Drawing,
} from './pencil.ts';

/** Outdoor, running and cycling. */
export const outside: Record<string, Drawing> = {
  tent: ({ main, deep, pale }) =>
    shape('M60 30 L108 98 H12 Z', main) +
    shape('M60 30 L84 98 H12 Z', pale) +
    shape('M60 30 L12 98 H40 Z', main) +
    shape('M60 46 L76 98 H46 Z', deep) +
    line('M60 30 L56 22 M60 30 L64 22 M12 98 L4 102 M108 98 L116 102', INK, 2.5),

  backpack: ({ main, deep, pale }) =>
    line('M48 28 Q48 16 60 16 Q72 16 72 28', deep, 5) +
    box(24, 58, 14, 34, deep, 6) +
    box(82, 58, 14, 34, deep, 6) +
    shape('M34 44 Q34 24 60 24 Q86 24 86 44 V90 Q86 100 76 100 H44 Q34 100 34 90 Z', main) +
    shape('M34 50 Q60 62 86 50 V42 Q84 24 60 24 Q36 24 34 42 Z', pale) +
    box(42, 68, 36, 24, deep, 6) +
    line('M46 75 H74', pale, 2.5) +
    box(56, 50, 8, 14, INK, 3),

  lantern: ({ main, deep, pale }) =>
    line('M44 34 Q44 14 60 14 Q76 14 76 34', IRON, 3.5) +
    box(44, 32, 32, 9, deep, 3) +
    shape('M40 42 H80 V84 H40 Z', GLOW) +
    oval(60, 64, 10, 15, '#fff8dd') +
    line('M40 42 V84 M60 42 V84 M80 42 V84', deep, 3) +
    shape('M36 84 H84 L88 98 Q60 103 32 98 Z', main) +
    box(42, 88, 20, 4, pale, 2),

  flask: ({ main, deep, pale, model }) =>
    box(48, 16, 24, 16, INK, 4) +
    box(50, 30, 20, 8, STEEL) +
    shape('M50 36 H70 Q80 42 80 54 V92 Q80 101 71 101 H49 Q40 101 40 92 V54 Q40 42 50 36 Z', main) +
    box(46, 50, 6, 44, pale, 3) +
    (model % 2 ? box(40, 72, 40, 9, deep) : shape('M58 84 l8 -14 8 14 z', pale)),

  shoe: ({ main, deep, pale }) =>
    shape('M14 80 Q12 52 28 50 Q38 60 50 52 L60 44 Q74 66 96 70 Q110 74 108 86 L104 90 H18 Z', main) +
    shape('M14 80 Q12 52 28 50 Q34 58 42 56 Q30 68 34 86 H15 Z', deep) +
    shape('M80 66 Q108 70 108 86 H86 Q90 76 80 66 Z', pale) +
    shape('M12 86 H110 Q110 98 98 98 H24 Q12 98 12 86 Z', PAPER) +
    line('M56 52 l9 -4 M62 59 l10 -4 M69 66 l10 -3', PAPER, 3) +
    line('M20 98 H100', IRON, 2.5),

  cap: ({ main, deep, pale }) =>
    shape('M24 74 Q22 34 58 34 Q92 34 92 72 Z', main) +
    shape('M58 34 Q36 40 34 74 H24 Q22 34 58 34 Z', pale) +
    line('M58 34 Q64 50 62 72', deep, 2.5) +
    shape('M58 74 Q90 64 114 82 Q110 90 92 86 Q74 80 24 82 V73 Z', deep) +
    disc(58, 34, 4, deep),

  watch: ({ main, deep, pale }) =>
    shape('M46 12 H74 L78 40 H42 Z', main) +
    shape('M42 80 H78 L74 108 H46 Z', main) +
    line('M54 16 V32 M54 88 V104', deep, 3) +
    box(34, 34, 52, 52, INK, 16) +
    box(39, 39, 42, 42, '#16191b', 12) +
    ring(60, 60, 14, '#3d4448', 4) +
    line('M60 46 A14 14 0 0 1 73 65', pale, 4) +
    line('M60 60 V52 M60 60 L66 63', PAPER, 2.5) +
    box(86, 54, 5, 12, IRON, 2),

  dumbbell: ({ main, deep, pale }) =>
    turned(
      -24,
      box(34, 55, 52, 10, STEEL, 4) +
        each([14, 84], x => box(x + 2, 36, 18, 48, main, 6) + box(x + 5, 42, 4, 36, pale, 2)) +
        box(8, 46, 9, 28, deep, 4) +
        box(103, 46, 9, 28, deep, 4),
    ),

  helmet: ({ main, deep, pale }) =>
    shape('M16 76 Q14 30 60 28 Q108 30 106 74 Q96 82 84 76 Q60 70 36 80 Q22 86 16 76 Z', main) +
    shape('M30 68 Q32 44 50 38 Q42 52 42 66 Z', deep) +
    shape('M52 64 Q52 42 66 36 Q64 50 66 62 Z', deep) +
    shape('M76 62 Q76 44 82 40 Q92 50 92 66 Z', deep) +
    line('M22 58 Q28 38 48 32', pale, 4) +
    line('M36 80 Q44 100 56 102 Q70 98 84 77', INK, 3) +
    box(50, 98, 12, 6, INK, 2),

  bikelight: ({ main, deep, pale, model }) =>
    shape('M70 48 L116 28 V92 L70 72 Z', model % 2 ? '#ff7a6b66' : '#ffe7a399') +
    box(24, 44, 40, 32, main, 10) +
    box(30, 49, 22, 5, pale, 2) +
    shape('M62 40 H72 Q78 60 72 80 H62 Z', deep) +
    oval(72, 60, 5, 17, model % 2 ? '#ff8d7e' : GLOW) +
    box(36, 76, 16, 10, INK, 2) +
    ring(44, 94, 8, INK, 5),

  pump: ({ main, deep, pale }) =>
    box(36, 14, 48, 8, INK, 4) +
    box(57, 20, 6, 24, STEEL) +
    box(51, 40, 18, 52, main, 4) +
    box(55, 44, 4, 44, pale, 2) +
    line('M69 84 Q92 84 90 60 Q88 46 96 38', INK, 3.5) +
    disc(60, 86, 10, PAPER) +
    ring(60, 86, 10, deep, 3) +
    line('M60 86 L65 81', INK, 2) +
    shape('M32 94 H88 L94 102 H26 Z', deep),

  lock: ({ main, deep, pale, model }) =>
    ([2, 3, 5].includes(model)
      ? ring(60, 48, 30, deep, 9) + ring(60, 48, 30, main, 3)
      : line('M38 66 V44 Q38 20 60 20 Q82 20 82 44 V66', STEEL, 9)) +
    box(28, 62, 64, 36, main, 8) +
    box(33, 67, 54, 6, pale, 3) +
    disc(60, 80, 6, INK) +
    box(58, 80, 4, 11, INK, 2) +
    box(84, 62, 8, 36, deep, 6),
};
