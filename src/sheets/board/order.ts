import type { Block } from './block';

/**
 * Puts the largest (or smallest) values of a range and their places in it into two columns of a block. Equal values come in
 * the order of the range: a value that repeats is looked for after the place where it was found last.
 * @param count how many values there are to show.
 */
export function sortedPlaces(
  block: Block,
  rows: number,
  range: string,
  count: string,
  order: 'largest' | 'smallest',
  [value, place]: readonly [number, number],
): void {
  for (let row = 0; row < rows; row++) {
    const v = block.cell(row, value);
    const found = `MATCH(${v},${range},0)`;
    block.put(
      row,
      value,
      `=IF(${row + 1}>${count},"",AGGREGATE(${order === 'largest' ? 14 : 15},6,${range},${row + 1}))`,
    );
    if (row === 0) block.put(row, place, `=IF(${v}="","",${found})`);
    else {
      const last = block.cell(row - 1, place);
      const again = `${last}+MATCH(${v},INDEX(${range},${last}+1):INDEX(${range},ROWS(${range})),0)`;
      block.put(row, place, `=IF(${v}="","",IF(${v}=${block.cell(row - 1, value)},${again},${found}))`);
    }
  }
}

/** More than any date, row or amount there is. */
const FAR = '1E+17';

/**
 * Puts the places of the accounts to act on into a block: those below the limit, largest ARR first, equal ones by the earlier end date, then
 * by the larger ΔARR to win, then by the order of the table. Columns of the block: ARR, end date, to win, place.
 */
export function attentionPlaces(block: Block, rows: number, figures: Block): void {
  const [arr, end, gap] = [figures.range(2), figures.range(3), figures.range(4)];
  for (let row = 0; row < rows; row++) {
    const k = row + 1;
    const [r, e, g] = [0, 1, 2].map((column) => block.cell(row, column));
    const known = (formula: string): string => `=IF(${r}="","",${formula})`;
    const amongArr = `${k}-COUNTIF(${arr},">"&${r})`;
    const amongEnd = `${amongArr}-COUNTIFS(${arr},${r},${end},"<"&${e})`;
    const amongGap = `${amongEnd}-COUNTIFS(${arr},${r},${end},${e},${gap},">"&${g})`;
    block.put(row, 0, `=IF(${k}>COUNT(${arr}),"",LARGE(${arr},${k}))`);
    block.put(row, 1, known(`SUMPRODUCT(SMALL(${end}+(${arr}<>${r})*${FAR},${amongArr}))`));
    block.put(row, 2, known(`SUMPRODUCT(LARGE(${gap}-((${arr}<>${r})+(${end}<>${e}))*${FAR},${amongEnd}))`));
    const place = `ROW(${arr})-ROW(${figures.cell(-1, 2)})`;
    block.put(
      row,
      3,
      known(`SUMPRODUCT(SMALL(${place}+((${arr}<>${r})+(${end}<>${e})+(${gap}<>${g}))*${FAR},${amongGap}))`),
    );
  }
}
