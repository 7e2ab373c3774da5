import { readFileSync } from 'node:fs';
import { Workbook } from '../../workbench/model';
import { HABITS, type Moods } from '../../workbench/host';
import type { ExcelOptions, OfficeSession } from '../../workbench/office';
import { openAddin } from '../../workbench/cli/reporting/run-report';
import type { PageActions } from '../../workbench/cli/reporting/report-page';
import type { Sheet } from '../../workbench/model';
import { parseA1 } from '../../workbench/model';
import { serialOf } from '../../src/domain/calendar/dates';
import { capture } from '../user/state';

export const AS_OF = serialOf(2026, 11, 21);
export const SAMPLE = readFileSync(new URL('../../assets/sample-accounts.csv', import.meta.url), 'utf8');

const open: OfficeSession[] = [];

afterEach(() => {
  for (const session of open.splice(0)) {
    expect(session.problems).toEqual([]);
    session.close();
  }
});

/** Closes a session after the test, which fails where the session has met with problems. */
export function keep(session: OfficeSession): OfficeSession {
  open.push(session);
  return session;
}

/** Excels that tests run in: one that does what is documented, and one with every habit that is known of any. */
export const HOSTS = ['plain', 'harsh'] as const;
export type HostKind = (typeof HOSTS)[number];

/** The one that a run of tests asks for; see jest.deep.config.cjs. */
export const usualHost: HostKind = process.env.EXCEL_HOST === 'harsh' ? 'harsh' : 'plain';

/** What the harsh one does besides: all that a command completes under without a word. */
export const HARSH = { habits: new Set(HABITS), objectSelected: true } satisfies Partial<Moods>;

/** What it does not, and why. Each has tests of its own in test/habits/hindered.deep.test.ts, or in those of the panel. */
export const OUTSIDE = {
  cellEdit: 'every command waits until the cell is left',
  blanks: 'functions give other values, which is tested function by function',
  delay: 'takes time, and changes nothing else',
  elsewhere: 'what adds a sheet is refused',
  pageLayoutOpened: 'every build says that its pages are not scaled',
  failing: 'every build says what a build of Excel does not take, or stops half-way',
} satisfies Record<Exclude<keyof Moods, keyof typeof HARSH>, string>;

/** How an Excel of that kind behaves. */
export const hostOptions = (kind: HostKind = usualHost): Partial<ExcelOptions> =>
  kind === 'plain' ? {} : { moods: { ...HARSH, habits: new Set(HARSH.habits) } };

/** A workbook with the add-in beside it. */
export interface Bench {
  readonly book: Workbook;
  readonly session: OfficeSession;
  readonly actions: PageActions;
}

export async function bench(book = emptyBook(), kind = usualHost): Promise<Bench> {
  return withActions(book, keep(await openAddin(book, hostOptions(kind))));
}

const withActions = (book: Workbook, session: OfficeSession): Bench => ({
  book,
  session,
  actions: session.runScript('reportActions') as PageActions,
});

/**
 * A workbook that the tests of a file begin with: prepared once, and brought back to that whenever a test asks for it.
 * Two are never in use at a time.
 */
export function preparedOnce(prepare: (desk: Bench) => Promise<void>): () => Promise<Bench> {
  let desk: Bench | undefined;
  let start: ReturnType<typeof capture>;
  afterEach(() => expect(desk?.session.problems ?? []).toEqual([]));
  afterAll(() => desk?.session.close());
  return async () => {
    if (desk === undefined) {
      const book = emptyBook();
      desk = withActions(book, await openAddin(book, hostOptions()));
      await prepare(desk);
      await desk.session.settled();
      start = capture(book);
    } else {
      desk.session.faults.clear();
      start.restore();
      desk.session.app.calculation.update();
      await desk.session.settled();
    }
    return desk;
  };
}

export function emptyBook(): Workbook {
  const book = new Workbook();
  book.addSheet('Sheet1');
  return book;
}

/** What a cell shows, by A1 address. */
export function shown(sheet: Sheet, address: string): unknown {
  const { top, left } = parseA1(address)!;
  const value = sheet.cell(top, left)?.value ?? '';
  return typeof value === 'object' ? String(value) : value;
}

/** Types into a cell as a person does, and lets the workbook compute. */
export function type(session: OfficeSession, sheet: Sheet, address: string, value: string | number | null): void {
  const at = parseA1(address)!;
  sheet.ensure(at.top, at.left).value = value;
  sheet.changed(at);
  session.app.calculation.update();
}

/** Every cell of the workbook as text, to tell whether anything was touched. */
export function dump(sheet: Sheet): string {
  const all = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
  return [...sheet.cellsIn(all)]
    .map(([r, c, cell]) => `${r},${c}:${JSON.stringify([cell.formula ?? cell.value, cell.format])}`)
    .join('\n');
}
