/** Looks for texts of the panel that cannot be read where they stand. */
import type { PanelPage } from './session';

/** Runs in the page: texts that are cut off or beside the page, and whatever makes it scroll sideways. */
function misplaced(): string[] {
  const found: string[] = [];
  const main = document.querySelector('main')!;
  if (main.scrollWidth > main.clientWidth)
    found.push(`main scrolls sideways by ${main.scrollWidth - main.clientWidth}`);
  if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent!.trim();
    const element = node.parentElement!;
    if (text === '' || element.closest('[aria-live], select, script, style') || !element.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    // Words for screen readers only stand in boxes of one pixel.
    if (box.width === 0 || element.getBoundingClientRect().width <= 1) continue;
    if (element.closest('span')?.parentElement?.getBoundingClientRect().width === 1) continue;
    // A wide table moves in a frame of its own, which the keyboard reaches.
    if (element.closest('[role=region][tabindex="0"]')) continue;
    const tile = element.closest('dl > div');
    if (tile && box.right > tile.getBoundingClientRect().right - parseFloat(getComputedStyle(tile).paddingRight) + 0.5)
      found.push(`touches its tile: ${text}`);
    if (box.left < 0 || box.right > innerWidth + 0.5) found.push(`beside the page: ${text}`);
    for (let over: HTMLElement | null = element; over && over !== main; over = over.parentElement) {
      const style = getComputedStyle(over);
      const frame = over.getBoundingClientRect();
      if (style.overflowX !== 'visible' && box.right > frame.right + 0.5) found.push(`cut off: ${text}`);
      if (parseFloat(style.borderRightWidth) > 0 && box.right > frame.right - 1) found.push(`over its border: ${text}`);
      if (over.tagName === 'BUTTON' && (box.right > frame.right + 0.5 || box.bottom > frame.bottom + 0.5)) {
        found.push(`larger than its button: ${text}`);
      }
    }
  }
  return found;
}

/** What is misplaced in any scene, or in those that are named. */
export async function misplacedTexts(
  { page, scenes, show }: PanelPage,
  wanted: readonly string[] = scenes,
): Promise<string[]> {
  const found: string[] = [];
  for (const scene of wanted) {
    await show(scene);
    found.push(...(await page.evaluate(misplaced)).map((what) => `${scene}: ${what}`));
  }
  return found;
}
