/** A report whose formulas another program has spelled with addresses, as LibreOffice does in files of its own kind. */
import { columnName } from '../../workbench/model';
import { tableOf } from '../undo/desk';
import { AS_OF, bench, SAMPLE } from './session';

test('gets its formulas back without a word, and what a person typed among them stays', async () => {
  const desk = await bench();
  await desk.actions.buildFromCsv(SAMPLE, { asOf: AS_OF, asOfFollowsToday: false });
  await desk.session.settled();
  const table = tableOf(desk, 'Accounts');
  const { sheet, area } = table;
  const actions = tableOf(desk, 'Actions');
  const [of, other] = [table, actions].map((t) => `'${t.sheet.name}'!`);
  const cell = (header: string, row: number): string =>
    `${of}$${columnName(area.left + table.columnIndex(header))}${row + 1}`;
  const column = (header: string): string => {
    const letter = columnName(actions.area.left + actions.columnIndex(header));
    return `${other}$${letter}$${actions.bodyArea.top + 1}${actions.bodyArea.top === actions.bodyArea.bottom ? '' : `:$${letter}$${actions.bodyArea.bottom + 1}`}`;
  };
  const spelled: Readonly<Record<string, (row: number) => string>> = {
    '% of target': (row) => {
      const target = cell('ΔARR', row);
      return `=IF(OR(${target}="",${target}<=0),"",${cell('YTD', row)}/${target})`;
    },
    'Open actions': (row) => {
      const account = cell('Account', row);
      return `=IF(${account}="","",SUMPRODUCT(COUNTIFS(${column('Account')},"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${account},"~","~~"),"*","~*"),"?","~?"),${column('Status')},{"open","doing"})))`;
    },
  };
  const formulas = (header: string): unknown[] => {
    const col = area.left + table.columnIndex(header);
    return [...Array(area.bottom - area.top).keys()].map((i) => sheet.cell(area.top + 1 + i, col)?.formula);
  };
  const before = Object.keys(spelled).map(formulas);
  const own = '=1/4';
  for (const [header, formula] of Object.entries(spelled)) {
    const col = area.left + table.columnIndex(header);
    for (let row = area.top + 1; row <= area.bottom; row++)
      sheet.put(row, col, { ...sheet.cell(row, col)!, formula: formula(row) });
    sheet.changed({ ...area, left: col, right: col });
  }
  const typed = area.left + table.columnIndex('% of target');
  sheet.put(area.bottom, typed, { ...sheet.cell(area.bottom, typed)!, formula: own });
  sheet.changed({ top: area.bottom, bottom: area.bottom, left: typed, right: typed });
  const { warnings } = await desk.actions.refreshReport();
  expect(warnings).toEqual([expect.stringMatching(new RegExp(`"% of target" .* row ${area.bottom + 1}\\.`))]);
  expect(formulas('Open actions')).toEqual(before[1]);
  expect(formulas('% of target')).toEqual([...before[0].slice(0, -1), own]);
  expect((await desk.actions.refreshReport()).cells).toBe(0);
});
