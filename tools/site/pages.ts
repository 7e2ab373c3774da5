/** The pages of the help, in the order of its menu. Notes for developers in docs/ are not among them. */

export interface PageGroup {
  readonly title: string;
  /** Files under docs/, without `.md`. */
  readonly pages: readonly string[];
  /** Folder under docs/ of which every page belongs here; its own `index` comes first. */
  readonly folder?: string;
}

export const GROUPS: readonly PageGroup[] = [
  { title: 'Start', pages: ['index', 'start', 'into-excel'] },
  { title: 'The report', pages: ['report', 'import', 'update', 'review', 'scores', 'model'] },
  { title: 'The panel', pages: ['home', 'account', 'attention', 'keyboard'] },
  { title: 'Templates', pages: [], folder: 'templates' },
  { title: 'Functions', pages: [], folder: 'functions' },
  { title: 'Trouble', pages: ['troubleshooting', 'support'] },
  { title: 'Administrators', pages: ['deploy', 'privacy', 'terms'] },
  { title: 'More', pages: ['glossary', 'accessibility', 'changelog'] },
];

export interface Page {
  /** Without ending, from the help's root: `review`, `functions/romi`. */
  readonly path: string;
  readonly title: string;
  readonly markdown: string;
  readonly group: string;
}

const titleOf = (markdown: string, path: string): string => {
  const title = /^# (.+)$/m.exec(markdown)?.[1];
  if (title === undefined) throw new Error(`docs/${path}.md has no heading to be called by.`);
  return title.replaceAll('`', '');
};

/**
 * The pages, each in its group.
 * @param texts Markdown by path under docs/, without `.md`; others than the groups' are left out
 */
export function pagesOf(texts: Readonly<Record<string, string>>): readonly Page[] {
  return GROUPS.flatMap(({ title: group, pages, folder }) => {
    const inFolder = folder === undefined ? [] : Object.keys(texts).filter((path) => path.startsWith(`${folder}/`));
    const rank = (path: string): string => (path === `${folder}/index` ? '' : path);
    const paths = [...pages, ...inFolder.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))];
    return paths.map((path) => {
      const markdown = texts[path];
      if (markdown === undefined) throw new Error(`docs/${path}.md is missing; the help's menu names it.`);
      return { path, title: titleOf(markdown, path), markdown, group };
    });
  });
}
