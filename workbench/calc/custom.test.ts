import type { CustomCall, CustomFunctionInfo } from '../host/app';
import { area, CellError } from '../model';
import { workbookWith } from './sheetFixture';

type Parameter = CustomFunctionInfo['parameters'][number];
const scalar = (type = 'any', more: Partial<Parameter> = {}): Parameter => ({
  dimensionality: 'scalar',
  optional: false,
  repeating: false,
  type,
  ...more,
});
const matrix = (type = 'any', more: Partial<Parameter> = {}): Parameter => ({
  ...scalar(type, more),
  dimensionality: 'matrix',
});
const fn = (name: string, parameters: Parameter[], volatile = false): CustomFunctionInfo => ({
  name: `AMPR.${name}`,
  id: name,
  parameters,
  volatile,
});

/** A caller that keeps the waves it was given and answers by a rule. */
function addIn(functions: CustomFunctionInfo[], answer: (call: CustomCall) => unknown) {
  const waves: CustomCall[][] = [];
  let blanks: 'desktop' | 'web' = 'desktop';
  return {
    waves,
    argsOf: (address: string) => waves.flat().find((c) => c.address === address)?.args,
    useBlanks: (mode: 'desktop' | 'web') => (blanks = mode),
    functions: () => functions,
    blanks: () => blanks,
    call: async (calls: readonly CustomCall[]) => {
      waves.push([...calls]);
      await Promise.resolve();
      return calls.map(answer);
    },
  };
}

const ROMI = fn('ROMI', [scalar('number'), scalar('number')]);
const romi = ({ args }: CustomCall): unknown => ((args[0] as number) - (args[1] as number)) / (args[1] as number);

test('all calls of a pass go out in one batch; cells wait with #BUSY!', async () => {
  const source = addIn([ROMI], romi);
  const { read, calc } = workbookWith(
    [['=AMPR.ROMI(3,2)', '=ampr.romi(5,2)', '=A1+1', '=IFERROR(A1,0)', '=AMPR.ROMI(3,2)*10']],
    source,
  );
  expect(read('A1:E1')).toEqual([['#BUSY!', '#BUSY!', '#BUSY!', '#BUSY!', '#BUSY!']]);
  await calc.settled();
  expect(read('A1:E1')).toEqual([[0.5, 1.5, 1.5, 0.5, 5]]);
  expect(source.waves).toEqual([
    [
      { name: 'AMPR.ROMI', args: [3, 2], address: 'Sheet1!A1' },
      { name: 'AMPR.ROMI', args: [5, 2], address: 'Sheet1!B1' },
    ],
  ]);
});

test('calls that rest on calls make further waves', async () => {
  const source = addIn([ROMI], romi);
  const { read, calc } = workbookWith([['=AMPR.ROMI(AMPR.ROMI(6,2),1)', '=AMPR.ROMI(A1,1)']], source);
  await calc.settled();
  expect(read('A1:B1')).toEqual([[1, 0]]);
  expect(source.waves.map((w) => w.length)).toEqual([1, 1, 1]);
});

test('answers are kept while a cell uses them, through edits and changes of structure', async () => {
  const source = addIn([ROMI], romi);
  const { read, write, calc, book } = workbookWith([[3, 2, '=AMPR.ROMI(A1,B1)', 'x']], source);
  await calc.settled();
  write('D1', [['y']]);
  book.addSheet('More');
  calc.update();
  expect(read('C1')).toBe(0.5);
  expect(source.waves).toHaveLength(1);
  write('A1', [[4]]);
  expect(read('C1')).toBe('#BUSY!');
  await calc.settled();
  write('A1', [[3]]);
  await calc.settled();
  expect(source.waves).toHaveLength(3);
  calc.invalidateAll();
  calc.update();
  await calc.settled();
  expect(source.waves).toHaveLength(4);
  expect(read('C1')).toBe(0.5);
});

test('an answer that comes too late is not shown', async () => {
  const source = addIn([ROMI], romi);
  const { read, write, calc } = workbookWith([[3, 2, '=AMPR.ROMI(A1,B1)']], source);
  write('A1', [[6]]);
  await calc.settled();
  expect(read('C1')).toBe(2);
});

test('arguments: matrices, scalars, omitted, repeating, blanks, errors', async () => {
  const functions = [
    fn('M', [matrix(), scalar('any', { optional: true })]),
    fn('S', [scalar()]),
    fn('N', [scalar('number')]),
    fn('R', [scalar(), scalar('any', { repeating: true })]),
    fn('RM', [matrix('any', { repeating: true })]),
  ];
  const source = addIn(functions, () => 1);
  const rows = [
    [1, null, '=""'],
    ['=NA()', 'text', true],
  ];
  const { read, write, calc } = workbookWith(rows, source);
  write('E1', [
    ['=AMPR.M(A1:C2)'],
    ['=AMPR.M(5)'],
    ['=AMPR.M(A1,)'],
    ['=AMPR.S(B1)'],
    ['=AMPR.S(A1:B1)'],
    ['=AMPR.S()'],
    ['=AMPR.N("7")'],
    ['=AMPR.N(B2)'],
    ['=AMPR.N(A2)'],
    ['=AMPR.R(1,2,"x")'],
    ['=AMPR.RM(A1:B1,9)'],
    ['=AMPR.R(1)'],
    ['=AMPR.S(1,2)'],
  ]);
  await calc.settled();
  expect(source.argsOf('Sheet1!E1')).toEqual([
    [
      [1, 0, ''],
      [{ type: 'CustomFunctionError', code: '#N/A' }, 'text', true],
    ],
    null,
  ]);
  expect(source.argsOf('Sheet1!E2')).toEqual([[[5]], null]);
  expect(source.argsOf('Sheet1!E3')).toEqual([[[1]], null]);
  expect(source.argsOf('Sheet1!E4')).toEqual([0]);
  expect(source.argsOf('Sheet1!E7')).toEqual([7]);
  expect(source.argsOf('Sheet1!E10')).toEqual([1, [2, 'x']]);
  expect(source.argsOf('Sheet1!E11')).toEqual([[[[1, 0]], [[9]]]]);
  expect(source.argsOf('Sheet1!E12')).toEqual([1, []]);
  expect((read('E1:E13') as unknown[][]).flat()).toEqual([
    1,
    1,
    1,
    1,
    '#CALC!',
    '#VALUE!',
    1,
    '#VALUE!',
    '#N/A',
    1,
    1,
    1,
    '#VALUE!',
  ]);
});

test('a range comes with its blank rows, a whole column as far as there is content', async () => {
  const source = addIn([fn('M', [matrix()])], () => 1);
  const { write, calc } = workbookWith([[1], [null], [3]], source);
  write('C1', [['=AMPR.M(A1:A200)', '=AMPR.M(A:A)', '=AMPR.M(A:A*1)']]);
  await calc.settled();
  const rows = ['C1', 'D1', 'E1'].map((cell) => (source.argsOf(`Sheet1!${cell}`)![0] as unknown[]).length);
  expect(rows).toEqual([200, 3, 1_048_576]);
});

test('on the web a blank is null', async () => {
  const source = addIn([fn('M', [matrix()])], () => 1);
  source.useBlanks('web');
  const { calc } = workbookWith([[1, null, '=AMPR.M(A1:B1)']], source);
  await calc.settled();
  expect(source.waves[0][0].args).toEqual([[[1, null]]]);
});

test('results: arrays spill, null is 0, formatted numbers bring their format, errors are errors', async () => {
  const answers: Record<number, unknown> = {
    1: [
      [1, 'a'],
      [null, new CellError('#N/A')],
    ],
    2: null,
    3: { type: 'FormattedNumber', basicValue: 0.5, numberFormat: '0%' },
    4: new CellError('#VALUE!', 'no such account'),
    5: { type: 'Error', basicValue: '#DIV/0!' },
    6: Number.NaN,
    7: [],
    8: [[{ type: 'Double', basicValue: 2, numberFormat: '0.0' }], [3]],
  };
  const source = addIn([fn('F', [scalar()])], ({ args }) => answers[args[0] as number]);
  const { sheet, calc, read } = workbookWith(
    [
      [
        '=AMPR.F(1)',
        null,
        '=AMPR.F(2)',
        '=AMPR.F(3)',
        '=AMPR.F(4)',
        '=AMPR.F(5)',
        '=AMPR.F(6)',
        '=AMPR.F(7)',
        '=AMPR.F(8)',
        '=AMPR.F(3)+1',
        '=SUM(AMPR.F(1))',
      ],
    ],
    source,
  );
  await calc.settled();
  expect(read('A1:B2')).toEqual([
    [1, 'a'],
    [0, '#N/A'],
  ]);
  expect(read('C1:K1')).toEqual([[0, 0.5, '#VALUE!', '#DIV/0!', '#NUM!', '#CALC!', 2, 1.5, '#N/A']]);
  expect(sheet.formatAt(0, 3).numberFormat).toBe('0%');
  expect(sheet.formatAt(0, 9).numberFormat).toBe('General');
  expect(sheet.formatAt(0, 8).numberFormat).toBe('0.0');
  expect(sheet.cell(0, 4)!.value).toEqual(new CellError('#VALUE!', 'no such account'));
});

test('an answer that arrives after cells have moved or been overwritten harms nothing', async () => {
  const source = addIn([ROMI], romi);
  const { sheet, book, calc, read } = workbookWith([['=AMPR.ROMI(3,2)'], ['=AMPR.ROMI(9,2)']], source);
  sheet.put(0, 0, { value: 'typed' });
  sheet.changed(area(0, 0));
  sheet.put(5, 0, sheet.cell(1, 0));
  sheet.put(1, 0, undefined);
  book.tell({ kind: 'structure' });
  await calc.settled();
  expect(read('A1:A6')).toEqual([['typed'], [null], [null], [null], [null], [3.5]]);
});

test('a caller that fails gives #VALUE!', async () => {
  const source = {
    functions: () => [ROMI],
    blanks: () => 'desktop' as const,
    call: () => Promise.reject(new Error('gone')),
  };
  const { calc, read } = workbookWith([['=AMPR.ROMI(1,2)']], source);
  await calc.settled();
  expect(read('A1')).toBe('#VALUE!');
});

test('a function that is registered later is computed then, and its stored value kept until', async () => {
  const functions: CustomFunctionInfo[] = [];
  const source = addIn(functions, romi);
  const { sheet, calc, read, write } = workbookWith([], source);
  sheet.put(0, 0, { value: 9, formula: '=AMPR.ROMI(3,2)' });
  write('A2', [[1]]);
  sheet.book.tell({ kind: 'structure' });
  calc.update();
  expect(read('A1')).toBe(9);
  expect([...calc.unknownFunctions.keys()]).toEqual(['AMPR.ROMI']);
  functions.push(ROMI);
  calc.update();
  await calc.settled();
  expect(read('A1')).toBe(0.5);
  expect(calc.unknownFunctions.size).toBe(0);
});

test('volatile functions are asked again with every change', async () => {
  let n = 0;
  const source = addIn([fn('NEXT', [], true)], () => ++n);
  const { calc, read, write } = workbookWith([['=AMPR.NEXT()', 1]], source);
  await calc.settled();
  expect(read('A1')).toBe(1);
  write('B1', [[2]]);
  await calc.settled();
  expect(read('A1')).toBe(2);
  expect(source.waves).toHaveLength(2);
});

test('settled at once where nothing waits', async () => {
  await expect(workbookWith([['=1+1']]).calc.settled()).resolves.toBeUndefined();
});
