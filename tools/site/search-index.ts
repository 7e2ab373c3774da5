import MiniSearch from 'minisearch';
import { FIELDS, type Hit } from './hit';
import type { Page } from './pages';
import { anchorOf, sectionsOf } from './render';

/** The index of all pages, as the browser loads it. */
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
  return JSON.stringify(index);
}
