import { type Area, area, type Cell, contains, type Sheet, type Table, toA1 } from '../../workbench/model';
import { isOfTheDay, mayDiffer, placesAndFilters, type Press } from './allowed';
import { contentOf, describe, differences } from './state';
import { isInput, type World } from './world';

interface Held {
  readonly cell: Cell;
  readonly sheet: Sheet;
  readonly row: number;
  readonly col: number;
  readonly content: string;
  readonly fill: string | undefined;
  /** The person typed it, or it is theirs to type: it stays as it is, wherever it stands. */
  readonly theirs: boolean;
}

/** A workbook before a refresh, and what of it the refresh may not touch. */
export interface Before {
  readonly facts: ReadonlyMap<string, string>;
  readonly cells: readonly Held[];
  readonly ownRules: ReadonlyMap<Sheet, string>;
  readonly ownValidations: ReadonlyMap<Sheet, readonly string[]>;
  readonly placesAndFilters: ReadonlyMap<object, string>;
  /** Where the tables stood. */
  readonly tables: ReadonlyMap<Table, Area>;
}

const ruleText = (sheet: Sheet): string =>
  JSON.stringify(sheet.conditionalFormats.filter((f) => f.id.startsWith('{own')).map((f) => [f.areas, f.rule]));

/** Validations of the person's own kind, cell by cell, since what a refresh adds beside them may split areas. */
const validationTexts = (sheet: Sheet): string[] =>
  sheet.validations
    .filter((v) => v.rule.type === 'wholeNumber')
    .flatMap((v) => v.areas.flatMap((a) => cellsOf(a).map((at) => `${at} ${JSON.stringify(v.rule)}`)))
    .sort();

const cellsOf = (a: { top: number; left: number; bottom: number; right: number }): string[] =>
  Array.from({ length: a.bottom - a.top + 1 }, (_, r) =>
    Array.from({ length: a.right - a.left + 1 }, (_x, c) => toA1(area(a.top + r, a.left + c))),
  ).flat();

const EVERYWHERE = area(0, 0, 1_048_575, 16_383);

export function takeDown(world: World): Before {
  const cells = world.book.sheets.flatMap((sheet) =>
    [...sheet.cellsIn(EVERYWHERE)].map(([row, col, cell]): Held => ({
      cell,
      sheet,
      row,
      col,
      content: cell.spilledFrom ? '' : contentOf(cell),
      fill: cell.format?.fill,
      theirs:
        (world.hands.typed.has(cell) && !isPlannedHeading(world, sheet, row, col)) ||
        isInputCell(world, sheet, row, col),
    })),
  );
  return {
    facts: describe(world.book),
    cells,
    ownRules: new Map(world.book.sheets.map((s) => [s, ruleText(s)])),
    ownValidations: new Map(world.book.sheets.map((s) => [s, validationTexts(s)])),
    placesAndFilters: placesAndFilters(world),
    tables: new Map(world.book.tables.map((table) => [table, { ...table.area }])),
  };
}

/** A data cell of the table of accounts in a column where people type. */
function isInputCell(world: World, sheet: Sheet, row: number, col: number): boolean {
  const { bodyArea: body } = world.accounts;
  return sheet === world.report && contains(body, { row, col }) && isInput(world.keyAt(col - body.left));
}

/** Header cells of our columns follow Settings where it names them anew. */
function isPlannedHeading(world: World, sheet: Sheet, row: number, col: number): boolean {
  const { area: a } = world.accounts;
  return (
    sheet === world.report &&
    row === a.top &&
    col >= a.left &&
    col <= a.right &&
    world.keyAt(col - a.left) !== undefined
  );
}

/** What a command did that it may not do; empty if all is well. */
export function trespasses(world: World, before: Before, press: Press = 'refresh'): string[] {
  const { book } = world;
  const facts = describe(book);
  const aside = book.sheets.filter((sheet) => movedAside(sheet, before));
  const widened = new Set([
    ...[...before.tables].flatMap(([{ sheet, area: now }, was]) => (width(now) === width(was) ? [] : sheet)),
    // What stands over and under the table moved aside for a column that a person put into the table alone.
    ...aside.filter((sheet) => sheet === world.report),
  ]);
  return [
    ...differences(before.facts, facts).flatMap((d) => {
      const sheet = book.sheets.find((s) => s.id === d.sheetId);
      const isNew = sheet && !before.facts.has(`${sheet.id}|name`);
      const allowed = sheet
        ? isNew ||
          mayDiffer(world, sheet, d.what, before.facts, press) ||
          isMoved(sheet, d.what, before, widened) ||
          followsColumns(d.before, d.after, widened)
        : ['names', 'sheets'].includes(d.what);
      return allowed ? [] : [`${sheet?.name ?? ''} ${d.what}: ${d.before} became ${d.after}`];
    }),
    ...changedCells(world, before, press, widened),
    ...[...placesAndFilters(world)].flatMap(([what, now]) => {
      const was = before.placesAndFilters.get(what);
      return was === undefined || was === now ? [] : [`${(what as { name: string }).name}: ${was} became ${now}`];
    }),
    ...[...before.ownRules].flatMap(([sheet, rules]) =>
      widened.has(sheet) || ruleText(sheet) === rules
        ? []
        : [`${sheet.name}: rules ${rules} became ${ruleText(sheet)}`],
    ),
    ...[...before.ownValidations].flatMap(([sheet, texts]) => {
      const now = new Set(validationTexts(sheet));
      return widened.has(sheet)
        ? []
        : texts.filter((t) => !now.has(t)).map((t) => `${sheet.name}: the validation ${t} is gone`);
    }),
  ];
}

const width = (a: Area): number => a.right - a.left;

/** Whether cells of a sheet stand in other columns than before. */
function movedAside(sheet: Sheet, { cells }: Before): boolean {
  const columns = new Map([...sheet.cellsIn(EVERYWHERE)].map(([, col, cell]) => [cell, col]));
  return cells.some((held) => held.sheet === sheet && (columns.get(held.cell) ?? held.col) !== held.col);
}

/** Cells that are the person's and changed, and fills that are gone; a cell that was pushed aside is found where it is now. */
function changedCells(world: World, before: Before, press: Press, widened: ReadonlySet<Sheet>): string[] {
  const { sheets } = world.book;
  const now = new Set(sheets.flatMap((sheet) => [...sheet.cellsIn(EVERYWHERE)].map(([, , cell]) => cell)));
  return before.cells.flatMap((held) => {
    const { sheet, row, col, content, fill, theirs } = held;
    if (!sheets.includes(sheet)) return [`The sheet ${sheet.name} is gone`];
    const cell = now.has(held.cell) ? held.cell : sheet.cell(row, col);
    const at = `${sheet.name}!${toA1(area(row, col))}`;
    const same = contentOf(cell) === content || followsColumns(content, contentOf(cell), widened);
    if (theirs && !same && !isReplaced(world, sheet, row, col, before, press))
      return [`${at} is theirs: ${content} became ${contentOf(cell)}`];
    return cell?.format?.fill === fill ? [] : [`${at} was filled ${fill} and is ${cell?.format?.fill}`];
  });
}

/** Whether a formula names the same cells as before, after columns came or went on the sheet that they are on. */
function followsColumns(before: string | undefined, after: string | undefined, widened: ReadonlySet<Sheet>): boolean {
  const rows = (text: string | undefined): string | undefined => text?.replace(/(?<![A-Z_])[A-Z]{1,3}(?=\d)/g, '');
  return widened.size > 0 && before?.startsWith('=') === true && rows(before) === rows(after);
}

/** Whether what differs lies below a table that grew, or on a sheet whose table got columns: the cells themselves are looked at. */
function isMoved(sheet: Sheet, what: string, { tables }: Before, widened: ReadonlySet<Sheet>): boolean {
  if (widened.has(sheet)) return /^(?:cell|note|link|columns|merges)/.test(what);
  const [, row, col] = /^(?:cell|note) (\d+),(\d+)$/.exec(what) ?? [];
  return [...tables].some(
    ([{ sheet: home, area: now }, was]) =>
      row !== undefined &&
      home === sheet &&
      now.bottom > was.bottom &&
      +row > was.bottom &&
      +col >= was.left &&
      +col <= now.right,
  );
}

/** Rows of the history that a snapshot of the same day takes the place of; its headers, which follow Settings; and the mode that is switched. */
function isReplaced(world: World, sheet: Sheet, row: number, col: number, before: Before, press: Press): boolean {
  const history = world.companion('history');
  if (sheet === world.own('settings')) return press === 'formulas' && row === world.rowOfField('formulas') && col === 1;
  if (!history || sheet !== history.sheet) return false;
  return row === history.area.top || (press === 'snapshot' && isOfTheDay(world, sheet, history, row, before.facts));
}
