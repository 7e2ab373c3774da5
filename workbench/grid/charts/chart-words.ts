/** Words under an axis, over as many lines as Excel gives them, where Chart.js would turn them aside. */
import type { Scale } from 'chart.js';
import { pointsOf } from '../../model';
import { type Drawing, fontOf } from './chart-looks';

/** Of the width that each category has, what words may take: the rest keeps them apart. */
const SHARE = 0.92;
const MOST_LINES = 3;

/** Where not even this fits on a line, words are better turned aside than cut. */
const LEAST = 'letter';

/**
 * Words over several lines, each within the room; what is too much for them is cut, with "…".
 * @param widthOf how wide a text is, in the unit of the room
 * @returns the words as they are where they fit, or where the room is too little for any
 */
export function brokenWords(words: string, room: number, widthOf: (text: string) => number): string | string[] {
  if (widthOf(words) <= room || widthOf(LEAST) > room) return words;
  const lines: string[] = [];
  for (const word of words.split(/ |(?<=-)/)) {
    const last = lines.at(-1);
    const joined = last?.endsWith('-') ? last + word : `${last} ${word}`;
    if (last !== undefined && widthOf(joined) <= room) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  const shown = lines.slice(0, MOST_LINES);
  if (lines.length > MOST_LINES) shown[MOST_LINES - 1] += '…';
  return shown.map((line) => cutTo(line, room, widthOf));
}

function cutTo(line: string, room: number, widthOf: (text: string) => number): string {
  let cut = line;
  while (widthOf(cut) > room) cut = `${cut.replace(/…$/, '').slice(0, -1)}…`;
  return cut;
}

/** What Chart.js shows for a category on a level axis of words; days and numbers stay on one line. */
export function levelWords(drawing: Drawing): object {
  const { book, chart } = drawing;
  const categories = chart.series.find((series) => series.categories !== undefined)?.categories;
  if (pointsOf(book, categories, chart.plotVisibleOnly).some(({ value }) => typeof value === 'number')) return {};
  const { style, weight, size, family } = fontOf(drawing, chart.axes.category.font, 9);
  return {
    callback(this: Scale, value: number): string | string[] {
      const { ctx } = this;
      ctx.save();
      ctx.font = `${style} ${weight} ${size}px ${family}`;
      const room = (this.maxWidth / Math.max(1, this.getLabels().length)) * SHARE;
      const shown = brokenWords(this.getLabelForValue(value), room, (text) => ctx.measureText(text).width);
      ctx.restore();
      return shown;
    },
  };
}
