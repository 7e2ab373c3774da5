/** Every template of the registry: what holds for one holds for all, with no test of its own. */
import { format } from 'numfmt';
import { freshModel } from '../../src/engine/model/settings-model';
import { REPORT_SHEETS } from '../../src/templates/account-report';
import type { SheetPlan } from '../../src/sheets/plan';
import { partsOf } from '../../src/templates/layout';
import type { Parts } from '../../src/templates/parts';
import { TEMPLATES } from '../../src/templates/registry';
import type { Template } from '../../src/templates/template';
import { changed, made } from './sheet';
import { WALKS } from './walks';
import { bench } from '../report/session';

test('keys are told apart by their template, and so are the names of sheets, tables and cells', () => {
  const names: string[] = [];
  for (const { id, sheets } of TEMPLATES)
    for (const { key, name, blocks } of sheets) {
      expect(key === id || key.startsWith(`${id}.`)).toBe(true);
      expect(name.length).toBeLessThanOrEqual(28);
      const keys = blocks.map((block) => block.key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const block of blocks) {
        const columns = block.type === 'table' ? block.columns.map((c) => c.key) : [];
        expect(new Set(columns).size).toBe(columns.length);
      }
      for (const block of blocks) {
        if (block.type === 'lines') names.push(...block.lines.map((line) => line.name));
        else if ('name' in block) names.push(block.name);
      }
    }
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});

test('the first sheet of each begins with the sentence that answers it', () => {
  for (const { id, sheets } of TEMPLATES)
    expect([sheets[0].key, sheets[0].blocks[0].type, sheets[0].blocks[0].key]).toEqual([id, 'note', 'answer']);
});

/** A screen of 1440 by 900 shows about 30 rows: the answer, and the first rows of the table in which one types. */
const FIRST_SCREEN = 22;

test('where most is typed into a table, the first screen of the template shows it', () => {
  const headers = TEMPLATES.flatMap((template) => {
    const [{ blocks }] = template.sheets;
    const lines = blocks.flatMap((block) => (block.type === 'lines' ? block.lines : []));
    const isTyped = ({ ask }: { readonly ask?: unknown }): boolean => ask !== undefined;
    const tables = blocks.flatMap((block) => (block.type === 'table' ? [block] : []));
    const first = tables.find(({ columns }) => columns.some(isTyped));
    if (!first || first.columns.filter(isTyped).length <= lines.filter(isTyped).length) return [];
    const plan = made(template).plans[0].tables.find(({ key }) => key === first.key)!;
    return [{ template: template.id, header: plan.area.top + 1 }];
  });
  expect(headers.length).toBeGreaterThan(0);
  expect(headers.filter(({ header }) => header > FIRST_SCREEN)).toEqual([]);
});

test('what a cell is for is told at its header or label, where it covers none of the cells below', () => {
  for (const template of TEMPLATES) {
    let prompts = 0;
    for (const { name, cells, tables, validations } of made(template).plans) {
      const headers = tables.flatMap(({ area: { top, left }, columns }) =>
        columns.map(({ header }, i) => ({ row: top, col: left + i, input: header })),
      );
      for (const { area, prompt, title } of validations.filter((one) => one.prompt !== '')) {
        const here = [...cells, ...headers].find(({ row, col }) => row === area.top && col === area.left);
        const header = String(here?.input).slice(0, title.replace('…', '').length);
        expect([name, area.top, area.left, header]).toEqual([name, area.bottom, area.right, title.replace('…', '')]);
        expect(validations.filter(({ error }) => error.includes(prompt.slice(0, 80)))).not.toEqual([]);
        prompts++;
      }
    }
    expect([template.id, prompts > 0]).toEqual([template.id, true]);
  }
});

test('columns that are closed make no headers higher', () => {
  const headers = (template: Template): (number | undefined)[] =>
    made(template).plans.flatMap(({ rows, tables }) => tables.map(({ area: { top } }) => heightOf(rows, top)));
  for (const template of TEMPLATES) {
    const brief = changed(template, (table) => ({
      ...table,
      columns: table.columns.map((column) => (column.folds ? { ...column, header: column.key } : column)),
    }));
    expect([template.id, headers(template)]).toEqual([template.id, headers(brief)]);
  }
});

test('the marks of an axis are told apart, also where there is nothing to show yet', () => {
  for (const { charts, name } of TEMPLATES.flatMap((template) => made(template).plans))
    for (const { yFormat, yRange } of charts) {
      if (yFormat === undefined || yRange) continue;
      for (const unit of [0.2, 0.5, 2, 5000]) {
        const marks = range(6).map((n) => format(yFormat, n * unit));
        expect([name, new Set(marks).size]).toEqual([name, marks.length]);
      }
    }
});

test('what templates read is a part of the account report, or of another template', () => {
  const said = ({ tables, cells }: Pick<Parts, 'tables' | 'cells'>): string[] =>
    [...tables, ...cells].map((one) => one.key);
  const parts = new Map([
    ...REPORT_SHEETS.map((sheet) => [`report ${sheet.key}`, said(sheet.parts(freshModel()))] as const),
    ...TEMPLATES.flatMap(({ id, sheets }) => sheets.map((one) => [`${id} ${one.key}`, said(partsOf(one))] as const)),
  ]);
  const read = TEMPLATES.flatMap(({ reads = {} }) => Object.values(reads));
  expect(read.length).toBeGreaterThan(0);
  for (const one of read) {
    const keys = [...(one.table === undefined ? [] : [one.table]), ...(one.cells ?? [])];
    expect(keys).not.toEqual([]);
    expect(parts.get(`${one.template} ${one.sheet}`)).toEqual(expect.arrayContaining(keys));
  }
});

test('no formula spells a pattern of one language or one program, and no whole number ends in a point', () => {
  for (const template of TEMPLATES)
    for (const { cells, tables, looks } of made(template).plans) {
      const formulas = [
        ...cells.map(({ input }) => String(input)),
        ...tables.flatMap((t) => t.columns.map((c) => c.formula ?? '')),
      ];
      expect(formulas.filter((formula) => /\bTEXT\(/.test(formula))).toEqual([]);
      // Excel counts words so, LibreOffice numbers as well.
      expect(formulas.filter((formula) => formula.includes('"?*"'))).toEqual([]);
      expect(looks.filter(({ look }) => /\.#+$/.test(look.numberFormat ?? ''))).toEqual([]);
    }
});

test('a chart of bars reads from the top down, and one of columns that fold shows them all the same', async () => {
  const { book, session, actions } = await bench();
  await actions.buildTemplate('value-ledger');
  await session.settled();
  const [chart] = book.sheet('Value Delivered')!.charts;
  expect([chart.type, chart.axes.category.reversed, chart.axes.category.position]).toEqual([
    'BarStacked',
    true,
    'Maximum',
  ]);
  expect(chart.plotVisibleOnly).toBe(false);
  const plans = TEMPLATES.flatMap((template) => made(template).plans);
  for (const { charts } of plans)
    for (const { type, topDown = false } of charts) expect([type, topDown]).toEqual([type, /bar/i.test(type)]);
});

const range = (length: number): number[] => Array.from({ length }, (_, i) => i);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
/** Points of a row. */
const heightOf = (rows: SheetPlan['rows'], row: number): number =>
  rows.findLast((one) => one.row <= row && row < one.row + (one.count ?? 1))?.height ?? 15;

test('every sheet is printed across a page in 8 points or more, on Letter and on A4', () => {
  // Letter is the narrower one, 11 inches across, less the margins; a character of 11 points is 7 pixels wide, and 5 more a column.
  const room = 11 * 72 - 2 * 18;
  const small = TEMPLATES.flatMap((template) =>
    made(template).plans.flatMap(({ name, print, columns, rows, looks, outlines, charts, cells }) => {
      expect([name, print.landscape, print.margins]).toMatchObject([name, true, { left: 18, right: 18 }]);
      const shown = columns.filter(
        ({ col }) => !outlines.some((one) => one.closed && one.left <= col && col <= one.right),
      );
      const points = 0.75 * shown.reduce((sum, { width }) => sum + Math.floor(7 * width) + 5, 0);
      const sizes = [...looks.map(({ look }) => look), ...charts].flatMap(({ size }) => size ?? []);
      const least = Math.min(...sizes, ...(charts.every(({ size }) => size) ? [] : [0]));
      // A4 is the lower one; what goes on one page whole is as small as its height asks too.
      const last = Math.max(...cells.map(({ row }) => row), ...charts.map((one) => one.area.bottom));
      const down = sum(range(last + 1).map((row) => heightOf(rows, row)));
      const tall = print.fitTall ? (595.3 - print.margins.top - print.margins.bottom) / down : 1;
      // Excel fits a page by whole percents.
      const printed = (least * Math.floor(100 * Math.min(1, room / points, tall))) / 100;
      return printed < 8 ? [`${name}: ${printed.toFixed(2)}`] : [];
    }),
  );
  expect(small).toEqual([]);
});

test('a page that a table goes on to has its headers, and no page ends with them, on Letter and on A4', () => {
  const torn = TEMPLATES.flatMap((template) =>
    made(template).plans.flatMap(({ name, print, columns, rows, outlines, tables }) => {
      const table = tables.at(-1);
      expect([name, print.titleRows !== undefined, print.fitTall ?? false]).toEqual([name, !!table, !table]);
      if (!table) return [];
      const shown = columns.filter(
        ({ col }) => !outlines.some((one) => one.closed && one.left <= col && col <= one.right),
      );
      const across = 0.75 * shown.reduce((sum, { width }) => sum + Math.floor(7 * width) + 5, 0);
      const { top, bottom } = print.margins;
      return PAPERS.flatMap(({ paper, width, height }) => {
        const room = (height - top - bottom) / Math.min(1, (width - 36) / across);
        // Whole rows go on to the next page.
        let [page, used, begun] = [1, 0, 0];
        for (let row = 0; row <= table.area.top + 2; row++) {
          if (used + heightOf(rows, row) > room) [page, used] = [page + 1, 0];
          used += heightOf(rows, row);
          // The title, and the bands over the headers.
          if (row === table.area.top - 2) begun = page;
        }
        return begun === page ? [] : [`${name}, ${paper}`];
      });
    }),
  );
  expect(torn).toEqual([]);
});

test('a sheet is one page with its example, on Letter and on A4, and a row of Excel more', () => {
  const torn = TEMPLATES.flatMap((template) =>
    made(template).plans.flatMap(({ name, print, columns, rows, outlines, tables, cells, charts }) => {
      if (print.fitTall) return [];
      const shown = columns.filter(
        ({ col }) => !outlines.some((one) => one.closed && one.left <= col && col <= one.right),
      );
      const across = 0.75 * shown.reduce((all, { width }) => all + Math.floor(7 * width) + 5, 0);
      const ends = [...tables, ...charts].map(({ area: { bottom } }) => bottom);
      const down = sum(range(Math.max(...ends, ...cells.map(({ row }) => row)) + 2).map((row) => heightOf(rows, row)));
      return PAPERS.flatMap(({ paper, width, height }) => {
        const room = (height - print.margins.top - print.margins.bottom) / Math.min(1, (width - 36) / across);
        return down <= room ? [] : [`${name}, ${paper}: ${down} of ${room.toFixed(0)}`];
      });
    }),
  );
  expect(torn).toEqual([]);
});

const PAPERS = [
  { paper: 'Letter', width: 792, height: 612 },
  { paper: 'A4', width: 841.9, height: 595.3 },
];

/** What each template is proved by every time; all walks of all of them are taken by registry.deep.test.ts. */
const ALWAYS = ['is built with its example, answers, and is left alone by a second refresh'];

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  const walks = Object.entries(WALKS).filter(([title]) => ALWAYS.includes(title));
  test.each(walks)('%s', (__, walk) => walk(template));
});
