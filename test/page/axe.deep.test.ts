import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type Axe from 'axe-core';
import { ROOT } from '../../workbench/server/places';
import { openSample, page } from './opened';
import type { PageGlobal } from './workbench';

beforeEach(openSample);

test.each([false, true])('axe finds nothing wrong with the frame, dark: %s', async (dark) => {
  await page.evaluate((on) => (window as unknown as PageGlobal).workbench.setMoods({ dark: on }), dark);
  await page.evaluate(readFileSync(createRequire(join(ROOT, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8'));
  for (const tab of ['Home', 'Moods']) {
    await page.getByRole('tab', { name: tab }).click();
    // The grid and the add-in's page have tests of their own; the dummies are how Fluent keeps the focus in a menu.
    const found = await page.evaluate(() =>
      (window as unknown as { axe: typeof Axe }).axe
        .run({ exclude: [['section[aria-label="Workbook"]'], ['iframe'], ['[data-tabster-dummy]']] })
        .then(({ violations }) => violations.map((v) => [v.id, ...v.nodes.map((node) => node.html)])),
    );
    expect(found).toEqual([]);
  }
});
