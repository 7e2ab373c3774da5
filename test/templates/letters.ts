/** How wide texts are in Arial, which is about a tenth wider than Calibri: what fits in it has slack in the type of the workbook. */

/** Thousandths of the size of the type, from the blank to the tilde. */
// prettier-ignore
const REGULAR = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
  556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
// prettier-ignore
const BOLD = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611,
  611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];
const OTHERS: Readonly<Record<string, number>> = { '▼': 990, '…': 1000, '’': 278, '✓': 400 };
const OTHER = 620;

const PX_PER_POINT = 96 / 72;

/** Width in pixels. */
export function widthOf(text: string, size: number, bold: boolean): number {
  const letters = bold ? BOLD : REGULAR;
  const units = [...text].reduce((sum, c) => sum + (letters[c.charCodeAt(0) - 32] ?? OTHERS[c] ?? OTHER), 0);
  return (units / 1000) * size * PX_PER_POINT;
}

/** The widths of the lines that words fill in a room of pixels; undefined where a word is wider. */
export function brokenOf(text: string, room: number, size: number, bold: boolean): number[] | undefined {
  const lines = [0];
  const blank = widthOf(' ', size, bold);
  for (const word of text.split(/ |(?<=-)/)) {
    const width = widthOf(word, size, bold);
    const filled = lines.at(-1)!;
    if (width > room) return undefined;
    if (filled === 0) lines[lines.length - 1] = width;
    else if (filled + blank + width > room) lines.push(width);
    else lines[lines.length - 1] = filled + blank + width;
  }
  return lines;
}

/** How many lines words fill at a width in pixels; no end where a word is wider. */
export const linesOf = (...text: Parameters<typeof brokenOf>): number => brokenOf(...text)?.length ?? Infinity;
