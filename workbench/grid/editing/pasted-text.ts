/** Text from the clipboard as cells. */
import type { Area } from '../../model';

/** Reads tabular text as spreadsheets put it on the clipboard. */
export function readTable(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let i = 0; i < source.length; i++) {
    const c = source[i];
    if (quoted) {
      if (c !== '"') field += c;
      else if (source[i + 1] === '"') field += source[++i];
      else quoted = false;
    } else if (c === '"' && field === '') quoted = true;
    else if (c === '\t' || c === '\n') {
      rows[rows.length - 1].push(field);
      field = '';
      if (c === '\n') rows.push([]);
    } else field += c;
  }
  rows[rows.length - 1].push(field);
  return rows;
}

/** A single text over every cell of the area, as pasting into several cells does; else the block as it is. */
export function spread(block: readonly (readonly string[])[], a: Area): readonly (readonly string[])[] {
  const single = block.length === 1 && block[0].length === 1;
  const cells = (a.bottom - a.top + 1) * (a.right - a.left + 1);
  if (!single || cells === 1) return block;
  return Array.from({ length: a.bottom - a.top + 1 }, () => new Array<string>(a.right - a.left + 1).fill(block[0][0]));
}
