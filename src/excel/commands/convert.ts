import { type CellOf, cellOf, sameValues, type Size } from '../../engine/formulas/spilled';
import { remember, type SheetRecord } from '../../engine/undo/command-record';
import { MARK_KEY } from '../../engine/workbook/mark';
import { areasOf, splitSheet } from '../../sheets/address';
import { changing, type CommandOptions, type Conversation } from '../host/conversation';
import { cellsWithFormulas } from '../host/ranges';
import { afterInPlace, type InPlace, takeBack, writeInPlace } from '../writing/in-place';

export type ConvertScope = 'selection' | 'sheet' | 'workbook';

export interface Conversion {
  /** Formulas that were changed. */
  readonly converted: number;
  /** What was left as it is, and why. */
  readonly kept: readonly string[];
}

/** What becomes of a formula. */
export type Converted =
  | { readonly kind: 'as it is' }
  /** What each cell of its result is to hold. */
  | { readonly kind: 'changed'; readonly cells: readonly (readonly string[])[] }
  /** It stays, for a reason that completes "stays: …". */
  | { readonly kind: 'kept'; readonly because: string };

/** How formulas are made others, as whoever knows the functions says. */
export interface FormulaWay {
  /** Completes "Something went wrong while …". */
  readonly doing: string;
  readonly convert: (formula: string, size: Size, cellOf: CellOf) => Converted;
  /** The number format that a formula's own result brought along; undefined where it brought none. */
  readonly formatOf: (formula: string) => string | undefined;
  /** Whether results are there at once, to be compared with what stood there. */
  readonly compares: boolean;
}

/**
 * Replaces formulas by others that give the same. Where results can be compared, what would differ is put back and named.
 * One step to undo.
 */
export function convertFormulas(
  way: FormulaWay,
  scope: ConvertScope,
  options: CommandOptions = {},
): Promise<Conversion> {
  const work = async (talk: Conversation): Promise<Conversion> => {
    talk.begin('Looking for formulas', 0, 2);
    const { cells, notes } = await formulaCells(talk, scope, way);
    const judged = cells.map((cell) => ({ cell, converted: judge(cell, way) }));
    const changes = judged.flatMap(({ cell, converted }) =>
      converted.kind === 'changed' ? [{ cell, after: converted.cells }] : [],
    );
    const kept = judged.flatMap(({ cell, converted }) =>
      converted.kind === 'kept' ? [`${cell.where} stays: ${converted.because}.`] : [],
    );
    if (changes.length === 0) return { converted: 0, kept: [...notes, ...kept] };
    talk.begin('Writing the formulas', 1, 2, true);
    const places = changes.map(({ cell, after }) => inPlace(cell, after, way));
    const stood = places.map((one) => writeInPlace(talk, one));
    if (way.compares) for (const { cell } of changes) cell.check.load('values');
    try {
      await talk.sync();
    } catch (error) {
      throw await afterInPlace(places, error, way.doing, 'Convert again');
    }
    const late = changes.filter((_, i) => stood[i].isLate());
    const wrong = changes.filter(
      ({ cell }, i) => way.compares && !stood[i].isLate() && !sameValues(cell.values, cell.check.values),
    );
    changes.forEach((one, i) => {
      if (late.includes(one)) stood[i].giveBack();
      else if (wrong.includes(one)) takeBack(talk, places[i]);
    });
    const unsaid = late.length + wrong.length > 0 ? await sent(talk, [...late, ...wrong]) : [];
    const done = changes.filter((one) => !wrong.includes(one) && !late.includes(one));
    if (!talk.grouped && done.length > 0) remember({ doing: talk.doing, sheets: recordsOf(done) });
    const stays = (of: typeof changes, because: string): string[] =>
      unsaid.length > 0 ? [] : of.map(({ cell }) => `${cell.where} stays: ${because}.`);
    return {
      converted: done.length,
      kept: [
        ...notes,
        ...kept,
        ...stays(late, 'somebody else changed it meanwhile'),
        ...stays(wrong, 'plain Excel gives another result there'),
        ...unsaid,
      ],
    };
  };
  return changing(way.doing, work, options);
}

/** Sends what is to be put back; says where that failed. */
async function sent(talk: Conversation, cells: readonly { readonly cell: FormulaCell }[]): Promise<string[]> {
  try {
    await talk.sync();
    return [];
  } catch {
    return [
      `Excel stopped answering before these cells had back what stood there: ${cells.map(({ cell }) => cell.where).join(', ')}. Look at them.`,
    ];
  }
}

function inPlace({ sheet, target, formula, values }: FormulaCell, after: InPlace['after'], way: FormulaWay): InPlace {
  const formats = target.numberFormat as string[][];
  const format = way.formatOf(formula);
  return {
    sheetId: sheet.id,
    address: splitSheet(target.address).address,
    formula,
    values,
    formats,
    after,
    ...(format !== undefined && formats.flat().every((one) => one === 'General') && { format }),
  };
}

interface FormulaCell {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly where: string;
  readonly formula: string;
  /** All cells that its result fills. */
  readonly target: Excel.Range;
  /** The same cells, to be read again. */
  readonly check: Excel.Range;
  readonly values: readonly (readonly unknown[])[];
  /** What is written to have it back. */
  readonly held: readonly (readonly string[])[];
}

const STILL_COMPUTED = 'its result is still being computed. Convert again once it is there';

function judge({ formula, held, values }: FormulaCell, way: FormulaWay): Converted {
  const converted = way.convert(formula, { rows: held.length, columns: held[0].length }, cellOf);
  const waits = converted.kind === 'changed' && way.compares && isBusy(values);
  return waits ? { kind: 'kept', because: STILL_COMPUTED } : converted;
}

interface Source {
  readonly sheet: Excel.Worksheet;
  readonly areas: readonly Excel.Range[];
}

/** Cells whose formula is to be looked at, with what they fill and hold. */
async function formulaCells(
  talk: Conversation,
  scope: ConvertScope,
  way: FormulaWay,
): Promise<{ cells: readonly FormulaCell[]; notes: readonly string[] }> {
  const sources = await (scope === 'selection' ? selected(talk) : onSheets(talk, scope));
  const notes: string[] = [];
  const asked = sources.flatMap(({ sheet, areas }) => {
    const found = areas.flatMap((area) =>
      (area.formulas as unknown[][]).flatMap((row, r) =>
        row.flatMap((formula, c) =>
          typeof formula === 'string' && way.convert(formula, ONE, cellOf).kind !== 'as it is'
            ? [{ formula, cell: area.getCell(r, c) }]
            : [],
        ),
      ),
    );
    if (found.length === 0) return [];
    if (sheet.protection.protected) {
      notes.push(`The sheet "${sheet.name}" is protected. Unprotect it (Review, Unprotect Sheet) and convert again.`);
      return [];
    }
    if (sheet.customProperties.items.some(({ key }) => key === MARK_KEY)) {
      notes.push(`The formulas of "${sheet.name}" are those of the report: change them with Switch formulas.`);
      return [];
    }
    return found.map(({ formula, cell }) => ({ sheet, formula, cell }));
  });
  const shown = asked.length > 0 ? await resultsOf(talk, asked, way.compares) : [];
  const cells = asked.map(({ sheet, formula, cell }, i): FormulaCell => {
    const spill = shown[i];
    const target = spill.isNullObject ? cell : spill;
    const { address } = splitSheet(target.address);
    return {
      sheet: { id: sheet.id, name: sheet.name },
      where: cell.address.replaceAll("'", ''),
      formula,
      target,
      check: sheet.getRange(address),
      values: target.values as unknown[][],
      held: target.values.map((row, r) => row.map((_, c) => (r === 0 && c === 0 ? formula : ''))),
    };
  });
  return { cells, notes };
}

const PAUSE_MS = 100;
/** How often it is looked again whether results are there: for some seconds. */
const MOST_LOOKS = 30;

const isBusy = (values: readonly (readonly unknown[])[]): boolean =>
  values.some((row) => row.some((value) => value === '#BUSY!' || value === '#GETTING_DATA'));

/**
 * Reads what formulas show, and the cells that their results fill; null objects where these are one cell.
 * @param awaited whether results that are still being computed are waited for
 */
async function resultsOf(
  talk: Conversation,
  asked: readonly { readonly cell: Excel.Range }[],
  awaited: boolean,
): Promise<readonly Excel.Range[]> {
  for (let looks = 1; ; looks++) {
    const spills = asked.map(({ cell }) => cell.getSpillingToRangeOrNullObject());
    for (const range of [...asked.map(({ cell }) => cell), ...spills]) range.load('address,values,numberFormat');
    // eslint-disable-next-line layers/sync-in-loop -- it is looked again only while a result is awaited
    await talk.sync();
    const busy = awaited && asked.some(({ cell }) => isBusy(cell.values));
    if (!busy || looks === MOST_LOOKS) return spills;
    await new Promise((go) => setTimeout(go, PAUSE_MS));
  }
}

const ONE = { rows: 1, columns: 1 };

const SHEET = 'id,name,protection/protected,customProperties/items/key';

async function selected(talk: Conversation): Promise<Source[]> {
  const chosen = talk.workbook.getSelectedRanges();
  const sheet = chosen.worksheet;
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load(SHEET);
  used.load('address');
  await talk.sync();
  if (used.isNullObject) return [];
  const within = chosen.getIntersectionOrNullObject(splitSheet(used.address).address);
  within.load('areas/items/formulas');
  await talk.sync();
  return within.isNullObject ? [] : [{ sheet, areas: within.areas.items }];
}

async function onSheets(talk: Conversation, scope: 'sheet' | 'workbook'): Promise<Source[]> {
  const { worksheets } = talk.workbook;
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  worksheets.load(
    SHEET.split(',')
      .map((one) => `items/${one}`)
      .join(),
  );
  await talk.sync();
  const sheets = worksheets.items.filter(({ id }) => scope === 'workbook' || id === active.id);
  const asked = sheets.map((sheet) => ({
    sheet,
    found: cellsWithFormulas(sheet),
  }));
  for (const { found } of asked) found.load('areas/items/formulas');
  await talk.sync();
  return asked.flatMap(({ sheet, found }) => (found.isNullObject ? [] : [{ sheet, areas: found.areas.items }]));
}

/** What was changed, by which it can be taken back. */
function recordsOf(
  changes: readonly { readonly cell: FormulaCell; readonly after: readonly (readonly string[])[] }[],
): SheetRecord[] {
  const sheets = new Map(changes.map(({ cell }) => [cell.sheet.id, cell.sheet.name]));
  return [...sheets].map(([id, name]) => ({
    id,
    name,
    added: false,
    cells: changes.flatMap(({ cell, after }) => {
      if (cell.sheet.id !== id) return [];
      const [area] = areasOf(cell.target.address);
      return area ? [{ area, before: { cells: cell.held }, after: { cells: after } }] : [];
    }),
    tables: [],
    names: [],
    charts: 0,
  }));
}
