import fc from 'fast-check';
import { findFunction, allFunctions } from '../index';
import { calledBy, twinsOf } from './twin';

const functions = allFunctions();

const functionOf = (name: string) => {
  const fn = findFunction(name);
  if (!fn) throw new Error(`There is no function ${name}.`);
  return fn;
};

const CELL = { rows: 1, columns: 1 };
const twin = (name: string, ...args: readonly string[]) => twinsOf(functionOf(name), args, CELL)?.[0][0];

describe('a twin', () => {
  it.each([
    [['B2', 'C2'], '(B2-C2)/C2'],
    [['120', '10%'], '(120-10%)/10%'],
    [['$B$2', "'Year 1 (old)'!C2"], "($B$2-'Year 1 (old)'!C2)/'Year 1 (old)'!C2"],
    [['SUM(B2:B9)', 'Deals[@[Cost (net)]]'], '(SUM(B2:B9)-Deals[@[Cost (net)]])/Deals[@[Cost (net)]]'],
    // The parts of a sum or difference stay together.
    [['B2', 'C2-D2'], '(B2-(C2-D2))/(C2-D2)'],
    [['B2', 'SUM(C:C)-SUM(D:D)'], '(B2-(SUM(C:C)-SUM(D:D)))/(SUM(C:C)-SUM(D:D))'],
    [['B2', 'A[x]-A[y]'], '(B2-(A[x]-A[y]))/(A[x]-A[y])'],
    [['B2', '-5'], '(B2-(-5))/(-5)'],
    [['Umsatz', 'Größe'], '(Umsatz-Größe)/Größe'],
  ])('of ROI of %j', (args, formula) => {
    expect(twin('ROI', ...args)).toBe(formula);
  });

  it('takes what stands for an argument left out', () => {
    expect(twin('ROMI', 'B2', 'C2')).toBe('(B2*1-C2)/C2');
  });

  it('is not there where an argument is missing', () => {
    expect(twin('ROI', 'B2')).toBeUndefined();
    expect(twin('ROI', '', 'C2')).toBeUndefined();
  });
});

describe('calledBy', () => {
  it.each([
    ['ROI', '=(B2-C2)/C2', 'ROI(B2,C2)'],
    ['ROI', '  =(B2-C2)/C2 ', 'ROI(B2,C2)'],
    // Calls in calls, and sums, each in their parentheses.
    ['ROI', '=(SUM(B2,MAX(C2,D2))-C2)/C2', 'ROI(SUM(B2,MAX(C2,D2)),C2)'],
    ['ROI', '=(B2-(C2-D2))/(C2-D2)', 'ROI(B2,C2-D2)'],
    ['CTR', '=(A1/B1)/C1', 'CTR(A1/B1,C1)'],
    ['CTR', '=A1/(B1/C1)', 'CTR(A1,B1/C1)'],
    // Texts with commas, parentheses and quotes in them.
    ['CTR', '=SUMIF(A:A,"Ads, (old)",B:B)/C1', 'CTR(SUMIF(A:A,"Ads, (old)",B:B),C1)'],
    ['CTR', '=SUMIF(A:A,"a ""b)"",",B:B)/C1', 'CTR(SUMIF(A:A,"a ""b)"",",B:B),C1)'],
    ['CTR', "='It''s (1), old'!A1/'x/y'!B1", "CTR('It''s (1), old'!A1,'x/y'!B1)"],
    // Without and with an argument that makes another formula.
    ['STEPSCORE', '=IFERROR(AVERAGE(B2:D2),"")', 'STEPSCORE(B2:D2)'],
    ['ROI', '=(AMPR.ROI(B2,C2)-C2)/C2', 'ROI(AMPR.ROI(B2,C2),C2)'],
  ])('%s: %s is %s', (name, formula, called) => {
    expect(calledBy(functionOf(name), formula)).toBe(called);
  });

  it.each([
    ['ROI', '(B2-C2)/C2'],
    ['ROI', '=(B2-C2)/D2'],
    ['ROI', '=(B2-C2)/C2+1'],
    ['ROI', '=(B2+1-C2)/C2'],
    ['ROI', '=(B2-C2)/'],
    ['ROI', '='],
    ['CTR', '=A1/B1/C1'],
    ['CTR', '="a/B1'],
    // A call of ours is no plain formula.
    ['ROI', '=ROI(B2,C2)'],
    ['ROI', '=AMPR.ROI(B2,C2)'],
    // Several cells, or several formulas.
    ['CAMPAIGN', '=B2*C2'],
    ['SCORECARD', '=B2'],
  ])('%s: %s is none', (name, formula) => {
    expect(calledBy(functionOf(name), formula)).toBeNull();
  });

  const cells = functions.filter(({ twin: { kind } }) => kind === 'cell' || kind === 'repeating');
  const thing = fc.oneof(
    fc.constantFrom('B2', '$C$3', 'D2:D9', 'Deals[ARR]', '0.5', '12%', "'a, (b)'!E4", 'name', '"x, y)"', '{1,2;3,4}'),
    fc.constantFrom(
      'SUM(B2,C2)',
      'IF(A1="),(",B1,C1)',
      'B2-C2',
      'SUM(A1)/SUM(B1)',
      '-A1',
      '(A1)',
      'A1&", "&B1',
      '1E-5',
    ),
  );

  it.each(cells.map((fn) => [fn.name, fn] as const))('%s is told from its own twin', (_name, fn) => {
    const least = fn.parameters.filter(({ optional }) => !optional).length;
    // What is only checked, such as ROMI's basis, stands in no formula.
    const most = fn.parameters.at(-1)!.repeating ? 6 : fn.parameters.filter(({ choices }) => !choices).length;
    const calls = fc
      .integer({ min: least, max: most })
      .chain((length) => fc.array(thing, { minLength: length, maxLength: length }));
    fc.assert(
      fc.property(calls, (args) => {
        const formula = twinsOf(fn, args, CELL)?.[0][0];
        const called = calledBy(fn, `=${formula}`);
        expect(called).toMatch(new RegExp(`^${fn.name}\\(`));
        // Arguments left out come back as what stands for them.
        expect(called?.startsWith(`${fn.name}(${args.join(',')}`)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
