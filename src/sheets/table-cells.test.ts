import { spanOf, thisRow, thisRowSpan, wholeColumn } from './references';
import { readTableCells } from './table-cells';

it.each([
  ['Plan[Cost]', { table: 'Plan', columns: ['Cost'], thisRow: false }],
  ['[@Cost]', { table: '', columns: ['Cost'], thisRow: true }],
  ['[@[Cost a year]]', { table: '', columns: ['Cost a year'], thisRow: true }],
  ['Plan[@[A]:[C]]', { table: 'Plan', columns: ['A', 'C'], thisRow: true }],
  ['Plan[[#This Row],[Cost]]', { table: 'Plan', columns: ['Cost'], thisRow: true }],
  ['Plan[[#Data],[A]:[C]]', { table: 'Plan', columns: ['A', 'C'], thisRow: false }],
  ['Plan[@]', { table: 'Plan', columns: [], thisRow: true }],
  ['Plan[#Data]', { table: 'Plan', columns: [], thisRow: false }],
  ['Plan[]', { table: 'Plan', columns: [], thisRow: false }],
])('%s means cells of a table', (text, cells) => expect(readTableCells(text)).toEqual(cells));

it.each(['Plan', 'B2', 'Plan[#Headers]', 'Plan[[#Totals],[Cost]]', 'SUM(Plan[Cost])', 'Plan[Cost]*2', '[1]Sheet1'])(
  '%s does not',
  (text) => expect(readTableCells(text)).toBeUndefined(),
);

it.each([
  ['Type', 'Plan[[Type]]'],
  ['Sales associate', 'Plan[[Sales associate]]'],
  ['2026', 'Plan[[2026]]'],
  ['Sub-metric', 'Plan[[Sub-metric]]'],
  [' Type', 'Plan[[ Type]]'],
  ['Type ', 'Plan[[Type ]]'],
])('a column called "%s" is %s', (header, text) => expect(wholeColumn('Plan', header)).toBe(text));

it('reads what it writes, whatever a column is called', () => {
  for (const header of ['Cost', "Won't [pay] #1 @", 'a:b', 'Größe €', ' Cost', 'Cost ']) {
    expect(readTableCells(thisRow(header))).toEqual({ table: '', columns: [header], thisRow: true });
    expect(readTableCells(wholeColumn('Plan', header))).toEqual({ table: 'Plan', columns: [header], thisRow: false });
    expect(readTableCells(thisRowSpan('Plan', 'A', header))?.columns).toEqual(['A', header]);
    expect(readTableCells(spanOf('Plan', 'A', header))?.columns).toEqual(['A', header]);
  }
});
