import { marked } from 'marked';

const STYLE = `
  :root { color-scheme: light dark; }
  body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; max-width: 52rem; margin: 0 auto; padding: 1.5rem 20px; }
  h1, h2 { line-height: 1.25; }
  h2 { margin-top: 2.5rem; scroll-margin-top: 1rem; }
  table { border-collapse: collapse; display: block; overflow-x: auto; }
  th, td { border: 1px solid color-mix(in srgb, currentcolor 25%, transparent); padding: 4px 8px; text-align: left; vertical-align: top; }
  code { font: 14px Consolas, "Cascadia Mono", monospace; }
`;

/** The anchor of a heading: its words in lower case, joined by hyphens; `ROMI` gives `romi`. */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/**
 * A whole HTML page from a help text.
 *
 * @param {string} markdown starts with a heading, which is also the page's title
 * @returns {string} HTML; every second-level heading is an anchor
 */
export function helpPage(markdown) {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? 'Help';
  const body = marked
    .parse(markdown)
    .replace(/<h2>(.*?)<\/h2>/g, (_all, heading) => `<h2 id="${anchorOf(heading)}">${heading}</h2>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title} · Account Progress</title>
<style>${STYLE}</style>
</head>
<body>
${body}</body>
</html>
`;
}
