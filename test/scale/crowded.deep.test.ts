import { contents, differing } from '../undo/contents';
import { largeDesk } from './large';

/** A workbook as many hands leave it: with far more names and rules than one answer can hold. */
test('60,000 names and 30,000 rules are read in pieces, and stay', async () => {
  const desk = await largeDesk(40, 5, 1);
  const { book, actions } = desk;
  const { sheet } = book.table('Accounts')!;
  const [like] = sheet.conditionalFormats;
  for (let i = 0; i < 60_000; i++)
    book.names.push({ name: `Imported_name_of_an_old_report_${i}`, formula: '=#REF!$A$1:$B$20', visible: false });
  const theirs = Array.from({ length: 30_000 }, (_, i) => ({
    ...like,
    id: `theirs-${i}`,
    rule: { type: 'custom' as const, formula: '=$A1="Aster"', format: { font: { bold: true } } },
    priority: sheet.conditionalFormats.length + i,
  }));
  sheet.conditionalFormats.push(...theirs);
  await actions.refreshReport();
  const before = contents(book);
  const { cells, formats, rules } = await actions.refreshReport();
  expect({ cells, formats, rules }).toEqual({ cells: 0, formats: 0, rules: 0 });
  expect(differing(before, contents(book))).toEqual([]);
  const standing = (): number => sheet.conditionalFormats.filter(({ id }) => id.startsWith('theirs')).length;
  expect(standing()).toBe(30_000);

  // Where rules of ours change, the cells of all are asked for: as many requests as they fill.
  sheet.conditionalFormats.splice(sheet.conditionalFormats.length - 23_000, 23_000);
  await actions.changeSettings({ lowBelow: 5 });
  expect([standing(), book.names.length >= 60_000]).toEqual([7000, true]);
  desk.session.close();
}, 900_000);

test('a text of a person’s own far below makes no answer too large, where columns come', async () => {
  const desk = await largeDesk(40, 5, 1);
  const { book, actions, session } = desk;
  const { sheet, columns } = book.table('Accounts')!;
  sheet.ensure(30_000, 60).value = 'Mine';
  session.stats.reset();
  await actions.changeModel({ add: [{ step: 'roi', name: 'Payback agreed', ask: '', weight: 1 }] });
  expect(session.stats.requests.filter(({ error }) => error)).toEqual([]);
  expect(columns.map(({ name }) => name)).toContain('Payback agreed');
  session.close();
});

test('a new sub-metric of 160 accounts with their actions is taken back', async () => {
  const desk = await largeDesk(160, 150, 2);
  const { book, actions, session } = desk;
  await actions.refreshReport();
  const before = contents(book);
  session.stats.reset();
  await actions.changeModel({ add: [{ step: 'roi', name: 'Payback agreed', ask: '', weight: 1 }] });
  expect(session.stats.largestResponse).toBeLessThan(4_500_000);
  await actions.restoreLast();
  // With which formula Excel would go on in a new row is told it by the refresh.
  expect(differing(before, contents(book)).filter((line) => !line.startsWith('Progress Report table'))).toEqual([]);
  await actions.refreshReport();
  expect(differing(before, contents(book))).toEqual([]);
  session.close();
});
