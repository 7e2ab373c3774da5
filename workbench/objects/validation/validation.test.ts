import { address, ask, call, get, link, openBook, range, refusal, set } from '../testing/direct';

test.each([
  [{ list: { source: 'a,b,c', inCellDropDown: true } }, 'List'],
  [{ wholeNumber: { formula1: 1, formula2: 4, operator: 'Between' } }, 'WholeNumber'],
  [{ decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }, 'Decimal'],
  [{ custom: { formula: '=LEN(A1)<5' } }, 'Custom'],
])('%j reads back', (rule, type) => {
  const { sheet } = openBook();
  const validation = link(range(sheet, 'A1:A5'), 'dataValidation');
  expect(get(validation, 'type')).toBe('None');
  set(validation, 'rule', rule);
  expect(get(validation, 'rule')).toEqual(rule);
  expect(get(validation, 'type')).toBe(type);
});

test('a Range as list source becomes its address; dates become serial numbers', () => {
  const { sheet, book } = openBook();
  book.addSheet('Lists');
  set(link(range(sheet, 'A1'), 'dataValidation'), 'rule', {
    list: { source: range(sheet, 'C1:C3'), inCellDropDown: true },
  });
  expect(get(range(sheet, 'A1'), 'dataValidation/rule')).toEqual({
    list: { source: '=Sheet1!$C$1:$C$3', inCellDropDown: true },
  });
  set(link(range(sheet, 'B1'), 'dataValidation'), 'rule', {
    date: { formula1: '2026-01-05', operator: 'GreaterThan' },
  });
  expect(get(range(sheet, 'B1'), 'dataValidation/rule')).toEqual({
    date: { formula1: 46027, operator: 'GreaterThan' },
  });
});

test('mixed cells have no rule', () => {
  const { sheet } = openBook();
  set(range(sheet, 'A1:A3'), 'dataValidation/rule', { list: { source: 'a,b', inCellDropDown: true } });
  set(range(sheet, 'A3'), 'dataValidation/rule', { list: { source: 'c', inCellDropDown: true } });
  expect(get(range(sheet, 'A1:A3'), 'dataValidation/type')).toBe('MixedCriteria');
  expect(get(range(sheet, 'A1:A3'), 'dataValidation/rule')).toBeNull();
  expect(get(range(sheet, 'A1:A4'), 'dataValidation/type')).toBe('Inconsistent');
  expect(get(range(sheet, 'A1:A2'), 'dataValidation/type')).toBe('List');
  ask(link(range(sheet, 'A1:A9'), 'dataValidation'), 'clear');
  expect(get(range(sheet, 'A1:A3'), 'dataValidation/type')).toBe('None');
});

test('a relative rule reads from the cell asked, and keeps its meaning when a part is taken off', () => {
  const { sheet } = openBook();
  set(range(sheet, 'B1:B9'), 'dataValidation/rule', { custom: { formula: '=A1>0' } });
  expect(get(range(sheet, 'B4'), 'dataValidation/rule')).toEqual({ custom: { formula: '=A4>0' } });
  ask(link(range(sheet, 'B1:B2'), 'dataValidation'), 'clear');
  expect(get(range(sheet, 'B3:B9'), 'dataValidation/rule')).toEqual({ custom: { formula: '=A3>0' } });
});

test('messages belong to the cells asked only', () => {
  const { sheet } = openBook();
  const validation = link(range(sheet, 'A1:A3'), 'dataValidation');
  expect(refusal(() => set(validation, 'prompt', { message: 'x' }))).toBe('InvalidArgument');
  set(validation, 'rule', { list: { source: 'a', inCellDropDown: true } });
  set(validation, 'errorAlert', { message: 'no', title: 'Stop', style: 'Warning', showAlert: true });
  set(range(sheet, 'A2'), 'dataValidation/prompt', { title: 'Type', message: 'one to four', showPrompt: true });
  expect(get(range(sheet, 'A2'), 'dataValidation/prompt')).toEqual({
    title: 'Type',
    message: 'one to four',
    showPrompt: true,
  });
  expect(get(range(sheet, 'A1'), 'dataValidation/prompt')).toEqual({ title: '', message: '', showPrompt: true });
  expect(get(range(sheet, 'A2'), 'dataValidation/errorAlert')).toMatchObject({ style: 'Warning', message: 'no' });
  expect(refusal(() => set(validation, 'errorAlert', { message: 'x'.repeat(226) }))).toBe('InvalidArgument');
});

test('which cells break their rule; writing does not ask', () => {
  const { sheet } = openBook();
  set(range(sheet, 'A1:A4'), 'dataValidation/rule', { wholeNumber: { formula1: 1, formula2: 4, operator: 'Between' } });
  set(range(sheet, 'A1:A4'), 'values', [[1], [2.5], [''], [9]]);
  expect(get(range(sheet, 'A1:A4'), 'dataValidation/valid')).toBe(false);
  expect(address(call(link(range(sheet, 'A1:A4'), 'dataValidation'), 'getInvalidCells'))).toBe('Sheet1!A2,Sheet1!A4');
  expect(get(range(sheet, 'A1'), 'dataValidation/valid')).toBe(true);
});

test.each([
  [{}],
  [{ list: { source: '' } }],
  [{ list: { source: 'x'.repeat(256) } }],
  [{ wholeNumber: { formula1: 1, operator: 'Between' } }],
  [{ decimal: { formula1: 'many', operator: 'EqualTo' } }],
])('%j is refused', (rule) => {
  const { sheet } = openBook();
  expect(refusal(() => set(range(sheet, 'A1'), 'dataValidation/rule', rule))).toBe('InvalidArgument');
});
