/** Nothing that the report's sheets show by themselves is cut, in a type that is a little wider than the workbook's. */
import { splitSheet } from '../../src/sheets/address';
import { serialOf } from '../../src/domain/calendar/dates';
import {
  type Area,
  columnSize,
  contains,
  isError,
  rowSize,
  type Scalar,
  type Sheet,
  parseA1,
  toA1,
  area,
} from '../../workbench/model';
import { shownText } from '../../workbench/objects/cells/reading';
import { MARK_KEY, readMark, writeMark } from '../../src/engine/workbook/mark';
import { type Lines, neededHeights } from '../../workbench/objects/formats/row-heights';
import { brokenOf, linesOf, widthOf } from '../templates/letters';
import { bench, SAMPLE } from './session';

const PADDING = 4;
const INDENT = 9;
const PIXELS = 96 / 72;
const LINE = 20;
const BUTTON = 17;
/** Of a header, without the air above and below its letters. */
const HEADER_LINE = 16;
/**
 * Calibri is nine tenths as wide as the letters that are measured, and what stands in its place where it is missing hardly
 * wider than they: texts have that much slack.
 */
const LETTERS = 1;
/** The longest texts of the page, which cannot be wider. */
const ON_PAGE = 0.96;
/** Large amounts and figures of tiles, counted in Calibri: a wider report would be printed too small. */
const AMOUNTS = 0.92;

/** Formats that rules give a cell beside its own. */
const ruledFormats = (sheet: Sheet, row: number, col: number): string[] =>
  sheet.conditionalFormats.flatMap(({ areas, rule }) =>
    'format' in rule && rule.format.numberFormat && areas.some((a) => contains(a, { row, col }))
      ? [rule.format.numberFormat]
      : [],
  );

const isBlank = (value: Scalar): boolean => value === null || value === '';

/**
 * Whether a person typed it: what they write may be as long as they like. Actions are all of the add-in's making here, and
 * colleagues' names are to be read whole.
 */
function isTyped(sheet: Sheet, row: number, col: number): boolean {
  if (sheet.name === 'Action Plan') return false;
  const table = sheet.tableAt({ row, col });
  const { value = null, formula } = sheet.cell(row, col) ?? {};
  if (table?.columns[col - table.area.left].name === 'Sales associate') return false;
  return table !== undefined && contains(table.bodyArea, { row, col }) && typeof value === 'string' && !formula;
}

/** Pixels from a cell to the last column that its text may run into. */
function roomOf(sheet: Sheet, row: number, col: number, last: number, runs: boolean): number {
  let sum = columnSize(sheet, col);
  for (let at = col + 1; runs && at <= last && isBlank(sheet.cell(row, at)?.value ?? null); at++)
    sum += columnSize(sheet, at);
  return Math.round(sum * PIXELS);
}

/**
 * How wide a column must be for the last line of its header to stand clear of the filter button; 0 where the line ends above
 * it. A line in the middle needs as much room on its other side.
 */
function besideButton(sheet: Sheet, row: number, col: number, text: string): number {
  const { font, wrap, indent, horizontal, vertical } = sheet.formatAt(row, col);
  const room = columnSize(sheet, col) * PIXELS - PADDING - INDENT * indent;
  const lines = wrap ? brokenOf(text, room, font.size, true) : [widthOf(text, font.size, true)];
  if (!lines) return 0;
  const above = lines.length * HEADER_LINE + BUTTON <= rowSize(sheet, row) * PIXELS;
  if (vertical === 'Top' && above) return 0;
  if (horizontal === 'Center') return lines.at(-1)! + 2 * BUTTON;
  return lines.at(-1)! + INDENT * indent + PADDING / 2 + (horizontal === 'Right' ? 0 : BUTTON);
}

function cutIn(sheet: Sheet, shown: Area, letters = LETTERS): string[] {
  return [...sheet.cellsIn(shown)].flatMap(([row, col, { value }]) => {
    if (value === null || value === '' || isError(value) || columnSize(sheet, col) === 0) return [];
    if (isTyped(sheet, row, col)) return [];
    const { numberFormat, font, wrap, indent, horizontal } = sheet.formatAt(row, col);
    const table = sheet.tableAt({ row, col });
    const isHeader = table?.headerArea !== undefined && contains(table.headerArea, { row, col });
    const bold = font.bold || isHeader;
    const runs = typeof value === 'string' && horizontal !== 'Right' && !table;
    const room = roomOf(sheet, row, col, shown.right, runs) - PADDING - INDENT * indent;
    return [numberFormat, ...ruledFormats(sheet, row, col)].flatMap((format) => {
      const text = shownText(value, format);
      const said = `${sheet.name}!${toA1(area(row, col))} "${text}"`;
      if (isHeader && table.showFilterButton) {
        const needs = besideButton(sheet, row, col, text);
        const whole = Math.round(columnSize(sheet, col) * PIXELS);
        if (needs > whole) return [`${said}: ${needs.toFixed(0)} beside the button in ${whole}`];
      }
      if (typeof value === 'string' && wrap) {
        // Rows without a height of their own are as high as they need to be.
        if (sheet.rowBands.get(row)?.size === undefined) return [];
        const high = rowSize(sheet, row) * PIXELS;
        const lines = linesOf(text, room, font.size, bold);
        return lines * LINE * (font.size / 11) - 5 > high ? [`${said}: ${lines} lines in ${high.toFixed(0)}`] : [];
      }
      const needs =
        (font.size > 12 || /^\$/.test(text) ? AMOUNTS : letters) *
        widthOf(text, font.size, bold || text.startsWith('▼'));
      return needs > room ? [`${said}: ${needs.toFixed(0)} in ${room.toFixed(0)}`] : [];
    });
  });
}

/** The sample with amounts as large as those of a large company. */
const LARGE = SAMPLE.replace(/(?<=,)(\d{5,6})(?=,|\r?\n|$)/g, '9$1');

/** Pixels of a screen that what stays in sight above a table may take. */
const HEAD = 150;

test.each(['$', 'CHF', 'R$', 'Euros'])(
  'every text and number fits, and so do large amounts in %s',
  async (currency) => {
    const { book, actions, session } = await bench();
    // A day of wide letters, and a date behind it.
    await actions.buildFromCsv(LARGE, {
      company: 'Acme',
      currency,
      asOf: serialOf(2026, 9, 30),
      asOfFollowsToday: false,
    });
    await actions.findGaps();
    await actions.takeSnapshot();
    await session.settled();
    const sheets = book.sheets.filter(({ name }) => name !== 'Sheet1');
    // A sign too long for cells is named on each sheet that shows amounts.
    for (const name of ['Progress Report', 'Board Summary', 'Score History']) {
      const texts = [...book.sheet(name)!.cellsIn(book.sheet(name)!.usedArea()!)].map(([, , { value }]) =>
        String(value),
      );
      if (currency.length > 1) expect(texts.some((text) => text.includes(currency)) || name).toBe(true);
    }
    const board = book.sheet('Board Summary')!;
    // What stands on the page must not run on beside it.
    expect(cutIn(board, parseA1(splitSheet(board.page.printArea!).address)!, ON_PAGE)).toEqual([]);
    expect(sheets.flatMap((sheet) => cutIn(sheet, sheet.usedArea()!))).toEqual([]);
    for (const { name, freeze, rowBands } of sheets) {
      const heights = Array.from({ length: freeze.rows }, (_, row) => rowBands.get(row)?.size ?? 15);
      const head = heights.reduce((sum, points) => sum + points * PIXELS, 0);
      expect(head > HEAD ? `${name}: ${head.toFixed(0)} pixels` : '').toBe('');
    }
  },
);

/** A text that fits by the measure above stays on one line. */
const byLetters: Lines = (text, room, font) => linesOf(text, room + PADDING, font.size, font.bold);
const grownRows = (sheet: Sheet): number[] => [...neededHeights(sheet, sheet.tables[0].bodyArea, byLetters).keys()];

test('long names make their row higher, and no other row', async () => {
  const { book, actions, session } = await bench();
  const [, , weak] = SAMPLE.split('\n');
  const name = 'Consolidated Northern Freight Warehousing and Cold Chain Holdings';
  await actions.buildFromCsv(
    `${SAMPLE.trimEnd()}\n${name},Maximiliane Featherstonehaugh-Cholmondeley${weak.slice(weak.split(',', 2).join(',').length)}\n`,
  );
  await actions.findGaps();
  await actions.takeSnapshot();
  await session.settled();
  const has = (sheet: Sheet, row: number): boolean =>
    [...sheet.cellsIn(area(row, 0, row, sheet.tables[0].area.right))].some(([, , { value }]) => value === name);
  for (const sheetName of ['Progress Report', 'Score History', 'Action Plan']) {
    const sheet = book.sheet(sheetName)!;
    const { top, bottom } = sheet.tables[0].bodyArea;
    const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
    const long = rows.filter((row) => has(sheet, row));
    const grown = grownRows(sheet);
    expect([sheetName, long.length > 0, long.filter((row) => !grown.includes(row))]).toEqual([sheetName, true, []]);
    // Actions are texts of several lines, and names that just fit the report do not in wider letters.
    if (sheetName === 'Score History') expect([sheetName, grown]).toEqual([sheetName, long]);
  }
});

test('rows of a report that an earlier version made 18 points high grow with their names, too', async () => {
  const { book, session, actions } = await bench();
  await actions.buildFromCsv(SAMPLE, { company: 'Acme', asOf: serialOf(2026, 9, 30), asOfFollowsToday: false });
  const sheet = book.sheet('Progress Report')!;
  const { top, bottom } = sheet.tables[0].bodyArea;
  for (let row = top; row <= bottom; row++) sheet.rowBands.set(row, { size: 18 });
  const mark = readMark(sheet.customProperties.get(MARK_KEY))!;
  sheet.customProperties.set(MARK_KEY, writeMark({ ...mark, looks: { ...mark.looks, body: 'earlier' } }));
  await actions.refreshReport();
  await session.settled();
  const fixed = [...sheet.rowBands].filter(([row, { size }]) => row >= top && row <= bottom && size !== undefined);
  expect(fixed).toEqual([]);
});
