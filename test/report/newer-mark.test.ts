import { MARK_KEY, MARK_VERSION } from '../../src/engine/workbook/mark';
import { AS_OF, bench, dump, SAMPLE } from './session';

test('a sheet that a newer add-in made is left alone, and every command says so', async () => {
  const { book, session, actions } = await bench();
  await actions.buildFromCsv(SAMPLE, { asOf: AS_OF, asOfFollowsToday: false });
  await session.settled();
  const board = book.sheet('Board Summary')!;
  const mark = JSON.parse(board.customProperties.get(MARK_KEY)!) as object;
  board.customProperties.set(MARK_KEY, JSON.stringify({ ...mark, version: MARK_VERSION + 1 }));
  const before = book.sheets.map(dump);
  for (const command of [() => actions.refreshReport(), () => actions.findGaps(), () => actions.makeBoardCopy()])
    await expect(command()).rejects.toThrow(/newer version .* sheet "Board Summary".* nothing was written/);
  expect(book.sheets.map(dump)).toEqual(before);
  expect(book.sheets.some(({ name }) => name === 'Board Summary 2')).toBe(false);
});
