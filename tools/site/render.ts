import { Marked, type Tokens } from 'marked';
import type { Page } from './pages';

/** The anchor of a heading: its words in lower case, joined by hyphens; `ROMI` gives `romi`. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/&[a-z]+;|<[^>]+>/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

export interface Heading {
  readonly text: string;
  readonly anchor: string;
}

export interface Rendered {
  readonly html: string;
  /** Second-level headings. */
  readonly headings: readonly Heading[];
}

/** `start.md#more` as the built page is called; addresses elsewhere stay. The changelog stands beside docs/, and in the help. */
export const builtLink = (href: string): string =>
  href
    .replace(/^((?!https?:)[^#]*)\.md(#.*)?$/, '$1.html$2')
    .replace(/README\.html/, 'index.html')
    .replace(/^\.\.\/CHANGELOG\.html/, 'changelog.html');

/** The content of a page as HTML. Links lead to the built pages; tables can be scrolled by keyboard. */
export function rendered({ markdown }: Page): Rendered {
  const headings: Heading[] = [];
  const used = new Map<string, number>();
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading): string {
        const html = this.parser.parseInline(tokens);
        const base = anchorOf(html);
        const before = used.get(base) ?? 0;
        used.set(base, before + 1);
        const anchor = before === 0 ? base : `${base}-${before}`;
        if (depth === 2) headings.push({ text: html.replace(/<[^>]+>/g, ''), anchor });
        return depth === 1 ? `<h1>${html}</h1>\n` : `<h${depth} id="${anchor}">${html}</h${depth}>\n`;
      },
      table(token: Tokens.Table): string {
        const cells = (row: readonly Tokens.TableCell[], tag: string): string =>
          row.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join('');
        const rows = token.rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
        const name = token.header.map(({ text }) => text.replace(/[`*"]/g, '')).join(', ');
        return `<div class="table" role="group" tabindex="0" aria-label="Table: ${name}"><table>
<thead><tr>${cells(token.header, 'th scope="col"').replaceAll('</th scope="col">', '</th>')}</tr></thead>
<tbody>${rows}</tbody></table></div>\n`;
      },
      link({ href, tokens }: Tokens.Link): string {
        return `<a href="${builtLink(href)}">${this.parser.parseInline(tokens)}</a>`;
      },
      code({ text, lang }: Tokens.Code): string {
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        const name = lang === 'sh' ? 'Command' : 'Text to copy';
        return `<pre tabindex="0" role="group" aria-label="${name}"><code>${escaped}</code></pre>\n`;
      },
    },
  });
  return { html: marked.parse(markdown, { async: false }), headings };
}

/** The plain text of a page's sections, for the search: what stands under each heading. */
export function sectionsOf({ markdown }: Page): readonly { readonly heading: string; readonly text: string }[] {
  const parts = markdown.split(/^(?=#{1,3} )/m).filter((part) => /^#{1,3} /.test(part));
  return parts.map((part) => {
    const [first = '', ...rest] = part.split('\n');
    const plain = (text: string): string =>
      text
        .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/<[^>]+>/g, ' ')
        .replace(/[`*|]|-{3,}/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    return { heading: plain(first.replace(/^#+ /, '')), text: plain(rest.join('\n')) };
  });
}
