/**
 * The deterministic checks of MBABench 2.0, a public judge of financial models in Excel: all 21, by its numbers. Each is
 * tested over every sheet of ours, or says why it makes no sense here; where we differ on purpose it says why, and tests
 * what holds in its place.
 */
import { INPUT, INPUT_ON_SCALE } from '../../src/sheets/theme';
import { columnSize, contains, isError, parseA1, type Sheet } from '../../workbench/model';
import { shownText } from '../../workbench/objects/cells/reading';
import { neededHeights } from '../../workbench/objects/formats/row-heights';
import { linesOf, widthOf } from '../templates/letters';
import type { Reviewed } from './books';
import { contrast, hsv, isMarkerYellow } from './colours';
import { bare, cellsOf, formulasOf, looksOf, type SeenCell } from './seen';

export interface Check {
  /** Its number among the judge's checks. */
  readonly number: number;
  readonly asks: string;
  /** Why we differ, or why it makes no sense here. */
  readonly because?: string;
  /** What is wrong; absent where it makes no sense here. */
  readonly wrong?: (book: Reviewed) => string[];
}

const PIXELS = 96 / 72;
/** Calibri is nine tenths as wide as the letters that are measured, and figures are a little narrower than they. */
const CALIBRI = 0.92;
/** Left and right of what a cell shows. */
const PADDING = 5;

const VOLATILE = /\b(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|INFO|CELL)\(/i;
const AS_OF_OR_TODAY = /IF\(N\((\w+AsOf)\)>0,\1,TODAY\(\)\)/g;
const WHOLE_COLUMN = /\$?\b[A-Z]{1,3}:\$?[A-Z]{1,3}\b(?!\()/;
const WHOLE_ROW = /(?<![A-Z$\d.:])\$?\d+:\$?\d+\b/;
const OTHER_BOOK = /\[[^\]]*\.xl|\[\d+\][^\]]*!/i;

const cells = (find: (cell: SeenCell) => string | false | undefined) => (book: Reviewed) =>
  cellsOf(book.sheets).flatMap((seen) => {
    const what = find(seen);
    return what ? [`${seen.at}: ${what}`] : [];
  });

const formulas =
  (pattern: RegExp, strip = bare) =>
  (book: Reviewed) =>
    formulasOf(book.sheets).flatMap(({ at, formula }) => (pattern.test(strip(formula)) ? [`${at}: ${formula}`] : []));

const each = (find: (sheet: Sheet) => string[]) => (book: Reviewed) =>
  book.sheets.flatMap((sheet) => find(sheet).map((what) => `${sheet.name}: ${what}`));

export const isInputColour = (color: string): boolean => [INPUT, INPUT_ON_SCALE].includes(color.toUpperCase());

/** Whether a name's formula is a cell of the sheets that holds something, or a column of one of their tables. */
function standsFor(formula: string, sheets: readonly Sheet[]): boolean {
  const [, table, column] = /^=(\w+)\[\[(.+)\]\]$/.exec(formula) ?? [];
  if (table) return sheets.some(({ book }) => book.table(table)?.columns.some(({ name }) => name === column));
  const [, quoted, plain, address] = /^=(?:'(.+)'|(\w+))!(\$[A-Z]+\$\d+)$/.exec(formula) ?? [];
  const at = address === undefined ? undefined : parseA1(address);
  const sheet = sheets.find(({ name }) => name === (quoted ?? plain));
  return at !== undefined && sheet?.cell(at.top, at.left) !== undefined;
}

/** Characters of the standard font. */
const charactersOf = (sheet: Sheet, col: number): number => (columnSize(sheet, col) * PIXELS - PADDING) / 7;

function widest(sheet: Sheet, col: number): number {
  const texts = cellsOf([sheet]).filter((seen) => seen.col === col);
  return Math.max(
    0,
    ...texts.map(({ row, cell: { value } }) => {
      const { font, numberFormat } = sheet.formatAt(row, col);
      return (CALIBRI * widthOf(shownText(value, numberFormat), font.size, font.bold)) / 7;
    }),
  );
}

/** Columns that people put into our tables in the report that is in use. */
export const OWN = ['Region [EU]', 'Per cent won', 'Helper', 'Remark'];

/** The columns of a table up to the one that a cell is in. */
function columnsUpTo({ sheet, row, col }: SeenCell): string[] {
  const table = sheet.tables.find((one) => contains(one.area, { row, col }));
  return table?.columns.slice(0, col - table.area.left + 1).map(({ name }) => name) ?? [];
}

/** The column of a table that a cell is in. */
export const columnOf = (seen: SeenCell): string | undefined => columnsUpTo(seen).at(-1);

/** Whether a person's column stands left of it in its table, in no group, which would keep its width. */
const isMoved = (seen: SeenCell): boolean => columnsUpTo(seen).includes('Helper');

export const CHECKS: readonly Check[] = [
  {
    number: 22,
    asks: 'No cell shows an error.',
    wrong: cells(({ cell: { value } }) => isError(value) && value.code),
  },
  {
    number: 29,
    asks: 'Every name in the Name Manager is used, and none is broken.',
    because:
      'Names also say where things stand: the add-in finds its settings and the blocks of a template by them after rows ' +
      'have moved, and people go to them. Each stands for one cell on a sheet of ours, and none is broken.',
    wrong: ({ sheets, session: { app } }) =>
      [...app.book.names, ...sheets.flatMap((sheet) => sheet.names)].flatMap(({ name, formula }) =>
        standsFor(formula, sheets) ? [] : [`${name}: ${formula}`],
      ),
  },
  {
    number: 47,
    asks: 'Nothing is marked in bright yellow.',
    wrong: cells((seen) => looksOf(seen).find(({ fill }) => isMarkerYellow(fill))?.fill),
  },
  {
    number: 49,
    asks: 'What is computed is black.',
    because:
      'Words and figures are in ink, a blue so dark that it reads as black, notes in grey, titles white on a dark band, and ' +
      'good and bad figures in colours of their own: what counts is that nothing computed has the colour of what is typed.',
    wrong: cells(
      ({ sheet, row, col, cell: { formula } }) =>
        formula !== undefined &&
        isInputColour(sheet.formatAt(row, col).font.color) &&
        `${formula} in the colour of what is typed`,
    ),
  },
  {
    number: 50,
    asks: 'What only points to another sheet is green.',
    because:
      'Nearly all of the board page and of the figures beside tables points to another sheet; green would say of half a ' +
      'report where it comes from, to readers for whom colour says good and bad. No green is used at all.',
    wrong: cells((seen) => {
      const green = looksOf(seen).find(({ color }) => {
        const [hue, saturation, value] = hsv(color);
        return hue >= 75 && hue <= 165 && saturation >= 0.35 && value >= 0.25;
      });
      return green?.color;
    }),
  },
  { number: 51, asks: 'What points to another workbook is red.', because: 'Nothing points there: see 95.' },
  {
    number: 61,
    asks: 'All sheets have one zoom.',
    because: 'An add-in cannot set the zoom of a sheet: those that it adds have that of Excel, 100 %.',
  },
  {
    number: 62,
    asks: 'Every sheet opens with A1 active.',
    wrong: each(({ activeCell, selections }) =>
      activeCell.row === 0 && activeCell.col === 0 && selections.length === 1 ? [] : [JSON.stringify(activeCell)],
    ),
  },
  {
    number: 65,
    asks: 'Negative numbers stand in parentheses.',
    because:
      'Changes carry ▼, and other negative figures the minus that the panel and the functions show: never neither.',
    wrong: cells((seen) => {
      const { value } = seen.cell;
      if (typeof value !== 'number' || value >= 0) return undefined;
      const texts = looksOf(seen).map(({ numberFormat }) => shownText(value, numberFormat));
      return texts.find((text) => /[1-9]/.test(text) && !/[-−▼(]/.test(text));
    }),
  },
  {
    number: 66,
    asks: 'Zeros are dashes.',
    because:
      'A score of 0 is a score, and no account below the limit is an answer: such a 0 stays 0. Elsewhere it is a dash, "=" ' +
      'where nothing changed, or "none": always something.',
    wrong: cells((seen) => {
      if (seen.cell.value !== 0) return undefined;
      const texts = looksOf(seen).map(({ numberFormat }) => shownText(0, numberFormat));
      return texts.some((text) => !/[0–=]|none/.test(text)) && `"${texts.join('", "')}"`;
    }),
  },
  {
    number: 69,
    asks: 'Columns are wide enough: no ####, no text cut.',
    because:
      'Texts are measured in test/report/widths.test.ts and test/templates/widths.test.ts, numbers here. Where a person has ' +
      'put a column into a table, what moves right of it finds the widths of its neighbours, as in every table of Excel: ' +
      'widths are theirs from then on.',
    wrong: cells((seen) => {
      const { sheet, row, col, cell } = seen;
      if (typeof cell.value !== 'number' || columnSize(sheet, col) === 0 || isMoved(seen)) return undefined;
      const { font, indent } = sheet.formatAt(row, col);
      const room = columnSize(sheet, col) * PIXELS - PADDING - indent * 9;
      const texts = looksOf(seen).map(({ numberFormat }) => shownText(cell.value, numberFormat));
      return texts.find((text) => CALIBRI * widthOf(text, font.size, font.bold) > room);
    }),
  },
  {
    number: 70,
    asks: 'No column is wider than what it holds needs.',
    wrong: each((sheet) =>
      [...sheet.columns.keys()].flatMap((col) => {
        const width = charactersOf(sheet, col);
        return width > 80 && width > 2 * widest(sheet, col)
          ? [`column ${col + 1} of ${width.toFixed(0)} characters`]
          : [];
      }),
    ),
  },
  {
    number: 73,
    asks: 'No row is higher than what it holds needs.',
    wrong: each((sheet) => {
      const used = sheet.usedArea()!;
      const needed = neededHeights(sheet, used, (text, room, font) => linesOf(text, room, font.size, font.bold));
      return [...sheet.rowBands].flatMap(([row, { size = 0 }]) => {
        const letters = cellsOf([sheet]).filter((seen) => seen.row === row);
        const line = 1.3 * Math.max(11, ...letters.map(({ col }) => sheet.formatAt(row, col).font.size));
        const need = Math.max(line, needed.get(row) ?? 0);
        return size > 60 && size > 2 * need ? [`row ${row + 1} of ${size} points for ${need.toFixed(0)}`] : [];
      });
    }),
  },
  {
    number: 74,
    asks: 'Nothing is merged.',
    wrong: each(({ merges }) => merges.map((one) => JSON.stringify(one))),
  },
  {
    number: 77,
    asks: 'The file is an .xlsx.',
    because: 'The add-in works in the workbook that is open, whose file is the person’s to name.',
  },
  {
    number: 80,
    asks: 'No function is volatile.',
    because:
      'A template whose as-of date is blank speaks of today, which nothing else says in a cell: TODAY stands there and ' +
      'nowhere else. The report takes today from the add-in, when it is refreshed.',
    wrong: formulas(VOLATILE, (formula) => bare(formula).replaceAll(AS_OF_OR_TODAY, 'date')),
  },
  {
    number: 87,
    asks: 'No formula reads whole columns or rows.',
    wrong: (book) => [...formulas(WHOLE_COLUMN)(book), ...formulas(WHOLE_ROW)(book)],
  },
  {
    number: 92,
    asks: 'No sheet is hidden.',
    wrong: each(({ visibility }) => (visibility === 'Visible' ? [] : [visibility])),
  },
  {
    number: 93,
    asks: 'No row and no column is hidden but in a closed group.',
    because:
      'Sub-metrics and the figures behind the board’s page are in closed groups of columns, each with its [+] in sight: ' +
      'opening them is how a report is read further, and the judge takes groups as well.',
    wrong: each(({ rowBands, columns }) => [
      ...[...rowBands].flatMap(([row, { hidden, size }]) => (hidden || size === 0 ? [`row ${row + 1}`] : [])),
      ...[...columns].flatMap(([col, { hidden, size, outline }]) =>
        size === 0 || (hidden && !outline) ? [`column ${col + 1}`] : [],
      ),
    ]),
  },
  {
    number: 94,
    asks: 'Nothing is hidden by its colour or its format.',
    wrong: cells((seen) => {
      const { value } = seen.cell;
      if (value === null || value === '') return undefined;
      const blank = looksOf(seen).find(({ numberFormat }) => shownText(value, numberFormat).trim() === '');
      const pale = looksOf(seen).find(({ color, fill }) => contrast(color, fill) < 3);
      return (blank && `nothing by ${blank.numberFormat}`) ?? (pale && `${pale.color} on ${pale.fill}`);
    }),
  },
  { number: 95, asks: 'Nothing points to another workbook.', wrong: formulas(OTHER_BOOK, (formula) => formula) },
];
