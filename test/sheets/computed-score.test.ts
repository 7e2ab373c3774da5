/**
 * What the sheet of overrides shows as the computed score of a step is what the step itself would show, to the last digit:
 * whatever the weights are, wherever people put columns of their own, and whatever was pasted over the scores.
 */
import fc from 'fast-check';
import { DEFAULT_STEPS, isDirect, type ReportModel, type Step } from '../../src/domain/model/model';
import { NOT_SCORED_WORDS } from '../../src/domain/scores/scores';
import { progressReport, ReportPlaces, type ReportLayout } from '../../src/templates/account-report/accounts';
import { scoreOverrides } from '../../src/templates/account-report/score-overrides';
import { isScoreColumn } from '../../src/templates/account-report/accounts/columns';
import { freshReport, USUAL_NAMES } from '../../src/templates/account-report/testing/fresh-report';
import { createCalculation } from '../../workbench/calc';
import { CellError, isError, type Scalar, Workbook } from '../../workbench/model';
import { model as usual, place } from './world';

const ROWS = 3;

/** A table in which people put columns of their own before some of ours. */
function withOwn(layout: ReportLayout, before: readonly string[]): ReportLayout {
  const columns = layout.columns.flatMap((one) =>
    before.includes(one.column?.key ?? '') ? [{ column: null, header: `Own of ${one.header}` }, one] : [one],
  );
  return { ...layout, columns };
}

/** What a score that is typed for a whole step gives. */
function direct(value: Scalar): Scalar {
  if (typeof value === 'number' && value >= 0 && value <= 10) return value;
  return value === null || ['', ...NOT_SCORED_WORDS].includes(String(value).toLowerCase()) ? '' : 'not readable';
}

const steps: fc.Arbitrary<Step[]> = fc.tuple(
  ...DEFAULT_STEPS.map((step) =>
    fc
      .array(fc.constantFrom(1, 1, 1, 2, 0.5, 0), { maxLength: 4 })
      .map((weights) => (weights.length > 0 && weights.every((w) => w === 0) ? [1, ...weights] : weights))
      .map((weights): Step => ({
        ...step,
        subMetrics: weights.map((weight, i) => ({ id: `${step.id}.${i}`, name: `${step.id} ${i}`, ask: '', weight })),
      })),
  ),
);
const cell: fc.Arbitrary<Scalar> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom<Scalar>(0, 1, 2.5, 3.3, 7.1, 8.9, 10, null) },
  { weight: 3, arbitrary: fc.constantFrom<Scalar>('', 'n/a', 'N/A', '-', 'not scored') },
  { weight: 1, arbitrary: fc.constantFrom<Scalar>(10.5, -0.1, 'x', '7', ' ', true, new CellError('#N/A')) },
);

const given = fc.record({
  steps,
  own: fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 3 })), { maxLength: 3 }),
  cells: fc.array(cell, { minLength: 60, maxLength: 60 }),
});

test('an override shows what its step would, whatever weights, columns and cells there are', () => {
  fc.assert(
    fc.property(given, ({ steps: all, own, cells }) => {
      const model: ReportModel = { ...usual, steps: all };
      const layout = withOwn(
        freshReport(model, ROWS, 'Accounts', USUAL_NAMES),
        own.map(([step, i]) => `${all[step].id}.${i}`),
      );
      const plan = progressReport(model, layout, '');
      const computed = scoreOverrides(model, '', new ReportPlaces(layout)).table.columns.find(
        ({ key }) => key === 'computed',
      )!.formula;
      const formula = (computed as (part: (key: string) => string) => string)((key) => `[@[${key}]]`);

      const book = new Workbook();
      place(book, plan);
      const [table] = plan.tables;
      const report = book.sheet(plan.name)!;
      const columns = layout.columns.flatMap(({ column }, col) =>
        column === null || isScoreColumn(column) ? [col] : [],
      );
      let next = 0;
      for (let row = table.area.top + 1; row <= table.area.bottom; row++)
        for (const col of columns) report.put(row, table.area.left + col, { value: cells[next++ % cells.length] });
      const sheet = book.addSheet('Overrides');
      const asked = Array.from({ length: ROWS }, (_, row) => all.map((_one, step) => 10 * (row + 1) + step + 1)).flat();
      sheet.addTable('Overrides', { top: 0, left: 0, bottom: asked.length + 2, right: 1 }, ['cell', 'computed']);
      [...asked, 0, 4].forEach((at, i) => {
        sheet.put(i + 1, 0, { value: at });
        sheet.put(i + 1, 1, { value: null, formula });
      });
      createCalculation(book).update();

      const shown = (row: number): Scalar => sheet.cell(row + 1, 1)?.value ?? '';
      const wanted = asked.map((at): Scalar => {
        const col = layout.columns.findIndex(({ column }) => column?.key === all[(at % 10) - 1].id);
        const value = report.cell(table.area.top + Math.floor(at / 10), table.area.left + col)?.value ?? '';
        if (isDirect(all[(at % 10) - 1])) return direct(value);
        return isError(value) ? 'not readable' : value;
      });
      expect(asked.map((_, i) => shown(i))).toEqual(wanted);
      // An account or a step that is not known.
      expect([shown(asked.length), shown(asked.length + 1)]).toEqual(['', '']);
    }),
  );
});
