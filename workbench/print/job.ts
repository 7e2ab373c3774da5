/** Gives pages to the browser's printer, each on paper of its own size. */

/** Shows the browser's dialog of printing with nothing but these pages in it; they go with it when it closes. */
export function print(pages: readonly HTMLElement[]): void {
  const job = document.createElement('div');
  job.className = 'wbp-job';
  const sizes = new Map<string, string>();
  for (const page of pages) {
    const { width, height } = page.style;
    const size = `${width} ${height}`;
    const name = sizes.get(size) ?? `wbp-paper-${sizes.size}`;
    sizes.set(size, name);
    page.style.setProperty('page', name);
    job.append(page);
  }
  const rules = document.createElement('style');
  rules.textContent = [...sizes].map(([size, name]) => `@page ${name} { size: ${size}; margin: 0 }`).join('\n');
  job.append(rules);
  document.body.append(job);
  window.addEventListener('afterprint', () => job.remove(), { once: true });
  window.print();
}
