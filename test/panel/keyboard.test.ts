import { page, panel } from './opened';

/** The name of what has the focus, as assistive technology has it, more or less. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    const label = at.getAttribute('aria-label') ?? (at as HTMLInputElement).labels?.[0]?.textContent ?? at.textContent;
    return (label ?? '').trim();
  });

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Presses Tab until something of this name has the focus. */
async function tabTo(name: string): Promise<void> {
  for (let i = 0; i < 80; i += 1) {
    await press('Tab');
    if ((await focused()).startsWith(name)) return;
  }
  throw new Error(`Tab does not come to "${name}".`);
}

test('arrows move along the tabs, and the focus stays there', async () => {
  await panel.show('report');
  await press('Tab');
  expect(await focused()).toBe('Report');
  await press('ArrowRight');
  expect(await focused()).toBe('Account');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Ferro Metals');
  await press('End');
  expect(await focused()).toBe('Model');
  await press('ArrowRight');
  expect(await focused()).toBe('Home');
  await press('ArrowLeft', 'Home');
  expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Home');
});

test('a score is typed, written by Enter, and taken back by Esc', async () => {
  await panel.show('account');
  await tabTo('Customer shares its results');
  await page.keyboard.type('7,5');
  await press('Enter');
  expect(await panel.calls()).toContainEqual(['editScore', 2, 'recognized.shares', 7.5]);
  await press('Tab', 'Tab');
  expect(await focused()).toBe('Speaks for us in public');
  await page.keyboard.type('eleven');
  await press('Escape');
  expect(await page.getByLabel('Speaks for us in public', { exact: true }).inputValue()).toBe('0');
  await page.keyboard.type('12');
  await press('Enter');
  expect(await page.getByText('"12" is not a score').isVisible()).toBe(true);
  await press('Backspace', 'Backspace', 'Tab');
  const edits = (await panel.calls()).filter(([name]) => name === 'editScore');
  expect(edits).toEqual([
    ['editScore', 2, 'recognized.shares', 7.5],
    ['editScore', 2, 'recognized.public', null],
  ]);
});

test('what cannot be read is never written', async () => {
  await panel.show('account-unreadable');
  await tabTo('Customer shares its results');
  await press('Tab');
  expect((await panel.calls()).filter(([name]) => name === 'editScore')).toEqual([]);
});

test('a step opens and closes, and a score is explained down to its cell', async () => {
  await panel.show('account');
  await tabTo('Effectively Launched');
  await press('Enter');
  expect(await page.getByLabel('Weekly users', { exact: true }).isVisible()).toBe(true);
  await press('Space');
  expect(await page.getByLabel('Weekly users', { exact: true }).isVisible()).toBe(false);
  await tabTo('Overall');
  await press('Enter', 'Tab', 'Enter', 'Tab', 'Enter');
  expect((await panel.calls()).filter(([name]) => name === 'goToAccount')).toEqual([
    ['goToAccount', 2, 'overall'],
    ['goToAccount', 2, 'recognized'],
    ['goToAccount', 2, 'recognized.public'],
  ]);
});

test('what a review needs is done from the report, and what moved is a step away', async () => {
  await panel.show('report');
  for (const name of ['show change', 'open Action Plan', 'Find gaps', 'Take snapshot', 'Make board copy']) {
    await tabTo(name);
    if (name !== 'show change') await press('Enter');
  }
  const asked = (await panel.calls()).map(([name, ...given]) => [name, ...given]);
  expect(asked).toEqual([
    ['openSheet', { key: 'actions' }],
    ['findGaps', 'step'],
    ['takeSnapshot'],
    ['makeBoardCopy', 'all', false],
  ]);
  await page.getByLabel('As a new workbook').press('Space');
  await tabTo('Make board copy');
  await press('Enter');
  expect((await panel.calls()).at(-1)).toEqual(['makeBoardCopy', 'all', true]);

  await panel.show('report');
  await tabTo('show change');
  await press('Enter');
  expect(await focused()).toBe('Change since 14\u00a0Nov\u00a02026');
  expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Report');
  await tabTo('Juniper Dairy');
  await press('Enter');
  expect((await panel.calls()).at(-1)).toEqual(['goToAccount', 4]);
  await press('Shift+Tab');
  expect(await focused()).toBe('Report');
  await press('Enter');
  expect(await focused()).toBe('As of 21\u00a0Nov\u00a02026');
});

test('an action for each sub-metric is asked for beside Find gaps', async () => {
  await panel.show('report');
  await page.getByLabel('One for each sub-metric').press('Space');
  expect(await page.getByText(/weak sub-metrics have no open action: adds/).isVisible()).toBe(true);
  await tabTo('Find gaps');
  await press('Enter');
  expect((await panel.calls()).at(-1)).toEqual(['findGaps', 'subMetric']);
});

test('where there is no snapshot, one is taken from there', async () => {
  await panel.show('change-none');
  await tabTo('Take snapshot');
  await press('Enter');
  expect(await panel.calls()).toEqual([['takeSnapshot']]);
});

test('an action goes to its row in the action plan, and a notice to the sheet that it speaks of', async () => {
  await panel.show('account');
  await tabTo('Get one reference call');
  await press('Enter');
  expect((await panel.calls()).at(-1)).toEqual(['goToAction', expect.objectContaining({ address: 'E6' })]);
  await panel.show('report-new');
  await tabTo('Open Action Plan');
  await press('Enter');
  expect((await panel.calls()).at(-1)).toEqual(['openSheet', { name: 'Action Plan' }]);
});

test('a deal goes to its row in the pipeline, and its next step into the action plan unless it is there', async () => {
  await panel.show('account-deals');
  await tabTo('Second plant');
  await press('Enter');
  expect((await panel.calls()).at(-1)).toEqual([
    'goTo',
    expect.objectContaining({ sheetId: 's8', sheetName: 'Pipeline' }),
  ]);
  await tabTo('Plan this step: Second plant');
  await press('Enter');
  expect((await panel.calls()).at(-1)).toEqual([
    'planDeal',
    expect.objectContaining({ account: 'Ferro Metals', next: 'Agree the scope with IT and with purchasing' }),
  ]);
  expect(await page.getByRole('button', { name: /^Plan this step/ }).count()).toBe(1);
  expect(await page.getByText('In the action plan').count()).toBe(1);
});

test('home says what to do next and what stands here, and leads there', async () => {
  await panel.show('home');
  for (const [name, call] of [
    ['Update the report', ['openUpdate']],
    ['Find gaps', ['findGaps']],
    ['See to 1 overdue action', ['openSheet', { key: 'actions' }]],
    ['AI Use Cases', ['openTemplate', expect.objectContaining({ instance: '2' })]],
    ['Refresh "Pipeline 2"', ['onTemplate', 'refresh', expect.objectContaining({ template: 'pipeline' })]],
  ] as const) {
    await page.getByRole('tab', { name: 'Home' }).focus();
    await tabTo(name);
    await press('Enter');
    expect((await panel.calls()).at(-1)).toEqual(call);
  }
  await page.getByRole('tab', { name: 'Home' }).focus();
  await tabTo('Show ');
  await press('Enter');
  await tabTo('Verify 2 deals');
  await press('Enter');
  expect((await panel.calls()).at(-1)).toEqual(['goTo', expect.objectContaining({ sheetName: 'Pipeline' })]);
  await tabTo('Fill in "AI Use Cases');
  await tabTo('Account report');
  await press('Enter');
  expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Report');
});

test('an example is reset once it was said what goes, and Esc leaves all as it is', async () => {
  await panel.show('gallery');
  const asked = page.getByText('what you typed over it goes');
  const resets = async () => (await panel.calls()).filter(([, task]) => task === 'restore');
  await tabTo('Reset example: "Pipeline 2"');
  await press('Enter');
  expect([await focused(), await asked.count(), await resets()]).toEqual(['Reset example', 1, []]);
  await press('Escape');
  expect([await focused(), await asked.count()]).toEqual(['Reset example: "Pipeline 2"', 0]);
  await press('Enter', 'Enter');
  expect(await resets()).toEqual([['onTemplate', 'restore', expect.objectContaining({ template: 'pipeline' })]]);
  expect([await focused(), await asked.count()]).toEqual(['Reset example: "Pipeline 2"', 0]);
});

test('what a command did is undone from its notice', async () => {
  await panel.show('undo');
  await tabTo('Undo');
  await press('Enter');
  expect((await panel.calls()).at(-1)).toEqual(['undo']);
});

test('a report is built from what is chosen by arrows', async () => {
  await panel.show('start');
  expect(await panel.calls()).toContainEqual(['choose', expect.objectContaining({ kind: 'workbook' })]);
  await tabTo('From a tracker');
  await press('ArrowDown', 'ArrowDown', 'ArrowDown');
  expect(await focused()).toBe('Sample accounts');
  expect((await panel.calls()).at(-1)).toEqual(['choose', { kind: 'sample' }]);
  await tabTo('Build');
  await press('Enter');
  expect((await panel.calls()).at(-1)).toEqual(['build']);
});

test('a function is found, filled in and inserted', async () => {
  await panel.show('functions');
  await tabTo('Search functions');
  await page.keyboard.type('marketing');
  await tabTo('ROMI');
  await press('Enter');
  expect(await focused()).toBe('ROMI');
  await press('Tab');
  await page.keyboard.type('1088430');
  await press('Tab', 'Enter', 'Tab');
  await page.keyboard.type('822000');
  await tabTo('Insert');
  await press('Enter');
  expect((await panel.calls()).map(([name, ...given]) => [name, ...given])).toEqual(
    expect.arrayContaining([['openFunction', 'ROMI'], ['pick', 0], ['insert']]),
  );
  expect(await page.getByText('=AMPR.ROMI(1088430,822000)', { exact: true }).first().isVisible()).toBe(true);
});

test('the model is changed only by Apply, and says before what that would do', async () => {
  await panel.show('model');
  await tabTo('Low score: below');
  await press('ControlOrMeta+a');
  await page.keyboard.type('6');
  expect(await page.getByText('will be below the limit').isVisible()).toBe(true);
  await tabTo('Apply');
  await press('Enter');
  expect((await panel.calls()).map(([name]) => name)).toEqual(['draft', 'applyDraft']);
});

test('help and what needs attention are reached from anywhere, and the focus goes along', async () => {
  await panel.show('report');
  await tabTo('Check my data');
  await press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('data-problems');
  await tabTo('Help');
  await press('Enter');
  expect(await focused()).toBe('Help');
});

test('the focus does not get lost with what had it', async () => {
  await panel.show('error');
  await tabTo('Dismiss');
  await page.evaluate(() => window.change({ error: null }));
  expect(await focused()).toBe('Functions');
  await panel.show('start-workbook');
  await tabTo('Build');
  await page.evaluate(() => window.change({ error: null }));
  expect(await focused()).toBe('Build');
});

test('the field that is typed in stays in sight of what the change would do', async () => {
  await panel.show('model');
  await tabTo('Pace band');
  await press('ControlOrMeta+a');
  await page.keyboard.type('30');
  const field = (await page.getByLabel('Pace band, %').boundingBox())!;
  const box = (await page.getByRole('heading', { name: 'What this will change' }).boundingBox())!;
  expect(field.y + field.height).toBeLessThanOrEqual(box.y);
});

test('what a command says, and its Undo, stay in sight in every view until they are dismissed', async () => {
  await panel.show('many-report');
  await page.evaluate(() => window.change({ notice: { message: 'Report refreshed.', notes: [], undo: true } }));
  const undo = page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' });
  const { height } = page.viewportSize()!;
  for (const tab of ['Account', 'Attention', 'Functions', 'Model', 'Report']) {
    await page.getByRole('tab', { name: tab }).click();
    for (const top of [0, 1e6]) {
      await page.evaluate((to) => document.querySelector('main')!.scrollTo(0, to), top);
      const box = (await undo.boundingBox())!;
      expect(box.y).toBeGreaterThan(0);
      expect(box.y + box.height).toBeLessThan(height);
    }
  }
  expect((await panel.calls()).map(([name]) => name)).not.toContain('dismissNotice');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  expect((await panel.calls()).at(-1)![0]).toBe('dismissNotice');
});

test('the as-of date is set from the report, and scores of the sheet are dated', async () => {
  await panel.show('report-undated');
  await tabTo('Change the as-of date');
  await press('Enter');
  await page.getByLabel('As-of date').fill('2026-11-28');
  await page.getByRole('button', { name: 'Set date' }).click();
  await page.getByRole('button', { name: 'Date 21 Nov 2026' }).click();
  await page.getByRole('button', { name: /^Colours of the panel/ }).click();
  expect(await panel.calls()).toEqual([['setAsOf', 46354], ['dateScores'], ['setTheme', 'light']]);
});

test('what is needed answers for the target that stands in its field, and asks for no more than is shown', async () => {
  await panel.show('account');
  const target = page.getByLabel('To reach an overall of');
  const answer = page.locator('main div[role=status]');
  await target.fill('9');
  expect(await answer.innerText()).toMatch(/score/);
  for (const wrong of ['12', 'abc', '']) {
    await target.fill(wrong);
    expect([await page.getByText('Type 0 to 10.').isVisible(), await answer.innerText()]).toEqual([true, '']);
  }
  for (let account = 0; account < 8; account++) {
    await page.evaluate((to) => window.change({ account: to }), account);
    const shown = await page.locator('main h1').locator('xpath=../..').innerText();
    const overall = /\d+\.\d/.exec(shown)?.[0];
    if (overall === undefined) continue;
    await target.fill(overall);
    expect(await answer.innerText()).toContain(`Reached: the overall is ${overall}`);
  }
});
