import { type Account, DEFAULT_SETTINGS } from '../../src/domain/model/model';
import { type Override, withOverrides } from '../../src/domain/model/overrides';
import { type Overview, overviewOf } from '../../src/domain/review/overview';
import { tableOf, wholeReport } from '../../tools/libreoffice/whole-report';
import { writeXlsx } from '../../workbench/files';
import { descendants, parseXml } from '../../workbench/files/ooxml/xml';
import { partsOf } from '../../workbench/files/testing/zip';
import { overlaps, parseA1, type Scalar, splitSheet, type Table } from '../../workbench/model';
import { Hands } from '../user/hands';
import { modelOf } from '../user/invariants';
import { Random } from '../user/random';
import { World } from '../user/world';
import { cellsOf, type ChartPart, chartParts, readByOther, type ReferencePart } from './chart-parts';
import { covers } from '../../src/sheets/address';
import { readOverrides } from '../../src/templates/account-report/override-rows';
import { OVERRIDE_COLUMNS } from '../../src/templates/account-report/score-overrides';
import { AS_OF, emptyBook, keep, SAMPLE } from './session';

const BOARD = 'Board & “Co’s” page';
const OLD_BOARD = 'Board Summary';
const SETTINGS = { ...DEFAULT_SETTINGS, asOf: AS_OF, asOfFollowsToday: false };

/** The report in use, with a name for the page that formulas have to quote, and its charts as the saved file has them. */
async function desk() {
  const report = await wholeReport(emptyBook(), SAMPLE, AS_OF, { company: 'Northline', currency: '€' });
  keep(report.session);
  const world = new World(report.book, new Hands(report.session.app), new Random(1));
  world.learn();
  return { ...report, world };
}
type Desk = Awaited<ReturnType<typeof desk>>;

async function saved({ book, session }: Desk, name: string) {
  session.app.calculation.update();
  await session.settled();
  const bytes = await writeXlsx(book);
  const charts = chartParts(bytes, name);
  const other = await readByOther(bytes);
  return {
    bytes,
    other,
    charts,
    chart: (id: string): ChartPart => charts.find((c) => c.name === `Board ${id}`)!,
    cells: (reference: ReferencePart) => cellsOf(other, reference),
  };
}

/** What the domain makes of what stands in the input cells. */
function truth({ world }: Desk): Overview & { readonly rows: readonly Account[] } {
  const { bodyArea: body } = world.accounts;
  const rows = Array.from({ length: body.bottom - body.top + 1 }, (_, i): Account => {
    const cell = (key: string): Scalar => {
      const at = world.columns((k) => k === key)[0];
      return world.report.cell(body.top + i, body.left + at)?.value ?? null;
    };
    const typed = (key: string) => cell(key) as string | number | null;
    const keys = world.accounts.columns.flatMap((_c, at) => world.keyAt(at) ?? []).filter((key) => key.includes('.'));
    return {
      name: String(cell('name') ?? ''),
      associate: String(cell('associate') ?? ''),
      type: typed('type'),
      endDate: typed('endDate'),
      scores: Object.fromEntries(keys.map((key) => [key, typed(key)])),
      lastArr: typed('lastArr'),
      deltaArr: typed('deltaArr'),
      ytd: typed('ytd'),
    };
  });
  const model = { ...modelOf(world), settings: SETTINGS };
  return { ...overviewOf(withOverrides(rows, overridesIn(tableOf(world.book, 'Overrides')), model), model), rows };
}

function overridesIn({ sheet, bodyArea: body }: Table): Override[] {
  const layout = { columns: OVERRIDE_COLUMNS.map((column) => ({ column, header: column.header })) };
  const rows = Array.from({ length: body.bottom - body.top + 1 }, (_r, r) =>
    OVERRIDE_COLUMNS.map((_c, c) => sheet.cell(body.top + r, body.left + c)?.value ?? ''),
  );
  return readOverrides(layout, rows as (string | number)[][]);
}

function close(found: unknown, wanted: number | null): void {
  if (wanted === null) expect(typeof found).not.toBe('number');
  else expect(found).toBeCloseTo(wanted, 9);
}

const band = (score: number | null): number => (score === null ? 3 : score < 4 ? 0 : score < 7 ? 1 : 2);

function checkFigures(d: Desk, file: Awaited<ReturnType<typeof saved>>): void {
  const { accounts, stepMeans, mean, rows } = truth(d);
  const model = modelOf(d.world);
  const steps = file.chart('steps').series[0];
  expect(file.cells(steps.categories)).toEqual(model.steps.map(({ name }) => name).reverse());
  file.cells(steps.values).forEach((value, i) => close(value, [...stepMeans].reverse()[i]));

  const types = file.chart('types').series;
  expect(types.map(({ name }) => name)).toEqual(['Below 4', '4 to below 7', '7 to 10', 'Not scored']);
  types.forEach((series, b) => {
    const counted = [1, 2, 3, 4].map(
      (type) => accounts.filter(({ account, overall }) => account.type === type && band(overall) === b).length,
    );
    expect(file.cells(series.values).slice(0, 4)).toEqual(counted);
  });

  const points = file.chart('portfolio').series[0];
  expect(file.cells(points.values)).toHaveLength(rows.length);
  accounts.forEach(({ overall, account }, i) => {
    const hasPoint = overall !== null && typeof account.lastArr === 'number';
    close(file.cells(points.values)[i], hasPoint ? overall : -1);
    close(file.cells(points.categories)[i], Number(account.lastArr ?? 0));
  });

  // A point that is off the chart keeps room beside the name of the largest, however large that becomes.
  const off = file.chart('portfolio').series.filter(({ values }) => file.cells(values)[0] === -1);
  const room = Math.max(...off.map(({ categories }) => Number(file.cells(categories)[0])));
  expect(room).toBeGreaterThan(1.2 * Math.max(...file.cells(points.categories).map(Number)));

  const [delta, ytd] = file.chart('associates').series;
  const names = [...new Set(rows.map(({ associate }) => associate))];
  const total = (name: string, key: 'deltaArr' | 'ytd') =>
    rows.reduce((sum, row) => sum + (row.associate === name ? Number(row[key] ?? 0) : 0), 0);
  expect(new Set(file.cells(delta.categories))).toEqual(new Set(names));
  expect(delta.categories.reference).toBe(ytd.categories.reference);
  file.cells(delta.categories).forEach((name, i) => {
    close(file.cells(delta.values)[i], total(String(name), 'deltaArr'));
    close(file.cells(ytd.values)[i], total(String(name), 'ytd'));
  });

  close(file.cells(file.chart('trend').series[0].values).at(-1), mean);
}

function checkReferences(file: Awaited<ReturnType<typeof saved>>, name: string): void {
  const quoted = `'${name.replace(/'/g, "''")}'!`;
  for (const { series } of file.charts) {
    for (const { values, categories } of series) {
      for (const reference of [values, categories]) {
        expect(reference.reference.startsWith(quoted)).toBe(true);
        expect(reference.reference.slice(quoted.length)).toMatch(/^\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$/);
        const stored = file.cells(reference).map((value) => (typeof value === 'number' ? value : String(value)));
        expect(reference.stored.map((text) => (Number.isNaN(Number(text)) ? text : Number(text)))).toEqual(
          stored.map((value) => (value === '–' && reference === values ? 0 : value)),
        );
      }
      expect(file.cells(values)).toHaveLength(file.cells(categories).length);
    }
  }
}

test('every series of the saved file points at the cells meant, and these hold what the domain computes', async () => {
  const d = await desk();
  const before = await saved(d, OLD_BOARD);
  checkReferences(before, OLD_BOARD);
  checkFigures(d, before);
  expect(before.cells(before.chart('trend').series[0].categories)).toEqual(['7 Nov 26', '14 Nov 26', '21 Nov 26']);

  // A third review, on which accounts are there that were typed under the table, and the page has another name.
  const { mean } = truth(d);
  await d.actions.takeSnapshot();
  const { accounts } = d.world;
  ['Late Ltd', 'Later Ltd', 'Latest Ltd'].forEach((name, i) => {
    const row = accounts.bodyArea.bottom + 1;
    d.world.hands.type(accounts.sheet, row, accounts.area.left, name);
    d.type(accounts, row - accounts.bodyArea.top, 'Sales associate', `New ${i}`);
    d.type(accounts, row - accounts.bodyArea.top, 'Near-daily users', 3 + i);
    d.type(
      accounts,
      row - accounts.bodyArea.top,
      accounts.columns[d.world.columns((k) => k === 'lastArr')[0]].name,
      5000,
    );
  });
  d.world.hands.renameSheet(d.world.own('board')!, BOARD);
  await d.goTo(AS_OF + 7);
  d.world.learn();
  const after = await saved(d, BOARD);
  checkReferences(after, BOARD);
  checkFigures(d, after);
  const count = (file: typeof after, id: string) => file.cells(file.chart(id).series[0].values).length;
  expect(count(after, 'portfolio')).toBe(count(before, 'portfolio') + 3);
  expect(count(after, 'associates')).toBe(count(before, 'associates') + 3);
  expect(count(after, 'trend')).toBe(count(before, 'trend') + 1);
  close(after.cells(after.chart('trend').series[0].values)[2], mean);
});

test('each chart says what it shows and in which units, and lies on the printed page', async () => {
  const d = await desk();
  const file = await saved(d, OLD_BOARD);
  const about = file.charts.map(({ name, kind, title, axes }) => ({
    name,
    kind,
    title,
    axes: axes.map((a) => a.title),
  }));
  expect(about).toEqual([
    {
      name: 'Board steps',
      kind: 'barChart bar clustered',
      title: 'Mean score of each step',
      axes: ['Step', 'Mean score (0 to 10)'],
    },
    {
      name: 'Board types',
      kind: 'barChart col stacked',
      title: 'Accounts by type and overall score',
      axes: ['Account type', 'Accounts (number)'],
    },
    {
      name: 'Board portfolio',
      kind: 'scatterChart',
      title: 'Overall score against last year’s ARR, by account',
      axes: ['Last year’s ARR (€)', 'Overall score (0 to 10)'],
    },
    {
      name: 'Board associates',
      kind: 'barChart col clustered',
      title: 'ΔARR against YTD by sales associate',
      axes: ['Sales associate', 'Amount (€)'],
    },
    {
      name: 'Board trend',
      kind: 'lineChart standard',
      title: 'Mean overall score at each snapshot and now',
      axes: ['Day', 'Mean score (0 to 10)'],
    },
  ]);
  for (const id of ['steps', 'portfolio', 'trend']) {
    expect(file.chart(id).axes[1]).toMatchObject({ format: '0', min: '0', max: '10' });
  }
  expect(file.chart('portfolio').axes[0].format).toContain('€');
  expect(file.chart('associates').axes[1].format).toContain('€');

  const names = descendants(parseXml(partsOf(file.bytes)['xl/workbook.xml']), 'definedName');
  const printed = names.map(({ text }) => splitSheet(text)).find(({ sheet }) => sheet === OLD_BOARD)!;
  const page = parseA1(printed.address)!;
  for (const { name, anchor, series } of file.charts) {
    expect([name, covers(page, anchor)]).toEqual([name, true]);
    for (const { values } of series) expect(overlaps(page, parseA1(splitSheet(values.reference).address)!)).toBe(false);
  }
  const areas = file.charts.map(({ anchor }) => anchor);
  areas.forEach((a, i) => areas.slice(i + 1).forEach((b) => expect(overlaps(a, b)).toBe(false)));
});

test('a library that shares no code with the writer finds the same charts', async () => {
  const d = await desk();
  const { other } = await saved(d, OLD_BOARD);
  const charts = other.getWorksheet(OLD_BOARD)!.getCharts();
  expect(charts.map((c) => c.chartTypes.map(({ type }) => type))).toEqual([
    ['bar'],
    ['bar'],
    ['scatter'],
    ['bar'],
    ['line'],
  ]);
});
