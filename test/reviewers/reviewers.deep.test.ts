/**
 * What people who review workbooks for a living look for, over every cell of every sheet of ours: the checks of a public
 * judge, and what else they look at first. Where we differ on purpose, it is said with the check: the columns of sub-metrics
 * and the figures behind the board's page, for one, are in closed groups, since opening them is how a report is read further.
 */
import { TEMPLATES } from '../../src/templates/registry';
import { contains, type Sheet } from '../../workbench/model';
import { printout } from '../../workbench/print/pages';
import { USUAL_PAPERS } from '../../workbench/print/paper';
import { freshReport, type Reviewed, templates, usedReport } from './books';
import { CHECKS, columnOf, isInputColour, OWN } from './checks';
import { cellsOf, type SeenCell } from './seen';

/** Points of type that can be read on paper. */
const LEAST_PRINTED = 8;

let books: readonly Reviewed[];
let sheets: readonly Sheet[];

beforeAll(async () => {
  books = [await freshReport('native'), await freshReport('addin'), await usedReport(), ...(await templates())];
  sheets = books.flatMap((book) => book.sheets);
});

afterAll(() => books.forEach(({ session }) => session.close()));

test('every sheet there is is looked at', () => {
  const [native, addin, used, ...ofTemplates] = books.map((book) => book.sheets.map(({ name }) => name));
  const report = ['Progress Report', 'Board Summary', 'Action Plan', 'Score History', 'Settings'];
  expect([native, addin]).toEqual([report, report]);
  const copies = ['Progress Report 2026-11-21', 'Board Summary 2026-11-21'];
  expect(used).toEqual([...report, 'Score Overrides', ...copies]);
  expect(ofTemplates).toEqual(TEMPLATES.map((template) => template.sheets.map(({ name }) => name)));
});

test('every check of the judge is tested, or says why it is not', () => {
  expect(new Set(CHECKS.map(({ number }) => number)).size).toBe(21);
  expect(CHECKS.filter(({ wrong, because }) => !wrong && !because)).toEqual([]);
});

test.each(CHECKS.flatMap(({ number, asks, wrong }) => (wrong ? [[number, asks, wrong] as const] : [])))(
  '%i: %s',
  (_, __, wrong) => {
    expect(books.flatMap((book) => wrong(book).map((what) => `${book.name}: ${what}`))).toEqual([]);
  },
);

/** A board copy is nothing but values, and snapshots are recorded by the add-in: neither is there to be typed into. */
const isRecord = (sheet: Sheet): boolean => sheet.name === 'Score History' || /\d{4}-\d\d-\d\d$/.test(sheet.name);

/** What keeps its own colour: the names of the steps, and keys, which the add-in finds their rows by. */
const isNamed = (seen: SeenCell): boolean => {
  const { sheet, row, col } = seen;
  const steps = sheet.tables.some((table) => table.name === 'Steps' && contains(table.area, { row, col }));
  return sheet.name === 'Settings' && (columnOf(seen) === 'Key' || (steps && columnOf(seen) === 'Step'));
};

/** Whether it counts the rows of a grid: 1, 2, 3 … */
const isCounter = ({ sheet, row, col, cell: { value } }: SeenCell): boolean =>
  value === 1 || (typeof value === 'number' && sheet.cell(row - 1, col)?.value === value - 1);

/** What is typed of a cell: a number anywhere, and whatever stands in the rows of a table. */
function isTyped(seen: SeenCell): boolean {
  const { sheet, row, col, cell } = seen;
  if (cell.formula !== undefined || isRecord(sheet) || OWN.includes(columnOf(seen) ?? '')) return false;
  const inTable = sheet.tables.some(({ bodyArea }) => contains(bodyArea, { row, col }));
  return inTable ? !isNamed(seen) : typeof cell.value === 'number' && !isCounter(seen);
}

test('whatever is typed is blue, in every row of every table and every line beside them', () => {
  const typed = cellsOf(sheets).filter(isTyped);
  expect(typed.length).toBeGreaterThan(2000);
  const black = typed.filter(({ sheet, row, col }) => !isInputColour(sheet.formatAt(row, col).font.color));
  expect(black.map(({ at, cell }) => `${at}: ${String(cell.value)}`)).toEqual([]);
});

test('every sheet begins with its title in bold, without gridlines', () => {
  for (const sheet of sheets) {
    expect([sheet.name, String(sheet.cell(0, 0)?.value).length > 5]).toEqual([sheet.name, true]);
    expect([sheet.name, sheet.formatAt(0, 0).font.bold]).toEqual([sheet.name, true]);
    expect([sheet.name, sheet.showGridlines]).toEqual([sheet.name, false]);
  }
});

test('the figures behind the board’s page are all dressed alike, also those that came later', () => {
  const boards = sheets.filter(({ name }) => name.startsWith('Board Summary'));
  const figures = cellsOf(boards).filter(({ sheet, col }) => sheet.columns.get(col)?.outline);
  expect(figures.length).toBeGreaterThan(500);
  const otherwise = figures.filter(({ sheet, row, col }) => sheet.formatAt(row, col).font.size !== 8);
  expect(otherwise.map(({ at }) => at)).toEqual([]);
});

/** How large a sheet is printed without people's own columns, on the paper on which it is smaller; 1 is life-size. */
function printedAt(sheet: Sheet): number {
  const own = sheet.tables.flatMap((table) =>
    table.columns.flatMap(({ name }, i) => (OWN.includes(name) ? [table.area.left + i] : [])),
  );
  const before = own.map((col) => sheet.columns.get(col));
  for (const col of own) sheet.columns.set(col, { hidden: true });
  const printed = USUAL_PAPERS.map((paper) => printout(sheet, paper));
  own.forEach((col, i) => (before[i] ? sheet.columns.set(col, before[i]) : sheet.columns.delete(col)));
  return Math.min(...printed.map(({ percent }) => percent)) / 100;
}

test('pages are numbered, and nothing is printed in type that is too small', () => {
  for (const { name, page } of sheets) {
    expect([name, page.headerFooter.rightFooter]).toEqual([name, 'Page &P of &N']);
    expect([name, page.orientation]).toEqual([name, 'Landscape']);
  }
  const small = sheets.flatMap((sheet) => {
    const seen = cellsOf([sheet]).filter(({ col }) => !sheet.columns.get(col)?.hidden);
    const least = Math.min(...seen.map(({ row, col }) => sheet.formatAt(row, col).font.size)) * printedAt(sheet);
    return least < LEAST_PRINTED ? [`${sheet.name}: ${least.toFixed(1)}`] : [];
  });
  expect(small).toEqual([]);
  const { page } = books[2].sheets.find(({ name }) => name === 'Progress Report')!;
  expect([page.printArea, page.titleRows]).toEqual(['A:AJ', '1:9']);
});
