import { associateAll, findFunction, functions } from './index';
import { testHost } from './testing';

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
      [{ type: 'FormattedNumber', numberFormat: '0.0%' }],
    ]);
    expect(map.get('ACCOUNTSCORE')?.([[[8, 6]], [[3]]], invocation)).toEqual([[5]]);
    expect(map.get('STEPSCORE')?.([[8, 6]], null, invocation)).toEqual([[7]]);
    expect(() => map.get('ROI')?.([[1]], [[0]], invocation)).toThrow(expect.objectContaining({ code: '#DIV/0!' }));
  });

  it('formats ratios only', () => {
    const map = associated(true);
    const scalars = functions.map((fn) => {
      const args = fn.parameters.map((parameter) =>
        parameter.repeating ? [[[1]]] : parameter.optional ? null : [[1]],
      );
      return [fn.result.unit, fn.parameters[0].name === 'step_scores' ? [[['']]] : map.get(fn.id)?.(...args)] as const;
    });
    for (const [unit, result] of scalars) {
      const [[value]] = result as unknown[][];
      expect(typeof value === 'object' && !Array.isArray(value)).toBe(unit === 'ratio');
    }
  });
});

describe('findFunction', () => {
  it.each(['ROMI', 'romi', 'AMPR.ROMI', 'ampr.Romi', ' ROMI '])('finds %j', (name) => {
    expect(findFunction(name)?.id).toBe('ROMI');
  });

  it.each(['', 'AMPR', 'AMPR.', 'OTHER.ROMI', 'ROMIX'])('does not find %j', (name) => {
    expect(findFunction(name)).toBeUndefined();
  });
});
