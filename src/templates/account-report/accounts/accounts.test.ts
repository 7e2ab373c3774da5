import fc from 'fast-check';
import { DEFAULT_SETTINGS, DEFAULT_STEPS, type ReportModel } from '../../../domain/model/model';
import { canonicalFormula } from '../../../engine/formulas/canonical';
import { contains, covers, overlaps, toA1 } from '../../../sheets/address';
import type { SheetPlan } from '../../../sheets/plan';
import { freshReport, USUAL_NAMES as names } from '../testing/fresh-report';
import { ReportPlaces, progressReport, reportColumns } from '.';

const settings = { ...DEFAULT_SETTINGS, asOf: 46347 };

function plan(model: ReportModel = { steps: DEFAULT_STEPS, settings }, rows = 3): SheetPlan {
  return progressReport(model, freshReport(model, rows, 'Accounts', names), '21 Nov 2026');
}

/** The column references of a formula that belong to the table. */
const columnsNamed = (formula: string): string[] =>
  [...formula.matchAll(/\[((?:'.|[^[\]'#@])+)\]/g)].map((m) => m[1].replace(/'(.)/g, '$1'));

const subMetric = fc.record({ name: fc.string({ minLength: 1, maxLength: 30 }), weight: fc.nat({ max: 5 }) });
const models = fc
  .array(fc.array(subMetric, { minLength: 3, maxLength: 5 }), { minLength: 5, maxLength: 5 })
  .map((steps): ReportModel => ({
    settings,
    steps: steps.map((subs, i) => ({
      ...DEFAULT_STEPS[i],
      subMetrics: subs.map((s, j) => ({ id: `${DEFAULT_STEPS[i].id}.${j}`, name: s.name, ask: '', weight: s.weight })),
    })),
  }));

test('the columns stand in the order of the report, Progress last', () => {
  const headers = plan().tables[0].columns.map((c) => c.header);
  expect(headers.slice(0, 4)).toEqual(['Account', 'Sales associate', 'Type', 'End date']);
  expect(headers.at(-1)).toBe('Progress');
  expect(headers.indexOf('Effectively Launched')).toBe(headers.indexOf('Near-daily users') + 1);
});

test('headers are unique and every formula names columns that exist, whatever the sub-metrics are called', () => {
  fc.assert(
    fc.property(models, (model) => {
      const table = plan(model).tables[0];
      const headers = table.columns.map((c) => c.header.toLowerCase());
      expect(new Set(headers).size).toBe(headers.length);
      for (const column of table.columns) {
        for (const named of columnsNamed(column.formula ?? '')) expect(headers).toContain(named.toLowerCase());
      }
    }),
  );
});

test('both modes are described for every computed column, and only the mode asked for is written', () => {
  const native = plan().tables[0].columns.flatMap((c) => c.formula ?? []);
  const addin = plan({ steps: DEFAULT_STEPS, settings: { ...settings, formulas: 'addin' } }).tables[0].columns.flatMap(
    (c) => c.formula ?? [],
  );
  expect(native.join()).not.toMatch(/AMPR\./);
  expect(addin.join()).toMatch(/AMPR\.STEPSCORE/);
  expect(addin.join()).toMatch(/AMPR\.ACCOUNTSCORE/);
  expect(addin.join()).toMatch(/AMPR\.WEAKESTSTEP/);
});

test('weights that differ make a weighted mean; weights that are equal make a plain one', () => {
  const weighted = DEFAULT_STEPS.map((s, i) =>
    i === 0 ? { ...s, subMetrics: s.subMetrics.map((m, j) => ({ ...m, weight: j + 1 })) } : s,
  );
  const formula = (model: ReportModel, key: string) =>
    plan(model).tables[0].columns.find((c) => c.key === key)!.formula!;
  expect(formula({ steps: weighted, settings }, 'launched')).toContain('SUMPRODUCT({1,2,3},');
  const doubled = DEFAULT_STEPS.map((s) => ({ ...s, subMetrics: s.subMetrics.map((m) => ({ ...m, weight: 2 })) }));
  expect(formula({ steps: doubled, settings }, 'launched')).toBe(
    formula({ steps: DEFAULT_STEPS, settings }, 'launched'),
  );
});

test('no rule uses an add-in function, and bounds are constants', () => {
  for (const { rule } of plan({ steps: DEFAULT_STEPS, settings: { ...settings, formulas: 'addin' } }).rules) {
    expect(JSON.stringify(rule)).not.toMatch(/AMPR/);
    if (rule.type === 'dataBar') expect([typeof rule.min, typeof rule.max]).toEqual(['number', 'number']);
  }
});

test('every input column is validated, with texts that Excel takes', () => {
  const model = { steps: DEFAULT_STEPS, settings };
  const made = plan(model);
  const inputs = reportColumns(model)
    .filter((c) => c.input)
    .map((c) => c.key);
  expect(made.validations.map((v) => v.id).sort()).toEqual([...inputs, 'type.about'].sort());
  for (const v of made.validations) {
    expect(v.title.length).toBeLessThanOrEqual(32);
    expect(v.prompt.length).toBeLessThanOrEqual(255);
    expect(v.error.length).toBeLessThanOrEqual(225);
    expect(v.error).not.toBe('');
  }
});

test('nothing above the table is planned twice, and merged tiles do not overlap', () => {
  const made = plan();
  const cells = made.cells.map((c) => `${c.row},${c.col}`);
  expect(new Set(cells).size).toBe(cells.length);
  const merged = made.looks.filter((l) => l.merge).map((l) => l.area);
  merged.forEach((a, i) => merged.slice(i + 1).forEach((b) => expect(overlaps(a, b) ? toA1(a) : '').toBe('')));
  for (const c of made.cells) {
    const hidden = merged.find((m) => contains(m, c) && !(m.top === c.row && m.left === c.col));
    expect(hidden).toBeUndefined();
  }
});

test('rules, validations and body looks cover the data rows and nothing below', () => {
  const made = plan(undefined, 40);
  const table = made.tables[0].area;
  const [count] = made.rules.filter(({ id }) => id === 'count.below');
  expect(count.areas.map(toA1)).toEqual(['D5']);
  const rules = made.rules.filter((one) => one !== count);
  const typed = made.validations.filter(({ prompt }) => prompt === '');
  for (const { area } of made.validations.filter(({ prompt }) => prompt !== ''))
    expect([area.top, area.bottom]).toEqual([table.top, table.top]);
  for (const a of [...rules.flatMap((r) => r.areas), ...typed.map((v) => v.area)]) {
    expect(covers({ ...table, top: table.top + 1 }, a)).toBe(true);
    expect(a.bottom).toBe(table.bottom);
  }
});

test('a column of the user between two sub-metrics is kept out of the step score', () => {
  const model = { steps: DEFAULT_STEPS, settings };
  const layout = freshReport(model, 2, 'Accounts', names);
  const columns = [...layout.columns];
  columns.splice(5, 0, { column: null, header: 'My notes' });
  const made = progressReport(model, { ...layout, columns }, '21 Nov 2026');
  const formula = made.tables[0].columns.find((c) => c.key === 'launched')!.formula!;
  expect(canonicalFormula(formula, 'Accounts')).toContain(
    'AVERAGE([@EXPECTEDUSERSACTIVE],[@[WEEKLYUSERS]:[NEAR-DAILYUSERS]])',
  );
  expect(new ReportPlaces({ ...layout, columns }).col('launched')).toBe(8);
});

test('a rule over several columns is written as the leftmost of them reads it, wherever a person put them', () => {
  const model = { steps: DEFAULT_STEPS, settings };
  const layout = freshReport(model, 2, 'Accounts', names);
  const turned = { ...layout, columns: [...layout.columns].reverse() };
  const over = progressReport(model, turned, '21 Nov 2026').rules.filter(({ areas }) => areas.length > 1);
  expect(over.map(({ id }) => id)).toEqual(['unreadable', 'scale', 'low']);
  for (const { areas, rule } of over) {
    const lefts = areas.map(({ left }) => left);
    expect(lefts).toEqual([...lefts].sort((x, y) => x - y));
    if (rule.type === 'custom') expect(rule.formula).toContain(`(${toA1({ ...areas[0], bottom: areas[0].top })})`);
  }
});

test('actions and history are read under the names they have; without them their columns stay empty', () => {
  const model = { steps: DEFAULT_STEPS, settings };
  const actions = { name: 'Tasks', headers: { account: 'Who', status: 'State', due: 'By', action: 'What' } };
  const history = {
    name: 'Log',
    headers: { account: 'Who', date: 'Day', overall: 'Total' },
    lastSnapshot: 'LastDay',
  };
  const related = { actions, history };
  const layout = freshReport(model, 2, 'Accounts', names, related);
  const formula = (l: typeof layout, key: string) =>
    progressReport(model, l, '').tables[0].columns.find((c) => c.key === key)!.formula;
  expect(formula(layout, 'change')).toContain('AVERAGEIFS(Log[[Total]],Log[[Who]],');
  expect(formula(layout, 'openActions')).toContain('Tasks[[State]],{"open","doing"}');
  expect(formula(layout, 'nextAction')).toContain('INDEX(Tasks[[What]],');
  const alone = { ...layout, related: undefined };
  expect(['change', 'openActions', 'nextAction'].map((key) => formula(alone, key))).toEqual(['="–"', '=""', '=""']);
});

test('a person who looks into a cell can follow the formula of the weakest step', () => {
  for (const formulas of ['native', 'addin'] as const) {
    const { tables, fills } = plan({ steps: DEFAULT_STEPS, settings: { ...settings, formulas } });
    const all = [...tables[0].columns.map(({ formula }) => formula), ...fills.map(({ formula }) => formula)];
    const weakest = tables[0].columns.find(({ header }) => header === 'Weakest step')!.formula!;
    expect([formulas, weakest.length < 1000]).toEqual([formulas, true]);
    expect([formulas, Math.max(...all.map((one) => one?.length ?? 0)) < 1500]).toEqual([formulas, true]);
  }
});
