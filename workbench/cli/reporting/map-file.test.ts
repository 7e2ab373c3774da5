import { parseMap } from './map-file';

const parse = (map: unknown) => parseMap(JSON.stringify(map), 'map.json');

test('a file of columns may be a plain list of uses', () => {
  expect(parse({ B: 'Sales associate' })).toEqual({ columns: { B: 'Sales associate' } });
  const whole = {
    turned: false,
    headerRow: 3,
    columns: { B: 'Type' },
    units: { YTD: 1000 },
    rows: { 12: 'leftOut' },
    values: { Type: { gold: 1, none: null } },
  };
  expect(parse(whole)).toEqual(whole);
});

test.each<[unknown, string]>([
  [{ columns: { B: 'Type' }, scalse: {} }, 'map.json: "scalse" is no key. Keys are turned, headerRow,'],
  [{ columns: null }, '"columns" takes a use in quotation marks for each column, such as {"B": …}, not null.'],
  [{ columns: { B: ['Type'] } }, '"columns" takes a use in quotation marks for each column'],
  [{ B: 5 }, '"columns" takes a use in quotation marks for each column'],
  [{ headerRow: 'x' }, '"headerRow" takes the number of a row, not "x".'],
  [{ headerRow: 2.5 }, '"headerRow" takes the number of a row, not 2.5.'],
  [{ turned: 'yes' }, '"turned" takes true or false, not "yes".'],
  [{ units: { YTD: '1k' } }, '"units" takes a number for each column'],
  [{ values: { Type: 5 } }, '"values" takes for each column a list of values'],
  [{ values: { Type: { gold: { to: 1 } } } }, '"values" takes for each column a list of values'],
  [{ rows: ['account'], columns: {} }, '"rows" takes "account" or "leftOut" for each row'],
  [[], 'map.json does not say what columns are'],
])('what nobody would look at is said: %j', (map, sentence) => {
  expect(() => parse(map)).toThrow(sentence);
});
