import { associateAll } from './calling';
import { findFunction, allFunctions } from './index';
import { readFormula, testHost } from './testing';

const functions = allFunctions();

function associated(formats: boolean) {
  const map = new Map<string, (...args: readonly unknown[]) => unknown>();
  associateAll((id, fn) => map.set(id, fn), testHost(formats));
  return map;
}

/** What Excel adds as the last argument of every call. */
const invocation = { functionName: 'X', address: 'Sheet1!A1', setResult: undefined, onCanceled: undefined };

describe('association', () => {
  it('gives Excel one implementation for each function of the metadata', () => {
    expect([...associated(true).keys()]).toEqual(functions.map((fn) => fn.id));
  });

  it('uses Excel’s own registry by default', () => {
    const globals = globalThis as Record<string, unknown>;
    const associate = jest.fn();
    globals.CustomFunctions = { associate };
    associateAll();
    delete globals.CustomFunctions;
    expect(associate).toHaveBeenCalledTimes(functions.length);
    expect(associate).toHaveBeenCalledWith('ROMI', expect.any(Function));
  });

  it('does not take Excel’s details of the call for an argument', () => {
    const map = associated(true);
    expect(map.get('ROMI')?.([[898860]], [[280000]], null, invocation)).toMatchObject([
      [{ type: 'FormattedNumber', numberFormat: '0.0 %' }],
    ]);
    expect(map.get('ACCOUNTSCORE')?.([[[8, 6]], [[3]]], invocation)).toEqual([[5]]);
    expect(map.get('STEPSCORE')?.([[8, 6]], null, invocation)).toEqual([[7]]);
    expect(() => map.get('ROI')?.([[1]], [[0]], invocation)).toThrow(expect.objectContaining({ code: '#DIV/0!' }));
  });

  it('formats ratios only, and the lines of a table each its way', () => {
    const map = associated(true);
    for (const fn of functions) {
      const { args } = readFormula(fn.examples[0].formula);
      const result = map.get(fn.id)?.(...args) as unknown[][];
      const formats = result.map((row) => row.map((cell) => (cell as { numberFormat?: string }).numberFormat));
      if (fn.kind === 'labelled')
        expect(formats.map((row) => row[1])).toEqual(fn.lines.map((line) => line.numberFormat));
      else if (fn.kind === 'table') expect(formats[0].at(-1)).toBe(fn.name === 'SCORECARD' ? '0.0 %' : undefined);
      else expect(formats.flat().every((format) => format === fn.result.numberFormat)).toBe(true);
    }
  });
});

it('says what is taken for an argument so briefly that it fits into an empty field of a narrow panel', () => {
  const says = functions.flatMap(({ parameters }) => parameters.flatMap(({ optional }) => optional?.says ?? []));
  expect(says.filter((text) => text.length > 24)).toEqual([]);
});

describe('findFunction', () => {
  it.each(['ROMI', 'romi', 'AMPR.ROMI', 'ampr.Romi', ' ROMI '])('finds %j', (name) => {
    expect(findFunction(name)?.id).toBe('ROMI');
  });

  it.each(['', 'AMPR', 'AMPR.', 'OTHER.ROMI', 'ROMIX'])('does not find %j', (name) => {
    expect(findFunction(name)).toBeUndefined();
  });
});
