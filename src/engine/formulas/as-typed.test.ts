import { asTyped } from './as-typed';

test.each([
  '=SUM(A1)',
  '+1',
  '+Acme',
  '-a',
  '@x',
  "'a",
  '#N/A',
  'TRUE',
  ' false ',
  '1-2',
  '3 Mar',
  'March 2026',
  '12:30 pm',
  '5 %',
  '1e5',
  '$ 3',
])('%s is kept a text', (text) => {
  expect(asTyped(text)).toBe(`'${text}`);
});

test.each(['Acme', 'Marching', 'a=1', 'Q1 launch', '', 'Mayor 5'])('%s needs no sign', (text) => {
  expect(asTyped(text)).toBe(text);
});

test.each([1, 0, true, false])('%s stays what it is', (value) => {
  expect(asTyped(value)).toBe(value);
});
