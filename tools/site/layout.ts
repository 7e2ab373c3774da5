import type { Page } from './pages';
import type { Rendered } from './render';

export interface Assets {
  /** From the help's root. */
  readonly style: string;
  readonly script: string;
  readonly search: string;
}

/** The whole page around a rendered text. All addresses in it are relative, so it can be served anywhere. */
export function pageHtml(
  page: Page,
  { html, headings }: Rendered,
  pages: readonly Page[],
  assets: Assets,
  version: string,
): string {
  const up = '../'.repeat(page.path.split('/').length - 1);
  const to = (path: string): string => `${up}${path}.html`;
  const groups = [...new Set(pages.map(({ group }) => group))];
  const item = (one: Page): string => {
    const here = one === page ? ' aria-current="page"' : '';
    return `<li><a href="${to(one.path)}"${here}>${one.title}</a></li>`;
  };
  const menu = groups
    .map((group) => {
      const items = pages.filter((one) => one.group === group).map(item);
      return `<h2>${group}</h2>\n<ul>${items.join('\n')}</ul>`;
    })
    .join('\n');
  const outline =
    headings.length < 3
      ? ''
      : `<nav class="outline" aria-label="On this page"><h2>On this page</h2><ul>${headings
          .map(({ text, anchor }) => `<li><a href="#${anchor}">${text}</a></li>`)
          .join('')}</ul></nav>`;
  const at = pages.indexOf(page);
  const step = (one: Page | undefined, says: string, rel: string): string =>
    one ? `<a rel="${rel}" href="${to(one.path)}"><small>${says}</small> ${one.title}</a>` : '<span></span>';
  return `<!doctype html>
<html lang="en" data-root="${up}" data-search="${up}${assets.search}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${page.title} · Account Progress</title>
<link rel="stylesheet" href="${up}${assets.style}" />
<script src="${up}${assets.script}" defer></script>
</head>
<body>
<a class="skip" href="#content">Skip to the text</a>
<header>
<a class="name" href="${to('index')}">Account Progress help</a>
<search>
<label for="search">Search</label>
<input id="search" type="search" autocomplete="off" aria-controls="found" />
</search>
</header>
<div id="found" hidden><p role="status"></p><ol></ol></div>
<div class="columns">
<details class="menu" open><summary>All pages</summary><nav aria-label="Pages">
${menu}
</nav></details>
<main id="content" tabindex="-1">
${html.replace('</h1>\n', `</h1>\n${outline}\n`)}
<nav class="steps" aria-label="Next and previous page">${step(pages[at - 1], 'Before', 'prev')}${step(pages[at + 1], 'Next', 'next')}</nav>
</main>
</div>
<footer>Account Progress ${version} · <a href="${to('privacy')}">Privacy</a> · <a href="${to('terms')}">Terms</a> · <a href="${to('accessibility')}">Accessibility</a></footer>
</body>
</html>
`;
}
