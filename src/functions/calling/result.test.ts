import { Fault } from './fault';
import { officeHost, present } from './result';
import { testHost } from '../testing';

const fault = new Fault('#VALUE!', 'cost is blank.');

describe('presenting results', () => {
  it('gives ratios with their format where Excel understands it, in every cell', () => {
    expect(present([[0.2, -0.1]], () => '0.0 %', testHost(true))).toEqual([
      [
        { type: 'FormattedNumber', basicValue: 0.2, numberFormat: '0.0 %' },
        { type: 'FormattedNumber', basicValue: -0.1, numberFormat: '0.0 %' },
      ],
    ]);
  });

  it('gives plain numbers where Excel does not, and where there is no format', () => {
    expect(present([[0.2]], () => '0.0 %', testHost(false))).toEqual([[0.2]]);
    expect(present([[6.5], ['']], undefined, testHost(true))).toEqual([[6.5], ['']]);
  });

  it('leaves text as text', () => {
    expect(present([['Generate ROI']], () => '0.0 %', testHost(true))).toEqual([['Generate ROI']]);
  });

  it('throws a lone error, so that Excel shows its text', () => {
    expect(() => present([[fault]], undefined, testHost(true))).toThrow(
      expect.objectContaining({ code: '#VALUE!', message: 'cost is blank.' }),
    );
  });

  it('leaves an error among others in its own cell', () => {
    expect(present([[1], [fault]], undefined, testHost(true))).toEqual([
      [1],
      [{ code: '#VALUE!', message: 'cost is blank.' }],
    ]);
  });

  it('gives no text to an error that cannot carry one', () => {
    expect(present([[1, new Fault('#DIV/0!', 'cost is 0.')]], undefined, testHost(true))).toEqual([
      [1, { code: '#DIV/0!' }],
    ]);
  });
});

describe('in Excel', () => {
  const globals = globalThis as Record<string, unknown>;
  afterEach(() => {
    delete globals.Office;
    delete globals.CustomFunctions;
  });

  it('asks once whether formats are understood, and not before Excel is ready', () => {
    const host = officeHost();
    expect(host.formatsNumbers()).toBe(false);
    globals.Office = {};
    expect(host.formatsNumbers()).toBe(false);
    const isSetSupported = jest.fn(() => true);
    globals.Office = { context: { requirements: { isSetSupported } } };
    expect([host.formatsNumbers(), host.formatsNumbers()]).toEqual([true, true]);
    expect(isSetSupported.mock.calls).toEqual([['CustomFunctionsRuntime', '1.4']]);
  });

  it('makes Excel’s own error objects', () => {
    class ExcelError {
      constructor(
        readonly code: string,
        readonly message?: string,
      ) {}
    }
    globals.CustomFunctions = { Error: ExcelError };
    expect(officeHost().error('#N/A', 'no cell')).toEqual(new ExcelError('#N/A', 'no cell'));
    expect(officeHost().error('#N/A')).toBeInstanceOf(ExcelError);
  });
});
