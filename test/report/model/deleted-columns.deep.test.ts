import type { LostColumns } from '../../../src/engine/errors';
import { area, MAX_ROWS, type Sheet, type Workbook } from '../../../workbench/model';
import { deleteCells, deleteTableColumn } from '../../../workbench/structure';
import { contentOf } from '../../user/state';
import { AS_OF, bench, SAMPLE } from '../session';

const SETTINGS = { asOf: AS_OF, asOfFollowsToday: false };
const ACCOUNTS = SAMPLE.split('\n').slice(0, 7).join('\n');

async function built() {
  const opened = await bench();
  await opened.actions.buildFromCsv(ACCOUNTS, SETTINGS);
  await opened.actions.findGaps();
  await opened.actions.refreshReport();
  await opened.session.settled();
  const { book, session, actions } = opened;
  /** Deletes a column of a table as a person does: with the column's letter, or the table's cells alone. */
  const remove = (table: string, header: string, how: 'whole' | 'cells'): void => {
    const found = book.table(table)!;
    const index = found.columnIndex(header);
    const col = found.area.left + index;
    if (how === 'cells') deleteTableColumn(found, index);
    else deleteCells(found.sheet, area(0, col, MAX_ROWS - 1, col), 'left');
    session.app.calculation.update();
  };
  const settle = async (): Promise<void> => {
    await session.settled();
    const facts = looksOf(book);
    expect(await actions.refreshReport()).toMatchObject({ cells: 0, formats: 0, rules: 0 });
    expect(differences(facts, looksOf(book))).toEqual([]);
  };
  return { ...opened, remove, settle };
}

/** What people see of the sheets: contents, looks, merged cells, groups and widths of columns, and what may be typed where. */
const looksOf = (book: Workbook): string[] =>
  book.sheets.flatMap((sheet) => seen(sheet).map((fact) => `${sheet.name} ${fact}`)).sort();

function seen(sheet: Sheet): string[] {
  const text = (value: object | undefined): string => JSON.stringify(Object.entries(value ?? {}).sort());
  const areas = (what: string, list: readonly { areas: unknown; rule: unknown }[]) =>
    list.map((one) => `${what} ${JSON.stringify([one.areas, one.rule])}`);
  const cells = [...sheet.cellsIn(sheet.usedArea() ?? area(0, 0))].flatMap(([row, col, cell]) => {
    const { borders = {}, ...format } = cell.format ?? {};
    // A line between two cells is the same line, whichever of the two has it.
    const lines = Object.entries(borders as Record<string, object>).map(([side, line]) => {
      const at = side === 'right' ? [row, col + 1] : side === 'bottom' ? [row + 1, col] : [row, col];
      const edge = side === 'right' ? 'left' : side === 'bottom' ? 'top' : side;
      return `line ${at.join()} ${edge} ${text(line)}`;
    });
    const content = contentOf(cell);
    // Nobody sees of an empty cell more than its fill.
    if (content === '') return [...(cell.format?.fill ? [`fill ${row},${col} ${cell.format.fill}`] : []), ...lines];
    return [`cell ${row},${col} ${content}`, `format ${row},${col} ${text(format)}`, ...lines];
  });
  return [
    ...new Set(cells),
    ...sheet.merges.map((merge) => `merge ${text(merge)}`),
    ...[...sheet.columns].map(([col, band]) => `column ${col} ${text(band)}`),
    ...areas('rule', sheet.conditionalFormats),
    ...areas('validation', sheet.validations),
  ];
}

/** What is in one list only. */
const differences = (one: readonly string[], other: readonly string[]): string[] => [
  ...one.filter((fact) => !other.includes(fact)).map((fact) => `- ${fact}`),
  ...other.filter((fact) => !one.includes(fact)).map((fact) => `+ ${fact}`),
];

const COMPUTED = [
  'Effectively Launched',
  'Generate ROI',
  'Valued Strategic Partner',
  'Overall',
  'Weakest step',
  'Change',
  'Open actions',
  'Next action',
  '% of target',
  'Progress',
];

test.each(['whole', 'cells'] as const)('computed columns deleted by hand, %s, come back as they were', async (how) => {
  const { book, actions, session, remove, settle } = await built();
  const before = looksOf(book);
  for (const header of COMPUTED) {
    remove('Accounts', header, how);
    const { warnings } = await actions.refreshReport();
    expect(warnings).toContain(`The column "${header}" was deleted. It is put back.`);
    await session.settled();
    expect([header, ...differences(before, looksOf(book))]).toEqual([header]);
  }
  await settle();
});

/** The text over the table in the column of a header, and the header right of it. */
const over = (book: Workbook, header: string): unknown => {
  const table = book.table('Accounts')!;
  return table.sheet.cell(table.area.top - 1, table.columnIndex(header))?.value ?? '';
};

describe.each(['whole', 'cells'] as const)('a column that people typed into, deleted by hand, %s', (how) => {
  test('is asked about, and nothing is written', async () => {
    const { book, actions, remove } = await built();
    await actions.changeModel({ add: [{ step: 'launched', name: 'Admins active', ask: '', weight: 1 }] });
    remove('Accounts', 'Weekly users', how);
    const before = looksOf(book);
    const refusal = await actions.refreshReport().then(undefined, (error: LostColumns) => error);
    expect(refusal).toMatchObject({
      message: expect.stringMatching(/the column "Weekly users".*Undo its deletion.*take it out of the model/),
      droppable: true,
    });
    expect(differences(before, looksOf(book))).toEqual([]);
  });

  test('comes back empty where that is wanted', async () => {
    const { book, session, actions, remove, settle } = await built();
    const before = looksOf(book);
    remove('Accounts', 'ΔARR', how);
    await expect(actions.refreshReport()).rejects.toMatchObject({ droppable: false });
    const { warnings } = await actions.refreshReport({ lost: 'restore' });
    expect(warnings).toContain('The column "ΔARR" was deleted. It is put back, empty.');
    await session.settled();
    const col = book.table('Accounts')!.columnIndex('ΔARR');
    const typed = new RegExp(`^- Progress Report cell \\d+,${col} "\\d+"number$`);
    const gone = differences(before, looksOf(book)).filter((d) => !d.includes('Board Summary'));
    expect(gone.filter((fact) => !typed.test(fact) && !/format \d+,\d+/.test(fact))).toEqual([]);
    expect(gone.filter((fact) => typed.test(fact)).length).toBeGreaterThan(0);
    await settle();
  });

  test('is taken out of the model where that is wanted', async () => {
    const { book, session, actions, remove, settle } = await built();
    const add = { step: 'launched', name: 'Admins active', ask: '', weight: 1 };
    await actions.changeModel({ add: [add] });
    remove('Accounts', 'Expected users active', how);
    const { warnings } = await actions.refreshReport({ lost: 'drop' });
    expect(warnings).toContain('"Expected users active" was taken out of the model.');
    await session.settled();
    expect(over(book, 'Weekly users')).toBe('1 · Effectively Launched');
    expect(over(book, 'Effectively Launched')).toBe('Step 1');
    expect(over(book, 'Use cases documented')).toBe('2 · Generate ROI');
    expect(over(book, 'Progress')).toBe('Progress');
    const { sheet, columns } = book.table('Accounts')!;
    const groups = columns.map((_, i) => sheet.columns.get(i)?.outline ?? 0);
    expect(groups.slice(4, 12)).toEqual([1, 1, 1, 0, 1, 1, 1, 0]);
    expect(book.table('SubMetrics')!.area.bottom - book.table('SubMetrics')!.area.top).toBe(15);
    await settle();
    remove('Accounts', 'Weekly users', how);
    await expect(actions.refreshReport({ lost: 'drop' })).rejects.toThrow(
      /would have 2 sub-metrics, and 3 is the least/,
    );
  });
});

test('columns of the action plan and of the history that can be made again come back; the others are asked about', async () => {
  const { actions, remove, settle } = await built();
  await actions.takeSnapshot();
  remove('Actions', 'Result', 'whole');
  remove('Snapshots', 'Sales associate', 'whole');
  const { warnings } = await actions.refreshReport();
  expect(warnings).toEqual([
    'The column "Result" was deleted. It is put back.',
    'The column "Sales associate" was deleted. It is put back.',
  ]);
  await settle();
  remove('Actions', 'Status', 'cells');
  await expect(actions.refreshReport()).rejects.toMatchObject({ droppable: false });
  await actions.refreshReport({ lost: 'restore' });
  await settle();
});
