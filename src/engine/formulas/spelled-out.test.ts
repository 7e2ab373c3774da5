import { area } from '../../sheets/address';
import { addressed, spelledOut, type TablePlace } from './spelled-out';

const columns = (top: number, bottom: number, ...names: string[]): TablePlace['columns'] =>
  names.map((name, col) => ({ name, cells: area(top, col, bottom, col) }));
const home: TablePlace = {
  sheet: 'My Report',
  name: '§accounts',
  columns: columns(8, 20, '§a', '§b', '§c', "It's [x]"),
};
const actions: TablePlace = { sheet: 'Plan', name: 'Actions', columns: columns(4, 5, 'Due date', 'Status') };

test.each([
  ['[@§B]*2', "='My Report'!$B10*2"],
  ['SUM([@[§A]:[§C]])', '=SUM($A10:$C10)'],
  ['SUM(§ACCOUNTS[§B])-§ACCOUNTS[[#HEADERS],[§A]]', "=SUM('My Report'!$B$10:$B$21)-'My Report'!$A$9"],
  ['COUNTIF(ACTIONS[DUEDATE],"a $ \'b"&[@§A])', '=COUNTIF(Plan!$A$6,"a $ \'b"&A10)'],
  ['ROW(ACTIONS[[#HEADERS],[STATUS]])', '=ROW( Plan!B5 )'],
  ["[@IT''S'[X']]&\"[@§A]\"", '=D10&"[@§A]"'],
])('%s, as another program spells it in row 10: %s', (ours, found) => {
  expect(spelledOut(ours, [home, actions], home, 10)).toBe(addressed(found.slice(1), 'My Report'));
});

test.each([
  ['[@§B]*2', 'B11*2'],
  ['[@§B]*2', 'OtherMy Report!B10*2'],
  ['SUM(§ACCOUNTS[§B])', 'SUM(B10:B20)'],
  ['SUM(ACTIONS[GONE])', 'SUM(Plan!C6)'],
  ['"B"&[@§B]', '"b"&B10'],
])('%s does not mean %s', (ours, found) => {
  expect(spelledOut(ours, [home, actions], home, 10)).not.toBe(addressed(found, 'My Report'));
});
