/** The scale of a source's column, chosen or typed, in a real browser. */
import { SCENES } from './scenes/fixture';
import { panel } from './opened';

test('a scale that is none of those listed is typed by its ends, and handed on once they can be used', async () => {
  const { page } = panel;
  await panel.show('start-workbook');
  // A column that was chosen to be a score.
  const { build } = SCENES['start-workbook']();
  const mapping = build.preview!.mapping!;
  const columns = mapping.columns.map((one) =>
    one.header === 'Users' ? { ...one, kind: 'score' as const, scale: 'of:10' as const } : one,
  );
  const preview = { ...build.preview!, mapping: { ...mapping, columns } };
  await page.evaluate((to) => window.change(to), { build: { ...build, preview } });
  const scale = page.getByRole('combobox', { name: /^Scale of Users/ });
  await scale.selectOption({ label: '-2 to 2' });
  await scale.selectOption({ label: 'Another: its lowest and highest …' });
  const worst = page.getByRole('textbox', { name: 'Counts as 0 in Users' });
  const best = page.getByRole('textbox', { name: 'Counts as 10 in Users' });
  await worst.fill('7');
  await best.fill('7');
  await best.press('Enter');
  expect(await page.getByText('Type two different numbers').count()).toBe(1);
  await worst.fill('−3');
  await best.fill('2,5');
  await best.press('Enter');
  const handed = (await panel.calls()).filter(([name]) => name === 'map').map(([, change]) => change);
  expect(handed).toEqual([
    { kind: 'scale', index: 4, scale: 'from:-2:2' },
    { kind: 'scale', index: 4, scale: 'from:-3:2.5' },
  ]);
  expect(await worst.count()).toBe(0);
});
