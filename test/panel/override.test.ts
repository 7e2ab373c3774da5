/** The parts of the Account and Functions views that a person fills in, in a real browser. */
import { panel } from './opened';

test('an override is refused until it is whole, and then handed on', async () => {
  const { page } = panel;
  await panel.show('account');
  await page.getByRole('button', { name: 'Override step score' }).click();
  await page.getByRole('button', { name: 'Override', exact: true }).click();
  expect(await page.getByText('The score is missing. Type 0 to 10.').count()).toBe(1);
  for (const field of ['score', 'reason', 'author'])
    expect(await page.getByText(`The ${field} is missing.`).count()).toBe(1);
  const score = page.getByRole('textbox', { name: 'Score' });
  expect(await score.getAttribute('aria-invalid')).toBe('true');
  // What is said below one field does not pull its neighbour apart.
  const [one, other] = await Promise.all([score.boundingBox(), page.getByLabel('Until').boundingBox()]);
  expect([other!.y, other!.height]).toEqual([one!.y, one!.height]);
  await page.getByRole('textbox', { name: 'Score' }).fill('7,5');
  await page.getByRole('textbox', { name: 'Reason' }).fill('The audit is not in yet');
  await page.getByRole('textbox', { name: 'Author' }).fill('Anna');
  await page.getByLabel('Until').fill('2026-12-31');
  expect((await panel.calls()).filter(([name]) => name === 'overrideStep')).toEqual([]);
  await page.getByRole('button', { name: 'Override', exact: true }).click();
  expect((await panel.calls()).at(-1)).toEqual([
    'overrideStep',
    {
      account: 'Ferro Metals',
      step: 'ROI Recognized',
      score: 7.5,
      reason: 'The audit is not in yet',
      author: 'Anna',
      until: 46387,
    },
  ]);
});

test('an override in force is said with who, until when, why, and what is computed', async () => {
  await panel.show('account-partly');
  const said = await panel.page.getByText(/until 31\sDec\s2026/).innerText();
  expect(said).toBe(
    '✎ 6.4 by Dana Ortiz until 31\u00a0Dec\u00a02026: The sponsor has confirmed the return by phone; the letter follows · computed 6.3',
  );
});

test('an action is changed and closed where it is shown, and only what was changed is handed on', async () => {
  const { page } = panel;
  await panel.show('account');
  const actions = page.getByRole('region', { name: 'Actions (2)' });
  await actions.getByText('Change or close').last().click();
  await page.getByRole('combobox', { name: 'Status' }).selectOption('done');
  await page.getByRole('textbox', { name: 'Result', exact: true }).fill('They have signed');
  await page.getByRole('button', { name: 'Save action' }).click();
  const [name, edits] = (await panel.calls()).at(-1)!;
  expect(name).toBe('editActions');
  expect(edits).toMatchObject([
    {
      of: { account: 'Ferro Metals', step: 'ROI Recognized' },
      row: 0,
      change: { status: 'done', result: 'They have signed' },
    },
  ]);
  expect(Object.keys((edits as { change: object }[])[0].change)).toEqual(['status', 'result']);
});

test('an action that is changed can be read whole, as long as those that are found', async () => {
  const { page } = panel;
  await panel.show('account');
  await page.getByRole('region', { name: 'Actions (2)' }).getByText('Change or close').last().click();
  const field = page.getByRole('textbox', { name: 'Action', exact: true });
  await field.fill(
    'Raise "Sponsor confirms the value" (0), "Speaks for us in public" (0) and "Customer shares its results" (1) to 4 or more',
  );
  expect(await field.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
});

test('what has been reached is closed with its result by one button', async () => {
  const { page } = panel;
  await panel.show('change-reached');
  await page.getByRole('button', { name: 'Close 1 action' }).click();
  const [name, edits] = (await panel.calls()).at(-1)!;
  expect([name, edits]).toMatchObject(['editActions', [{ row: 4, change: { status: 'done' } }]]);
  expect((edits as { change: { result: string } }[])[0].change.result).toMatch(/^Score 2\.5 → \d/);
});

test('what is needed follows the score that is typed, and goes to the cell', async () => {
  const { page } = panel;
  await panel.show('account');
  const part = page.getByRole('region', { name: 'What is needed' });
  expect(await part.getByRole('status').innerText()).toMatch(/^\d\.\d more in each of \d+ sub-metrics below 4/);
  await part.getByRole('textbox').fill('9.9');
  expect(await part.getByRole('status').innerText()).toMatch(/No single score is enough/);
  await part.getByRole('textbox').fill('1');
  expect(await part.getByRole('status').innerText()).toMatch(/^Reached/);
});

test('what is needed for a return follows the return that is typed', async () => {
  const { page } = panel;
  await panel.show('form');
  const part = page.getByRole('region', { name: 'What is needed' });
  expect(await part.getByText('Return needed').locator('xpath=following-sibling::dd[1]').innerText()).toBe('986,400');
  await part.getByRole('textbox').fill('50');
  expect(await part.getByText('Return needed').locator('xpath=following-sibling::dd[1]').innerText()).toBe('1,233,000');
});
