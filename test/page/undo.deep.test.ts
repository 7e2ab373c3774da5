/** Ctrl+Z in the cells: one command, one step, whatever commands ran before. */
import { openSheet, select } from './person';
import { page } from './opened';
import { pane, type PageGlobal, runCommand, settled, sheetNames } from './workbench';

jest.setTimeout(300_000);

/** Rows of a list of ours that say something. */
const rowsOn = (sheet: string): Promise<number> =>
  page.evaluate((name) => {
    const on = (window as unknown as PageGlobal).workbench.session.book.sheet(name);
    const body = on?.tables[0]?.bodyArea;
    if (!on || !body) return -1;
    let rows = 0;
    for (let row = body.top; row <= body.bottom; row++) if ((on.cell(row, body.left)?.value ?? '') !== '') rows++;
    return rows;
  }, sheet);

async function undo(): Promise<void> {
  await page.keyboard.press('Control+z');
  await settled(page);
}

test('Ctrl+Z takes back one command at a time, down to the tracker, and the panel follows', async () => {
  const before = await sheetNames(page);
  await runCommand(page, 'Build report');
  await runCommand(page, 'Take snapshot');
  await runCommand(page, 'Find gaps');
  await pane(page).getByRole('button', { name: 'Find gaps', exact: true }).click();
  await settled(page);
  const [actions, snapshots] = [await rowsOn('Action Plan'), await rowsOn('Score History')];
  expect(actions).toBeGreaterThan(0);
  expect(snapshots).toBeGreaterThan(0);

  await openSheet(page, 'Progress Report');
  await select(page, 'B3');
  const said = pane(page).getByText('added to the action plan').first();
  await said.waitFor();
  await undo();
  expect([await rowsOn('Action Plan'), await rowsOn('Score History')]).toEqual([0, snapshots]);
  // What was said of it goes, and its Undo with it.
  await said.waitFor({ state: 'detached' });
  await undo();
  expect([await rowsOn('Action Plan'), await rowsOn('Score History')]).toEqual([0, 0]);
  expect(await sheetNames(page)).toContain('Progress Report');
  await undo();
  expect(await sheetNames(page)).toEqual(before);
  await pane(page).getByRole('heading', { name: 'Build the report' }).waitFor();
});

const VIEWS = ['Home', 'Report', 'Account', 'Attention', 'Functions', 'Gallery', 'Model'];

test('whatever view is open stays usable when the report goes and comes back', async () => {
  await runCommand(page, 'Build report');
  const panel = pane(page);
  const open = (view: string): Promise<void> => panel.getByRole('tab', { name: view, exact: true }).click();
  await select(page, 'B3');
  for (const view of VIEWS) {
    await open(view);
    for (const key of ['Control+z', 'Control+y']) {
      await page.evaluate(() => (window as unknown as PageGlobal).workbench.grid!.focus());
      await page.keyboard.press(key);
      await settled(page);
      // The panel looks at the workbook anew a moment after something has changed.
      await page.waitForTimeout(1000);
      await settled(page);
      await panel.getByRole('tab', { name: view, exact: true, selected: true }).waitFor();
    }
  }
  expect(await sheetNames(page)).toContain('Progress Report');
});
