import MiniSearch from 'minisearch';
import { FIELDS, type Hit } from './hit';
import type { Page } from './pages';
import { anchorOf, sectionsOf } from './render';

/** What stands around the index, which makes a script of it: pages that are opened as files may load scripts, but no data. */
export const INDEX_SCRIPT = { before: 'window.helpIndex=', after: ';\n' } as const;

/** The index of all pages, as the script that the browser loads. */
export function searchIndex(pages: readonly Page[]): string {
  const hits = pages.flatMap((page) =>
    sectionsOf(page).map(({ heading, text }, i) => ({
      page: page.title,
      heading,
      text,
      address: `${page.path}.html${i === 0 ? '' : `#${anchorOf(heading)}`}`,
    })),
  );
  const index = new MiniSearch<Hit>(FIELDS);
  index.addAll(hits.map((hit, id) => ({ id, ...hit })));
  return `${INDEX_SCRIPT.before}${JSON.stringify(index)}${INDEX_SCRIPT.after}`;
}
