/** The plan of a page: from data, and from where the tables that it reads stand, to what the sheet is to hold. */
import { area, columnName, toA1 } from '../../sheets/address';
import type { CellInput, CellPlan, ChartCells, ChartPlan, RulePlan, SheetPlan } from '../../sheets/plan';
import { isFormula } from '../../sheets/texts';
import { resolved, type Scope } from '../formulas';
import { type Around, refsOf } from '../lists/plan';
import { FIGURES_TOP, type FiguresPlace, figuresPart, figuresPlaces, headerOf, tileSpan } from './layout';
import { pageLooks } from './looks';
import type { Page, PageInput, PageList } from './page';

/** The row of figures that holds their headers. */
const HEADER = -1;

type Spell = (input: PageInput) => CellInput;

/** What the sheet of a page is to be. */
export function planPage(page: Page, sheetName: string, around: Around): SheetPlan {
  const places = figuresPlaces(page);
  const scope: Scope = {
    ...around,
    tables: refsOf(around),
    here: (key) => figuresPart(places, key),
  };
  const spell: Spell = (input) => {
    if (typeof input === 'function') return input((key) => resolved(`[${key}]`, scope));
    if (typeof input === 'object') return resolved(input, scope);
    return isFormula(input) ? resolved(input, scope) : input;
  };
  const last = page.widths.length - 1;
  const all = [...places.values()];
  return {
    key: page.key,
    name: sheetName,
    tabColor: page.tabColor,
    freeze: { rows: 0, cols: 0 },
    cells: [...pageCells(page, spell), ...all.flatMap((place) => figuresCells(place, spell))],
    fills: all.flatMap((place) =>
      (place.figures.fills ?? []).map(([column, formula]) => ({
        id: `${place.figures.key}.${column}`,
        area: place.body(column),
        formula: String(spell(formula)),
      })),
    ),
    tables: [],
    looks: pageLooks(page, all),
    columns: [
      ...page.widths.map((width, col) => ({ col, width })),
      // Wide enough for every figure, in the small type they have.
      ...all.flatMap(({ figures, left }) => figures.columns.map((_, i) => ({ col: left + i, width: 14 }))),
    ],
    rows: page.heights,
    // Closed: what charts and lists read is out of sight, and a click away from whoever wants to follow it.
    outlines: [{ id: 'figures', left: all[0].left, right: all.at(-1)!.right, closed: true }],
    rules: rules(page, scope),
    validations: [],
    names: [],
    charts: charts(page, sheetName, places),
    print: {
      landscape: true,
      printArea: toA1(area(0, 0, page.notes.at(-1)!.row, last)),
      fitTall: true,
      margins: { top: 24, bottom: 36, left: 18, right: 18 },
    },
    footer: { left: page.footer, right: 'Page &P of &N' },
  };
}

function pageCells(page: Page, spell: Spell): CellPlan[] {
  const at = (row: number, col: number, input: PageInput): CellPlan => ({ row, col, input: spell(input) });
  const { title, sentence, tiles, lists, notes } = page;
  return [
    at(title.row, 0, title.text),
    at(sentence.row, 0, sentence.text),
    ...tiles.all.flatMap(({ label, formula }, i) => {
      const { left } = tileSpan(page, i);
      return [at(tiles.labels, left, label), at(tiles.values, left, formula)];
    }),
    ...lists.flatMap(({ top, columns, rows }) => [
      ...columns.map(({ col, head }) => at(top, col, head)),
      ...rows.flatMap((cells, r) => cells.map((input, i) => at(top + 1 + r, columns[i].col, input))),
    ]),
    ...notes.map(({ row, text }) => at(row, 0, text)),
  ];
}

function figuresCells(place: FiguresPlace, spell: Spell): CellPlan[] {
  const { left, figures } = place;
  return [
    { row: FIGURES_TOP - 1, col: left, input: figures.title },
    ...figures.columns.map((column, i) => ({ row: FIGURES_TOP, col: left + i, input: headerOf(column) })),
    ...figures.cells.map(([row, column, input]) => ({ ...place.at(row, column), input: spell(input) })),
  ];
}

/** Points of the smallest words of charts: as large as those in cells, they are printed as large. */
const LETTERS = 10;

function charts({ charts: all }: Page, sheetName: string, places: ReadonlyMap<string, FiguresPlace>): ChartPlan[] {
  const cells = (of: string, other?: number): ChartCells => {
    const [key, column, row] = of.split('.');
    const at = other ?? (row === undefined ? undefined : Number(row));
    return { sheetName, area: places.get(key)!.cells(Number(column), at) };
  };
  return all.map((chart) => ({
    ...chart,
    series: chart.series.map((series) => ({
      ...series,
      named: series.named === undefined ? cells(series.values, HEADER) : cells(series.named),
      values: cells(series.values),
      categories: cells(series.categories),
    })),
    showsHidden: true,
    size: LETTERS,
  }));
}

/** Marks of lists and of tiles. */
const rules = (page: Page, scope: Scope): RulePlan[] => [
  ...page.lists.flatMap((list) => listRules(list, scope)),
  ...page.tiles.all.flatMap(({ mark }, i): RulePlan[] => {
    if (!mark) return [];
    const at = area(page.tiles.values, tileSpan(page, i).left);
    const here = (key: string): string | undefined => (key === 'value' ? toA1(at) : undefined);
    const { rule, id } = mark;
    return [{ id, areas: [at], rule: { ...rule, formula: resolved(rule.formula, { ...scope, here }) } }];
  }),
];

const listRules = ({ top, columns, rows, marks = [] }: PageList, scope: Scope): RulePlan[] =>
  marks.map(({ id, column, when, format }) => {
    const col = (key: string): number | undefined => columns.find((one) => one.key === key)?.col;
    const here = (key: string): string | undefined => {
      const found = col(key);
      return found === undefined ? undefined : `${columnName(found)}${top + 2}`;
    };
    const at = col(column)!;
    const formula = resolved(when, { ...scope, here });
    return { id, areas: [area(top + 1, at, top + rows.length, at)], rule: { type: 'custom', formula, format } };
  });
