import type { ReportError } from '../../engine/errors';
import { sameInput } from '../../engine/formulas/canonical';
import type { CellInput } from '../../sheets/plan';
import { type Conversation, inExcel } from '../host/conversation';
import { explain, teller } from '../host/failures';
import { CONTENTS, contentsOf } from '../host/ranges';

/** A formula that is to be replaced by others, in the cells that its result fills. */
export interface InPlace {
  readonly sheetId: string;
  /** The cells, as an address on their sheet; the formula stands in the first of them. */
  readonly address: string;
  readonly formula: string;
  /** What the cells showed when they were read. */
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
  readonly after: readonly (readonly string[])[];
  /** A number format that the formula brought along. */
  readonly format?: string;
}

const rangeOf = (talk: Conversation, { sheetId, address }: InPlace): Excel.Range =>
  talk.workbook.worksheets.getItem(sheetId).getRange(address);

/** Cells as they stood right before they were written to. */
export interface Stood {
  /** Whether somebody else changed them since they were read. */
  isLate(): boolean;
  /** Queues the writing of what stood there. */
  giveBack(): void;
}

/** Queues the writing, and the reading of what stands there right before it. */
export function writeInPlace(talk: Conversation, one: InPlace): Stood {
  const stood = rangeOf(talk, one);
  stood.load(CONTENTS);
  const range = rangeOf(talk, one);
  range.formulas = one.after as string[][];
  if (one.format !== undefined) range.numberFormat = one.after.map((row) => row.map(() => one.format!));
  // What a formula fills besides its own cell is told by what it shows.
  const isSame = (r: number, c: number): boolean =>
    r + c === 0 ? stood.formulas[0][0] === one.formula : stood.values[r][c] === one.values[r][c];
  return {
    isLate: () => one.values.some((row, r) => row.some((_, c) => !isSame(r, c))),
    giveBack() {
      const held = contentsOf(stood).map((row, r) => row.map((cell, c) => (r + c > 0 && isSame(r, c) ? '' : cell)));
      putBack(talk, one, held);
    },
  };
}

/** Queues the writing of the formula that stood there when it was read. */
export const takeBack = (talk: Conversation, one: InPlace): void =>
  putBack(
    talk,
    one,
    one.values.map((row, r) => row.map((_, c) => (r + c === 0 ? one.formula : ''))),
  );

function putBack(talk: Conversation, one: InPlace, held: readonly (readonly CellInput[])[]): void {
  const range = rangeOf(talk, one);
  range.formulas = held as string[][];
  if (one.format !== undefined) range.numberFormat = one.formats as string[][];
}

/**
 * After a writing that failed: puts back what it had written, and tells.
 * @param again what completes it: "Convert again"
 */
export async function afterInPlace(
  all: readonly InPlace[],
  error: unknown,
  doing: string,
  again: string,
): Promise<ReportError> {
  const cause = explain(error, doing);
  const told = teller(cause);
  let written: readonly InPlace[] | undefined;
  try {
    written = await inExcel('looking what was written', (talk) => writtenOf(talk, all));
    const some = written;
    if (some.length > 0)
      await inExcel('putting back what was written', async (talk) => {
        for (const one of some) takeBack(talk, one);
        await talk.sync();
      });
    return told(
      `${cause.message} Nothing was written${some.length > 0 ? ' that stays: it was put back' : ''}.`,
      'nothing',
    );
  } catch {
    if (written === undefined)
      return told(
        `Excel stopped answering, so it is not known what was written. ${again}: it does what is left.`,
        'unknown',
      );
    const where = written
      .map(({ address }) => address)
      .slice(0, MOST_NAMED)
      .join(', ');
    return told(
      `Excel stopped half-way, so only a part was written. Look at ${where}. ${again}: it does the rest.`,
      'part',
    );
  }
}

const MOST_NAMED = 12;

/** Those of which the new formula stands in the cells. */
async function writtenOf(talk: Conversation, all: readonly InPlace[]): Promise<readonly InPlace[]> {
  const first = all.map((one) => rangeOf(talk, one).getCell(0, 0));
  for (const cell of first) cell.load('formulas');
  await talk.sync();
  return all.filter(({ after }, i) => sameInput(after[0][0], first[i].formulas[0][0]));
}
