import { type Area, colCount, rowCount } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import type { Conversation } from '../host/conversation';
import { isTooBig } from '../host/failures';
import { ANSWER_TEXT, FIRST_ANSWER_TEXT, VALUE_TEXT } from '../host/limits';
import { rangeOf } from '../host/ranges';

/** Rows that are read in as many answers as they fill. */
export interface RowsToRead {
  readonly count: number;
  /** About how much text one of them is in an answer, as long as none was read. */
  readonly length: number;
  /**
   * Queues the reading of some of them.
   * @returns takes what was read, once it is there, and says what that was
   */
  ask(first: number, count: number): () => readonly unknown[];
}

interface Part {
  readonly rows: RowsToRead;
  next: number;
  /** Text of a row, as far as it is known. */
  length: number;
}

/**
 * Reads what is asked whole together with the first rows of tables, and the other rows in answers of their own, sized by what
 * came back: Excel on the web gives no answer over 5 MB. What it refuses is asked for in halves.
 */
export class Reader {
  private readonly whole: { readonly queue: () => () => unknown; take?: () => unknown }[] = [];
  private readonly parts: Part[] = [];

  constructor(private readonly talk: Conversation) {}

  /**
   * Has something asked with the first answer, or once more where that was refused.
   * @param queue queues the reading, and gives what takes the answer
   */
  ask<T>(queue: () => () => T): () => T {
    const asked: (typeof this.whole)[number] = { queue };
    this.whole.push(asked);
    return () => asked.take!() as T;
  }

  /** Has rows read, in the order in which they are given here. */
  rows(rows: RowsToRead): void {
    this.parts.push({ rows, next: 0, length: Math.max(1, rows.length) });
  }

  /** Reads all that was asked for so far, in one answer where it fits. */
  async read(): Promise<void> {
    const whole = this.whole.splice(0);
    const parts = this.parts.splice(0);
    let first = true;
    let budget = FIRST_ANSWER_TEXT;
    while (first || parts.some(({ rows, next }) => next < rows.count)) {
      if (first) for (const one of whole) one.take = one.queue();
      const pieces = batch(parts, budget).map((piece) => ({
        ...piece,
        take: piece.part.rows.ask(piece.part.next, piece.count),
      }));
      try {
        // eslint-disable-next-line layers/sync-in-loop -- an answer has to stay below 5 MB, so there is one for each that is full
        await this.talk.sync();
      } catch (error) {
        const asked = pieces.reduce((n, { part, count }) => n + part.length * count, 0);
        if (!isTooBig(error) || pieces.reduce((n, { count }) => n + count, 0) <= 1) throw error;
        budget = Math.min(budget, asked) / 2;
        continue;
      }
      for (const { part, count, take } of pieces) {
        const read = take();
        part.next += count;
        if (part.next < part.rows.count) part.length = Math.max(1, weigh(read) / count);
      }
      if (first) budget = Math.max(budget, ANSWER_TEXT);
      first = false;
    }
  }
}

/** What goes into one answer: rows of one part after the other, as many as fit, and one at least. */
function batch(parts: readonly Part[], budget: number): { part: Part; count: number }[] {
  const pieces: { part: Part; count: number }[] = [];
  let left = budget;
  for (const part of parts) {
    const standing = part.rows.count - part.next;
    if (standing <= 0) continue;
    const count = Math.min(standing, Math.max(pieces.length === 0 ? 1 : 0, Math.floor(left / part.length)));
    if (count > 0) pieces.push({ part, count });
    left -= count * part.length;
    if (count < standing) break;
  }
  return pieces;
}

/**
 * Has the values of an area read; they are in the list once the reader has read.
 * @param begins hears of the rows that are asked for next
 */
export function askValues(
  reader: Reader,
  sheet: Excel.Worksheet,
  a: Area,
  begins?: (first: number) => void,
): readonly (readonly CellInput[])[] {
  const values: CellInput[][] = [];
  reader.rows({
    count: rowCount(a),
    length: colCount(a) * VALUE_TEXT,
    ask(first, count) {
      begins?.(first);
      const range = rangeOf(sheet, { ...a, top: a.top + first, bottom: a.top + first + count - 1 });
      range.load('values');
      return () => {
        // One by one: a call takes no hundred thousands of arguments.
        for (const line of range.values as CellInput[][]) values.push(line);
        return range.values;
      };
    },
  });
  return values;
}

/**
 * The items of a collection that are more than one answer holds.
 * @param length about how much text one of them is in an answer
 * @param fields what is loaded of each
 */
export async function readItems<T>(
  talk: Conversation,
  collection: Items<T>,
  fields: object,
  length: number,
): Promise<readonly T[]> {
  const count = collection.getCount();
  await talk.sync();
  const found: T[] = [];
  const reader = new Reader(talk);
  reader.rows({
    count: count.value,
    length,
    ask($skip, $top) {
      collection.load({ ...fields, $top, $skip });
      return () => {
        for (const item of collection.items) found.push(item);
        return collection.items.map((item) => item.toJSON());
      };
    },
  });
  await reader.read();
  return found;
}

interface Items<T> {
  readonly items: readonly (T & { toJSON(): unknown })[];
  getCount(): OfficeExtension.ClientResult<number>;
  load(options: object): unknown;
}

/** How much of an answer something took up: quotes travel with a sign before them, and other letters in several bytes. */
function weigh(read: readonly unknown[]): number {
  const text = JSON.stringify(read);
  return text.length + (text.match(/["\\]/g)?.length ?? 0) + 2 * (text.match(/[^\0-\x7f]/g)?.length ?? 0);
}
