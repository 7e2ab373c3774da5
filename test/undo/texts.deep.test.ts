import { COMMANDS, type Desk, SETTINGS } from '../faults/commands';
import { bench, preparedOnce, SAMPLE } from '../report/session';
import { readXlsx, writeXlsx } from '../../workbench/files';
import { area, type Workbook } from '../../workbench/model';
import { contents, differing } from './contents';
import { begun, columnOf, reportDesk, tableOf } from './desk';

/** Texts that Excel would take for something else, were they written as they are. */
const TEXTS = ['=1+1', '=HYPERLINK("http://a.b";"c")', '+A1', '-x', '@ann', "'tis", '#N/A', '1-2'] as const;

const [header, ...lines] = SAMPLE.split('\n');
/** The tracker with such names in the place of the accounts'. */
const TRACKER = [header, ...lines.slice(0, TEXTS.length).map((line, i) => line.replace(/^[^,]*/, csv(TEXTS[i])))].join(
  '\n',
);

function csv(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** Formulas and errors that one of the texts has become. */
function live(book: Workbook): string[] {
  return book.sheets.flatMap((sheet) =>
    [...sheet.cellsIn(area(0, 0, 5000, 200))].flatMap(([row, col, { formula, value }]) =>
      (formula !== undefined && TEXTS.some((text) => formula === text || formula === `=${text}`)) ||
      (typeof value === 'object' && value?.code === '#N/A' && formula === undefined)
        ? [`${sheet.name} ${row},${col}: ${formula ?? String(value)}`]
        : [],
    ),
  );
}

/** Somebody's texts where people type: owners of actions, and a column of their own. */
async function typeTexts({ book, session, actions }: Desk): Promise<void> {
  await actions.buildFromCsv(TRACKER, SETTINGS);
  await session.settled();
  await actions.findGaps();
  await session.settled();
  const table = book.table('Actions')!;
  TEXTS.forEach((value, i) => {
    const cell = table.sheet.ensure(table.bodyArea.top + i, columnOf(table, 'Owner'));
    cell.value = value;
    cell.quoted = true;
  });
  table.sheet.changed(table.area);
  session.app.calculation.update();
}
const textsTyped = preparedOnce(typeTexts);

test('texts of a file come in as texts', async () => {
  const { book, actions, session } = await bench();
  await actions.buildFromCsv(TRACKER, SETTINGS);
  await session.settled();
  const { sheet, bodyArea } = book.table('Accounts')!;
  expect(TEXTS.map((_, i) => sheet.cell(bodyArea.top + i, bodyArea.left)?.value)).toEqual(TEXTS);
  expect(live(book)).toEqual([]);
});

const named = (name: string) => COMMANDS.find((command) => command.name === name)!;

test.each(['snapshot of the same day', 'model change', 'add a sub-metric'])(
  '%s and its undoing leave texts as texts',
  async (name) => {
    const command = named(name);
    const desk = await textsTyped();
    const { session, actions, book } = desk;
    const before = await begun(command, desk);
    await command.run(desk);
    await session.settled();
    expect(live(book)).toEqual([]);
    await actions.restoreLast();
    await session.settled();
    expect(live(book)).toEqual([]);
    expect(differing(before, contents(book))).toEqual([]);
  },
);

test.each(['snapshot of the same day', 'add a sub-metric'])(
  '%s that breaks off half-way leaves texts as texts',
  async (name) => {
    const command = named(name);
    const desk = await textsTyped();
    const { session, book, actions } = desk;
    await actions.takeSnapshot();
    await session.settled();
    const before = await begun(command, desk);
    for (let at = 1; ; at++) {
      session.faults.set({ at, kind: 'fail' });
      const failed = await command.run(desk).then(
        () => undefined,
        (error: Error) => error.message,
      );
      if (!session.faults.fired) break;
      session.faults.clear();
      await session.settled();
      expect([at, failed, live(book)]).toEqual([at, failed, []]);
      // Some requests are made once more when they fail, and the command comes through.
      if (failed === undefined) await actions.restoreLast();
      await session.settled();
      if (failed === undefined || /Nothing was written/.test(failed))
        expect([at, differing(before, contents(book))]).toEqual([at, []]);
    }
  },
);

test.each(['=1+1', '#N/A', '1-2'])('what somebody else typed meanwhile stays the text that it is: %s', async (text) => {
  const desk = await reportDesk();
  const { sheet, bodyArea } = tableOf(desk, 'Accounts');
  const col = columnOf(tableOf(desk, 'Accounts'), 'Overall');
  const empty = (row: number): void => {
    const cell = sheet.ensure(row, col);
    delete cell.formula;
    cell.value = null;
    sheet.changed(area(row, col));
  };
  for (const row of [bodyArea.top, bodyArea.top + 2]) empty(row);
  desk.session.app.calculation.update();
  desk.session.faults.before(4, () => {
    Object.assign(sheet.ensure(bodyArea.top, col), { value: text, quoted: true });
    sheet.changed(area(bodyArea.top, col));
  });
  const { warnings } = await desk.actions.refreshReport();
  await desk.session.settled();
  expect(warnings[0]).toMatch(/and kept/);
  expect(sheet.cell(bodyArea.top, col)).toMatchObject({ value: text });
  expect(sheet.cell(bodyArea.top, col)?.formula).toBeUndefined();
});

test('names of company, steps, sub-metrics and people are texts whatever they begin with', async () => {
  const desk = await textsTyped();
  const { session, actions, book } = desk;
  await actions.changeModel({
    settings: { company: '=1+1', currency: '+A1' },
    steps: { roi: { name: '=HYPERLINK("http://a.b";"c")' }, launched: { name: '-x' } },
    subMetrics: { 'launched.users': { name: '+A1', ask: '@ann' }, 'monetizes.funded': { name: '=1+1' } },
    add: [{ step: 'roi', name: "'tis", ask: '=1+1', weight: 1 }],
  });
  await session.settled();
  expect(live(book)).toEqual([]);
  await actions.overrideStep({
    account: '=1+1',
    step: '-x',
    score: 5,
    reason: '=1+1',
    author: '@ann',
    until: SETTINGS.asOf + 30,
  });
  await session.settled();
  await actions.takeSnapshot();
  await actions.findGaps();
  await session.settled();
  expect(live(book)).toEqual([]);
  const settings = book.sheet('Settings')!;
  const company = [...settings.cellsIn(area(0, 1, 20, 1))].find(([, , cell]) => cell.value === '=1+1');
  expect(company?.[2]).toMatchObject({ quoted: true });
  // What stands there is read as what it is: a refresh has nothing to write.
  const again = await actions.refreshReport();
  expect([again.cells, again.formats, again.rules]).toEqual([0, 0, 0]);
  // Anybody may type it anew, and the board copy holds it as a text too.
  await actions.makeBoardCopy();
  expect(live(book)).toEqual([]);
});

test('a file of such a report opens with the same texts', async () => {
  const desk = await textsTyped();
  const book = await readXlsx(await writeXlsx(desk.book), 'again.xlsx');
  const { actions, session } = await bench(book);
  await actions.takeSnapshot();
  await actions.restoreLast();
  await session.settled();
  expect(live(book)).toEqual([]);
  const { sheet, bodyArea } = book.table('Accounts')!;
  expect(TEXTS.map((_, i) => sheet.cell(bodyArea.top + i, bodyArea.left))).toMatchObject(
    TEXTS.map((value) => ({ value, quoted: true })),
  );
});

describe('names that differ by an apostrophe before them alone', () => {
  const withNames = async (...names: readonly string[]): Promise<Desk> => {
    const desk = await bench();
    const rows = lines.slice(2, 2 + names.length).map((line, i) => line.replace(/^[^,]*/, csv(names[i])));
    await desk.actions.buildFromCsv([header, ...rows].join('\n'), SETTINGS);
    await desk.session.settled();
    return desk;
  };

  test('finding gaps is undone', async () => {
    const desk = await withNames('=1+1', "'=1+1");
    const before = contents(desk.book);
    await desk.actions.findGaps();
    await desk.actions.restoreLast();
    await desk.session.settled();
    expect(differing(before, contents(desk.book))).toEqual([]);
  });

  test('rows that were sorted since are seen', async () => {
    const { actions, book, session } = await withNames('=a', '=b');
    await actions.findGaps();
    await session.settled();
    const { sheet, bodyArea } = book.table('Actions')!;
    const [first, last] = [bodyArea.top, bodyArea.bottom].map((row) => sheet.cell(row, bodyArea.left)!);
    [first.value, last.value] = [last.value, first.value];
    sheet.changed(bodyArea);
    await expect(actions.restoreLast()).rejects.toThrow(/rows or columns were moved, added or deleted since/);
  });
});
