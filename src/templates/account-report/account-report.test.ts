import { DEFAULT_SETTINGS, DEFAULT_STEPS, type ReportModel } from '../../domain/model/model';
import { freshLayout } from '../parts';
import { REPORT_SHEETS, type ReportSituation, STANDING_SHEETS } from '.';
import { withTyped } from './situation';

const model: ReportModel = { steps: DEFAULT_STEPS, settings: { ...DEFAULT_SETTINGS, asOf: 46347 } };
const situation: ReportSituation = {
  model,
  asOfWords: '21 Nov 2026',
  layouts: Object.fromEntries(
    REPORT_SHEETS.map(({ key, name, parts }) => [key, freshLayout(parts(model), `My ${name}`, (wanted) => wanted)]),
  ),
  accounts: [],
  snapshots: [],
  typed: {},
  settings: { keep: [], cells: [] },
  tracker: { gone: [], takenOver: [] },
};

test.each(REPORT_SHEETS.map((sheet) => [sheet.name, sheet] as const))(
  'the plan of %s has the key of its record, the name that is free, and the parts that are said',
  (name, { key, parts, plan }) => {
    const made = plan(situation);
    expect([made.key, made.name]).toEqual([key, `My ${name}`]);
    const { tables, cells, columnNames = [] } = parts(model);
    expect(made.tables.map((table) => table.key)).toEqual(tables.map((table) => table.key));
    const names = [...made.names, ...(made.formulaNames ?? [])].map((one) => one.key);
    expect(names).toEqual([...cells, ...columnNames].map((one) => one.key));
  },
);

test('a report without overrides has no sheet of them, and reads none', () => {
  expect(STANDING_SHEETS.map(({ key }) => key)).not.toContain('overrides');
  const { overrides: _, ...layouts } = situation.layouts;
  for (const { plan } of STANDING_SHEETS)
    expect(JSON.stringify(plan({ ...situation, layouts }))).not.toMatch(/Overrides\[|OverrideCells/);
});

test('what is typed goes into its own table', () => {
  const plan = { tables: [{ key: 'steps' }, { key: 'subMetrics' }] } as unknown as Parameters<typeof withTyped>[0];
  expect(withTyped(plan, { subMetrics: { drop: [1], append: [['x']] } }).tables).toEqual([
    { key: 'steps' },
    { key: 'subMetrics', drop: [1], append: [['x']] },
  ]);
});
