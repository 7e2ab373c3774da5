/** What an Excel cannot do at the moment, or in its build, stops nothing that does not need it, and is told: see `Moods`. */
import { openAddin } from '../../workbench/cli/reporting/run-report';
import type { PageActions } from '../../workbench/cli/reporting/report-page';
import { HABITS, type Moods } from '../../workbench/host';
import { createMoods } from '../../workbench/host/moods';
import type { Chart } from '../../workbench/model';
import { deleteTableColumn } from '../../workbench/structure';
import { type Desk, SETTINGS } from '../faults/commands';
import { emptyBook, HARSH, keep, OUTSIDE, SAMPLE } from '../report/session';

const NOTHING = { cells: 0, formats: 0, rules: 0 };

async function desk(moods: Partial<Moods> = {}): Promise<Desk> {
  const book = emptyBook();
  const session = keep(await openAddin(book, { moods }));
  return { book, session, actions: session.runScript('reportActions') as PageActions };
}

async function built(moods: Partial<Moods> = {}) {
  const made = await desk(moods);
  const { warnings } = await made.actions.buildFromCsv(SAMPLE, SETTINGS);
  await made.session.settled();
  return { ...made, warnings };
}

/** What the report holds, whatever hinders Excel. */
const facts = (at: Desk) => ({ points: points(at), scalings: scalings(at), views: views(at) });
let usual: ReturnType<typeof facts>;

beforeAll(async () => {
  const session = await openAddin(emptyBook());
  const made = { book: session.app.book, session, actions: session.runScript('reportActions') as PageActions };
  await made.actions.buildFromCsv(SAMPLE, SETTINGS);
  usual = facts(made);
  session.close();
});

const ours = ({ book }: Desk) => book.sheets.filter(({ name }) => name !== 'Sheet1');
const scalings = (at: Desk) =>
  ours(at).map(({ name, page }) => [name, page.zoom.horizontalFitToPages, page.zoom.verticalFitToPages]);
const views = (at: Desk) => ours(at).map(({ name, freeze, showGridlines }) => [name, freeze, showGridlines]);
const charts = ({ book }: Desk): Chart[] => book.sheets.flatMap((sheet) => sheet.charts);
const points = (at: Desk) =>
  charts(at).map(({ name, series }) => [name, series.map((s) => [s.name, s.values, s.categories])]);

test('what Excel takes of a page only in a later request is asked for again', async () => {
  expect(usual.scalings.every(([, wide]) => wide === 1)).toBe(true);
  const late = await built({ habits: new Set(['ignoresZoom']) });
  expect(scalings(late)).toEqual(usual.scalings);
  expect(late.warnings).toEqual([]);
});

test('that pages are not scaled before Page Layout was opened is told, and how it is done by hand', async () => {
  const at = await built({ pageLayoutOpened: false });
  expect(at.warnings).toContainEqual(expect.stringMatching(/scaling of the pages.*Page Layout, Scale to Fit, Width/));
  expect(scalings(at).some(([, wide]) => wide === 1)).toBe(false);
});

test('a chart keeps the names of its series where Excel forgets those that are no cells', async () => {
  const forgetful = await built({ habits: new Set(['dropsSeriesNames']) });
  expect(points(forgetful)).toEqual(usual.points);
  for (const { series } of charts(forgetful)) for (const { name } of series) expect(name.formula).toMatch(/^'?\w/);
});

/** Members by which charts are dressed, one for each part of a chart. */
const DRESSING = [
  'ChartTitle.text',
  'ChartFont.size',
  'ChartFill.setSolidColor',
  'ChartLineFormat.color',
  'ChartSeries.markerBackgroundColor',
  'ChartSeries.gapWidth',
  'ChartAxis.minimum',
  'ChartAxis.numberFormat',
  'ChartLegend.visible',
];

test.each(DRESSING)('a build of Excel that fails at %s makes the report, and tells', async (member) => {
  const at = await built({ failing: new Set([member]) });
  expect(at.warnings).toContainEqual(expect.stringMatching(/looks of the charts/));
  expect(facts(at)).toEqual(usual);
  expect(await at.actions.refreshReport()).toMatchObject(NOTHING);
});

test('a rule that Excel cannot delete fails no command, is told, is not doubled, and goes once it can be deleted', async () => {
  const at = await built();
  const { conditionalFormats } = at.book.table('Accounts')!.sheet;
  const planned = conditionalFormats.length;
  const ids = new Set(conditionalFormats.map(({ id }) => id));
  at.session.moods.failing.add('ConditionalFormat.delete');
  const first = await at.actions.changeSettings({ lowBelow: 6 });
  const told = expect.stringMatching(/did not say that it deleted a conditional format/);
  expect(first.warnings).toContainEqual(told);
  const left = conditionalFormats.length - planned;
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(planned);
  // What says the same as before stays the very rule that it was.
  expect(conditionalFormats.filter(({ id }) => !ids.has(id))).toHaveLength(left);
  expect(JSON.stringify(conditionalFormats)).toContain('<6)');
  for (let again = 0; again < 2; again++) expect((await at.actions.refreshReport()).warnings).toContainEqual(told);
  expect(conditionalFormats).toHaveLength(planned + left);
  at.session.moods.failing.clear();
  expect((await at.actions.refreshReport()).warnings).not.toContainEqual(told);
  expect(conditionalFormats).toHaveLength(planned);
  expect(await at.actions.refreshReport()).toMatchObject(NOTHING);
});

describe('a rule that Excel cannot delete', () => {
  const told = expect.stringMatching(/did not say that it deleted a conditional format/);
  const rules = ({ book }: Desk) => book.table('Accounts')!.sheet.conditionalFormats;
  const said = (at: Desk) => rules(at).map(({ areas, rule }) => JSON.stringify([areas, rule]));
  const addColumn = (at: Desk) =>
    at.actions.changeModel({ add: [{ step: 'roi', name: 'Payback agreed', ask: 'Is it?', weight: 2 }] });
  const COLUMNS: [string, (at: Desk) => Promise<{ warnings: readonly string[] }>][] = [
    ['a column that comes', addColumn],
    [
      'a column that goes',
      ({ actions }) => actions.changeModel({ remove: ['roi.cases'] }, { confirmed: ['roi.cases'] }),
    ],
    [
      'a column that was deleted by hand',
      ({ book, actions }) => {
        deleteTableColumn(book.table('Accounts')!, book.table('Accounts')!.columnIndex('Overall'));
        return actions.refreshReport();
      },
    ],
  ];

  test.each(COLUMNS)('fails no command with %s, and goes with the next', async (_, run) => {
    const calm = await built();
    await run(calm);
    const at = await built();
    at.session.moods.failing.add('ConditionalFormat.delete');
    expect((await run(at)).warnings).toContainEqual(told);
    expect(rules(at).length).toBeGreaterThan(rules(calm).length);
    expect((await at.actions.refreshReport()).warnings).toContainEqual(told);
    at.session.moods.failing.clear();
    expect((await at.actions.refreshReport()).warnings).not.toContainEqual(told);
    expect(said(at)).toEqual(said(calm));
    expect(await at.actions.refreshReport()).toMatchObject(NOTHING);
  });

  test('gives place where the command is undone, and stays in the one that is put back', async () => {
    const at = await built();
    const before = said(at);
    at.session.moods.failing.add('ConditionalFormat.delete');
    await at.actions.changeSettings({ lowBelow: 6 });
    await at.actions.restoreLast();
    at.session.moods.failing.clear();
    await at.actions.refreshReport();
    expect(said(at).sort()).toEqual(before.sort());
    expect(await at.actions.refreshReport()).toMatchObject(NOTHING);
  });

  test('goes with an undo as it does with a command', async () => {
    const at = await built();
    const before = said(at);
    await at.actions.changeSettings({ lowBelow: 6 });
    await at.actions.restoreLast();
    expect(said(at)).toEqual(before);
  });

  test('is known for ours where Excel stops before it is asked to delete it', async () => {
    const calm = await built();
    calm.session.stats.reset();
    await calm.actions.changeSettings({ lowBelow: 6 });
    const { syncs } = calm.session.stats;
    const at = await built();
    const planned = rules(at).length;
    // Rules go in the last request; nothing more is taken from then on.
    const members = ['ConditionalFormat.delete', 'WorksheetCustomPropertyCollection.add'];
    at.session.faults.before(syncs, () => members.forEach((member) => at.session.moods.failing.add(member)));
    const { warnings } = await at.actions.changeSettings({ lowBelow: 6 });
    expect(warnings).toContainEqual(told);
    expect(rules(at).length).toBeGreaterThan(planned);
    at.session.faults.clear();
    at.session.moods.failing.clear();
    await at.actions.refreshReport();
    expect(said(at)).toEqual(said(calm));
    expect(await at.actions.refreshReport()).toMatchObject(NOTHING);
  });
});

test('rules of ours are in their order again where one of them changed, whatever a person put between them', async () => {
  const usualOrder = await built();
  await usualOrder.actions.changeSettings({ lowBelow: 6 });
  const order = ({ book }: Desk) =>
    book.table('Accounts')!.sheet.conditionalFormats.map(({ rule }) => JSON.stringify(rule));
  const at = await built();
  const { conditionalFormats: all } = at.book.table('Accounts')!.sheet;
  const own = { ...all[0], id: '{own}', rule: { ...all[0].rule, formula: '=$A$1="mine"' } } as (typeof all)[number];
  all.splice(1, 0, own);
  await at.actions.changeSettings({ lowBelow: 6 });
  expect(order(at).filter((text) => !text.includes('mine'))).toEqual(order(usualOrder));
});

describe('while another workbook is in front', () => {
  test('a report is not built, nothing is written, and it is said why', async () => {
    const at = await desk({ elsewhere: true });
    const building = at.actions.buildFromCsv(SAMPLE, SETTINGS);
    await expect(building).rejects.toThrow(/Another workbook seems to be in front\..*Nothing was written\./);
    expect(at.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    at.session.moods.elsewhere = false;
    await at.actions.buildFromCsv(SAMPLE, SETTINGS);
    expect(ours(at)).not.toEqual([]);
  });

  test('a report is refreshed', async () => {
    const at = await built();
    at.session.moods.elsewhere = true;
    await at.actions.changeSettings({ lowBelow: 6 });
    await at.actions.switchFormulas('addin');
    expect(await at.actions.refreshReport()).toMatchObject(NOTHING);
  });

  test('what came in front after the sheets were made costs what needs the window, and no more', async () => {
    const at = await desk({ failing: new Set(['WorksheetFreezePanes.freezeAt', 'Worksheet.activate']) });
    const { warnings } = await at.actions.buildFromCsv(SAMPLE, SETTINGS);
    await at.session.settled();
    expect(warnings).toContainEqual(expect.stringMatching(/another workbook is in front/));
    const gridlines = (all: typeof usual.views) => all.map(([name, , shown]) => [name, shown]);
    expect({ ...facts(at), views: gridlines(views(at)) }).toEqual({ ...usual, views: gridlines(usual.views) });
    // What was refused is asked again, until Excel takes it.
    expect((await at.actions.refreshReport()).warnings).toContainEqual(expect.stringMatching(/stay in sight/));
    at.session.moods.failing.clear();
    await at.actions.refreshReport();
    expect(facts(at)).toEqual(usual);
    expect(await at.actions.refreshReport()).toMatchObject({ ...NOTHING, warnings: [] });
  });
});

test('the harsh Excel does all under which a command completes without a word; the rest is told, refused or waited for', async () => {
  expect(Object.keys({ ...HARSH, ...OUTSIDE }).sort()).toEqual(
    Object.keys(createMoods())
      .filter((key) => key !== 'editEnded')
      .sort(),
  );
  expect(HARSH.habits).toEqual(new Set(HABITS));
  const harsh = await built(HARSH);
  expect(harsh.warnings).toEqual((await built()).warnings);
  expect(await harsh.actions.refreshReport()).toMatchObject({ ...NOTHING, warnings: [] });
  const told: Partial<Moods>[] = [{ pageLayoutOpened: false }, { failing: new Set([DRESSING[0]]) }];
  for (const moods of told)
    expect((await built({ ...HARSH, ...moods })).warnings.length).toBeGreaterThan(harsh.warnings.length);
  await expect(built({ ...HARSH, elsewhere: true })).rejects.toThrow(/Another workbook/);
});
