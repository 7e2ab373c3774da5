/** Where Tab goes in the views of the panel. */
import { page, panel } from './opened';

/** What has the focus, for a sentence. */
const focused = (): Promise<string> => page.evaluate(() => document.activeElement!.outerHTML.slice(0, 120));

const SHOWN = [
  'home',
  'report',
  'start-workbook',
  'account',
  'account-deals',
  'attention',
  'change',
  'functions',
  'form-fault',
  'model-draft',
  'help',
  'error',
];

test.each(SHOWN)('Tab comes to everything that can be used, and it shows: %s', async (scene) => {
  await panel.show(scene);
  const wanted = await page.evaluate(() => {
    const usable = 'button:not([tabindex="-1"]), input:not([type=file]), select, a[href], [tabindex="0"]';
    const all = [...document.querySelectorAll<HTMLElement>(usable)].filter((one) => one.checkVisibility());
    all.forEach((one, i) => Object.assign(one.dataset, { nth: String(i), looks: window.looks(one) }));
    // One stop for all radio buttons of a group.
    return all
      .filter((one) => !(one as HTMLInputElement).name || (one as HTMLInputElement).checked)
      .map((one) => one.dataset['nth']!);
  });
  const seen = new Set<string>();
  const unseen: string[] = [];
  for (let i = 0; i < wanted.length; i += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const one = document.activeElement as HTMLElement;
      const { top, bottom } = one.getBoundingClientRect();
      const ring = window.looks(one) !== one.dataset['looks'];
      return { nth: one.dataset['nth'] ?? '', ring, inSight: bottom > 0 && top < innerHeight };
    });
    seen.add(at.nth);
    if (!at.ring || !at.inSight) unseen.push(await focused());
  }
  expect([...seen].sort()).toEqual([...wanted].sort());
  expect(unseen).toEqual([]);
});
