/** A panel without its views on a workbook, started anew by each test and closed after it. */
import type { Panel, PanelState } from '../../src/taskpane/state/types';
import { readXlsx, writeXlsx } from '../../workbench/files';
import { parseA1, type Workbook } from '../../workbench/model';
import { openPanel, type PanelSession, SAMPLE, until } from './session';

export let open: PanelSession;
export let panel: Panel;
let stop: () => void;

export async function start(book?: Workbook): Promise<void> {
  open = await openPanel(book);
  panel = open.page.createPanel({ loadSample: () => Promise.resolve(SAMPLE) });
  stop = panel.start();
  await until(() => state().reading === 'done', 'the first reading');
}
afterEach(() => {
  stop();
  open.session.close();
});

/** Longer than the panel waits before it reads. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));

export const state = (): PanelState => panel.getState();

/** A panel that has just built the report of the sample. */
export async function justBuilt(): Promise<void> {
  await start();
  await panel.actions.choose({ kind: 'sample' });
  await panel.actions.build();
  await open.session.settled();
}

let saved: Uint8Array | undefined;

/** A panel on a workbook with the report of the sample: built once for a file of tests, and opened as it was saved. */
export async function built(): Promise<void> {
  if (saved === undefined) {
    await justBuilt();
    saved = await writeXlsx(open.book);
    stop();
    open.session.close();
  }
  await start(await readXlsx(saved, 'Report.xlsx'));
}

export function cell(sheet: string, address: string): unknown {
  const { top, left } = parseA1(address)!;
  return open.book.sheet(sheet)!.cell(top, left)?.value ?? null;
}

/** A person types into a cell. */
export function typed(address: string, value: number): void {
  const sheet = open.book.sheet('Progress Report')!;
  const at = parseA1(address)!;
  sheet.ensure(at.top, at.left).value = value;
  sheet.changed(at);
  open.session.app.calculation.update();
  const told = { changeType: 'RangeEdited', source: 'Local', worksheetId: sheet.id, address, triggerSource: 'Unknown' };
  open.session.app.events.raise(10, [sheet.id, 'Workbook'], told);
}
