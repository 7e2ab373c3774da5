import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from '../../tools/manifest';
import { ROOT } from '../../workbench/server/places';
import { openSample, page } from './opened';
import { type PageGlobal, runCommand } from './workbench';

beforeEach(openSample);

const manifest = readManifest(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'));

test('the ribbon is the manifest’s: groups, buttons, menus, pictures and tips', async () => {
  await page.getByRole('tab', { name: 'Home' }).click();
  const [group] = manifest.groups;
  const ribbon = page.getByRole('group', { name: group!.label });
  await ribbon.waitFor();
  for (const control of group!.controls) {
    const button = ribbon.getByRole('button', { name: control.label });
    expect(
      await button.locator('img').evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth)),
    ).toBe(32);
    if (control.kind === 'button') {
      await button.hover();
      expect(await page.getByRole('tooltip').filter({ hasText: control.supertip.description }).textContent()).toContain(
        control.label,
      );
      continue;
    }
    await button.click();
    const items = page.getByRole('menuitem');
    expect(await items.allTextContents()).toEqual(control.items.map((item) => item.label));
    await page.keyboard.press('Escape');
  }
});

test('functions of the add-in compute in cells, and broken ones are repaired', async () => {
  const cellAfter = (formula: string): Promise<unknown> =>
    page.evaluate(async (text) => {
      const { book, host } = (window as unknown as PageGlobal).workbench.session;
      const sheet = book.sheets[0]!;
      Object.assign(sheet.ensure(40, 0), { formula: text, value: null });
      sheet.changed({ top: 40, left: 0, bottom: 40, right: 0 });
      host.app.calculation.update();
      await host.app.calculation.settled();
      return sheet.cell(40, 0)!.value;
    }, formula);
  expect(await cellAfter('=AMPR.ROI(150,100)')).toBeCloseTo(0.5, 12);
  expect(await cellAfter('=_xldudf_AMPR_ROI(150,100)')).toMatchObject({ code: '#NAME?' });
  await runCommand(page, 'Repair functions');
  const repaired = await page.evaluate(() => {
    const { value, formula } = (window as unknown as PageGlobal).workbench.session.book.sheets[0]!.cell(40, 0)!;
    return { value, formula };
  });
  expect(repaired).toEqual({ value: 0.5, formula: '=AMPR.ROI(150,100)' });
});
