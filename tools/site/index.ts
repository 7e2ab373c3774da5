/** The help as a static site: pages, menu, search. Made from docs/; see `npm run site`. */
import { pageHtml } from './layout';
import { pagesOf } from './pages';
import { rendered } from './render';
import { searchIndex } from './search-index';

export interface SiteInput {
  /** Markdown by path under docs/, without `.md`. */
  readonly texts: Readonly<Record<string, string>>;
  readonly style: string;
  /** The compiled ./search.ts. */
  readonly script: string;
  readonly version: string;
  /** Sixteen hexadecimal digits of a content, for names that change with it. */
  hash(content: string): string;
}

/** The files of the help, by their path in its folder. */
export function helpSite({ texts, style, script, version, hash }: SiteInput): Record<string, string> {
  const pages = pagesOf(texts);
  const search = searchIndex(pages);
  const assets = {
    style: `site.${hash(style)}.css`,
    script: `site.${hash(script)}.js`,
    search: `search.${hash(search)}.js`,
  };
  const files: Record<string, string> = { [assets.style]: style, [assets.script]: script, [assets.search]: search };
  for (const page of pages) files[`${page.path}.html`] = pageHtml(page, rendered(page), pages, assets, version);
  return files;
}
