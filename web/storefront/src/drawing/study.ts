import {
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
  ring,
  shape,
  STEEL,
  turned,
  WOOD,
  type Drawing,
  type Subject,
} from './pencil.ts';

const book = ({ main, deep, pale, model }: Subject, cover: string): string =>
  turned(
    model % 2 ? 5 : -5,
    box(32, 20, 58, 82, PAPER, 3) +
      line('M88 26 V98', '#d9d2c1', 1.5) +
      box(28, 18, 56, 82, main, 3) +
      box(28, 18, 8, 82, deep, 3) +
      cover +
      line('M46 86 H74', pale, 2.5),
  );

const sleeve = (fill: string, inner: string): string => box(18, 26, 70, 72, fill, 2) + inner;

/** Books, audio and desk. */
export const study: Record<string, Drawing> = {
  novel: subject =>
    book(
      subject,
      line('M44 30 H76 M50 38 H70', subject.pale, 4) +
        (subject.model % 2
          ? disc(60, 62, 13, subject.pale) + shape('M44 74 Q60 60 78 76 V78 H44 Z', subject.deep)
          : shape('M42 76 L56 52 L64 64 L70 56 L78 76 Z', subject.pale) + disc(70, 48, 5, GLOW)),
    ),

  cookbook: subject =>
    book(
      subject,
      disc(60, 62, 16, PAPER) +
        disc(60, 62, 10, subject.pale) +
        line('M44 30 H76', subject.pale, 5) +
        oval(60, 62, 4, 7, LEAF),
    ),

  guide: subject =>
    book(
      subject,
      line('M44 76 Q46 60 60 60 Q76 60 74 44', PAPER, 3) +
        each(
          [
            [44, 76],
            [60, 60],
          ] as const,
          ([x, y]) => disc(x, y, 3.5, subject.pale),
        ) +
        shape('M74 46 Q66 36 66 32 A8 8 0 0 1 82 32 Q82 36 74 46 Z', subject.deep) +
        disc(74, 32, 3, PAPER),
    ),

  science: subject =>
    book(
      subject,
      `<g fill="none" stroke="${subject.pale}" stroke-width="2.5">` +
        each([0, 60, 120], angle => `<ellipse cx="60" cy="54" rx="18" ry="7" transform="rotate(${angle} 60 54)"/>`) +
        '</g>' +
        disc(60, 54, 4, PAPER),
    ),

  headphones: ({ main, deep, pale }) =>
    line('M26 70 V58 Q28 22 60 22 Q92 22 94 58 V70', INK, 7) +
    line('M36 42 Q44 28 60 27', IRON, 3) +
    box(16, 62, 24, 36, main, 10) +
    box(80, 62, 24, 36, main, 10) +
    box(32, 64, 10, 32, deep, 5) +
    box(78, 64, 10, 32, deep, 5) +
    box(20, 68, 5, 22, pale, 2.5),

  speaker: ({ main, deep, pale, model }) =>
    (model % 2
      ? box(20, 38, 80, 60, main, 18) + line('M46 38 Q46 24 60 24 Q74 24 74 38', deep, 5)
      : box(34, 16, 52, 84, main, 8) + box(39, 21, 4, 74, pale, 2)) +
    (model % 2
      ? disc(42, 68, 16, deep) + disc(78, 68, 16, deep) + disc(42, 68, 7, pale) + disc(78, 68, 7, pale)
      : disc(62, 38, 10, deep) + disc(62, 38, 4, pale) + disc(62, 72, 19, deep) + disc(62, 72, 9, pale)),

  turntable: ({ main, deep, pale, model }) =>
    box(12, 40, 96, 52, model === 2 ? WOOD : main, 6) +
    box(12, 84, 96, 10, deep, 4) +
    box(20, 94, 12, 6, INK, 2) +
    box(88, 94, 12, 6, INK, 2) +
    oval(50, 62, 34, 18, INK) +
    oval(50, 62, 22, 11, '#454c51') +
    oval(50, 62, 10, 5.5, pale) +
    disc(50, 62, 1.6, INK) +
    line('M96 48 L94 64 L74 72', STEEL, 3.5) +
    disc(96, 48, 6, STEEL),

  record: ({ main, deep, pale, model }) =>
    disc(76, 62, 33, INK) +
    ring(76, 62, 25, '#4a5156', 1.5) +
    ring(76, 62, 19, '#4a5156', 1.5) +
    disc(76, 62, 10, pale) +
    sleeve(
      main,
      model % 2
        ? each([0, 1, 2, 3], i => line(`M26 ${50 + i * 12} q13 -12 27 0 t27 0`, i % 2 ? deep : pale, 4))
        : disc(53, 58, 20, pale) + shape('M18 78 Q36 58 53 74 T88 70 V96 Q88 98 86 98 H20 Q18 98 18 96 Z', deep),
    ),

  keyboard: ({ main, deep, pale, model }) =>
    turned(
      -10,
      box(8, 42, 104, 42, deep, 7) +
        box(8, 40, 104, 40, main, 7) +
        each([46, 57, 68], (y, row) =>
          each([0, 1, 2, 3, 4, 5, 6, 7], column =>
            row === 2 && column > 1 && column < 6
              ? ''
              : box(14 + column * 11.6, y, 9.6, 8.6, (column + row + model) % 7 === 0 ? GLOW : pale, 2),
          ),
        ) +
        box(37.2, 68, 44, 8.6, pale, 2),
    ),

  notebook: ({ main, deep, pale, model }) =>
    turned(
      8,
      box(34, 18, 58, 84, PAPER, 4) +
        box(30, 16, 58, 84, main, 4) +
        box(30, 16, 11, 84, deep, 4) +
        (model % 2 ? box(50, 34, 28, 16, PAPER, 2) + line('M55 42 H73', deep, 2) : '') +
        line('M78 16 V100', pale, 3) +
        line('M60 100 V108', pale, 3),
    ),

  pen: ({ main, deep, pale, model }) =>
    line('M18 98 Q34 84 46 96 T76 92', pale, 3) +
    turned(
      42,
      box(53, 8, 14, 44, main, 6) +
        box(53, 50, 14, 6, STEEL) +
        box(54, 56, 12, 30, deep, 2) +
        (model === 4
          ? shape('M54 86 H66 L60 104 Z', WOOD)
          : shape('M54 86 H66 L61.5 106 H58.5 Z', STEEL) + line('M60 92 V104', INK, 1.2)) +
        box(64, 14, 4, 28, pale, 2),
    ),

  desklamp: ({ main, deep, pale }) =>
    shape('M30 64 L8 100 H76 L56 62 Z', '#ffe7a355') +
    line('M84 94 L96 58 L62 32', IRON, 5) +
    disc(96, 58, 5, INK) +
    shape('M66 22 Q76 36 62 50 L32 68 Q26 62 28 56 L50 28 Q58 20 66 22 Z', main) +
    line('M38 54 L56 32', pale, 4) +
    oval(40, 64, 12, 4, GLOW) +
    box(64, 92, 40, 9, deep, 4.5),
};
