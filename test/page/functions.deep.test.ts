/** A day of somebody in finance: functions typed by hand, explained, made plain for a colleague, and made functions again. */
import { calculated, cellOf, openView, select, typeInto } from './person';
import { openNew, page, panel } from './opened';
import { type PageGlobal, runCommand } from './workbench';

beforeEach(openNew);

const formOf = (name: string): Promise<void> => panel.getByRole('heading', { name, exact: true }).waitFor();
const formulaIn = async (row: number, col: number): Promise<unknown> =>
  (await cellOf(page, 'Sheet1', row, col)).formula;

const PLAN = '=AMPR.CAMPAIGN(4440000,0.17%,2.8%,4260,50%,280000)';

test('what is wrong in a cell stands at its argument in the form, and is put right there', async () => {
  await typeInto(page, 'B2', '=AMPR.ROMI(898860,280000,50)');
  await openView(panel, 'Functions');
  await select(page, 'B2');
  await formOf('ROMI');
  await panel.getByText('for 50 % give 50% or 0.5').first().waitFor();
  const margin = panel.getByRole('textbox', { name: /^margin/i });
  expect(await margin.inputValue()).toBe('50');
  await margin.fill('50%');
  await panel.locator('output').filter({ hasText: '60.5 %' }).waitFor();
  await panel.getByRole('button', { name: 'Update in B2' }).click();
  await panel.getByText('is in B2.').first().waitFor();
  await calculated(page);
  expect(await cellOf(page, 'Sheet1', 1, 1)).toEqual({
    formula: '=AMPR.ROMI(898860,280000,50%)',
    value: 169430 / 280000,
  });
});

test('a number within a small table is explained as the table is', async () => {
  await typeInto(page, 'B2', PLAN);
  await openView(panel, 'Functions');
  await select(page, 'C6');
  await formOf('CAMPAIGN');
  await panel.getByText('7,548 × 2.8 %, rounded down').waitFor();
  await panel.getByText('(449,430 − 280,000) ÷ 280,000').waitFor();
  expect(await panel.getByText('Of the first of its results').count()).toBe(0);
});

test('the ribbon makes the selected functions plain, and the panel makes them functions again', async () => {
  await typeInto(page, 'A1', '120');
  await typeInto(page, 'B1', '100');
  await typeInto(page, 'C1', '=AMPR.ROI(A1,B1)');
  await typeInto(page, 'E1', PLAN);
  await select(page, 'C1');
  await runCommand(page, 'Convert to plain formulas');
  await calculated(page);
  expect(await cellOf(page, 'Sheet1', 0, 2)).toEqual({ formula: '=(A1-B1)/B1', value: 0.2 });
  expect(await formulaIn(0, 4)).toBe(PLAN);
  await openView(panel, 'Functions');
  await panel.getByRole('button', { name: 'Use functions in the selection' }).click();
  await panel.getByText('1 formula made', { exact: false }).first().waitFor();
  await calculated(page);
  expect(await cellOf(page, 'Sheet1', 0, 2)).toEqual({ formula: '=AMPR.ROI(A1,B1)', value: 0.2 });
  await panel.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.waitForFunction(() => {
    const sheet = (window as unknown as PageGlobal).workbench.session.book.sheet('Sheet1');
    return sheet?.cell(0, 2)?.formula === '=(A1-B1)/B1';
  });
});
