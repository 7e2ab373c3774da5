import type { FiguresCell } from '../../pages/page';

const rowNumbers = (rows: number): number[] => Array.from({ length: rows }, (_, row) => row);

/**
 * The largest (or smallest) values of a range and their places in it, in two columns of figures. Equal values come in
 * the order of the range: a value that repeats is looked for after the place where it was found last.
 * @param count how many values there are to show.
 */
export const sortedPlaces = (
  figures: string,
  rows: number,
  range: string,
  count: string,
  order: 'largest' | 'smallest',
  [value, place]: readonly [number, number],
): FiguresCell[] =>
  rowNumbers(rows).flatMap((row): FiguresCell[] => {
    const v = `[${figures}.${row}.${value}]`;
    const found = `MATCH(${v},${range},0)`;
    const last = `[${figures}.${row - 1}.${place}]`;
    const again = `${last}+MATCH(${v},INDEX(${range},${last}+1):INDEX(${range},ROWS(${range})),0)`;
    const at = row === 0 ? found : `IF(${v}=[${figures}.${row - 1}.${value}],${again},${found})`;
    return [
      [row, value, `=IF(${row + 1}>${count},"",AGGREGATE(${order === 'largest' ? 14 : 15},6,${range},${row + 1}))`],
      [row, place, `=IF(${v}="","",${at})`],
    ];
  });

/** More than any date, row or amount there is. */
const FAR = '1E+17';

/**
 * The places of the accounts to act on: those below the limit, largest ARR first, equal ones by the earlier end date, then by
 * the larger ΔARR to win, then by the order of the table. Columns: ARR, end date, to win, place.
 */
export const attentionPlaces = (figures: string, rows: number): FiguresCell[] => {
  const [arr, end, gap] = ['[accounts.*2]', '[accounts.*3]', '[accounts.*4]'];
  return rowNumbers(rows).flatMap((row): FiguresCell[] => {
    const k = row + 1;
    const [r, e, g] = [0, 1, 2].map((column) => `[${figures}.${row}.${column}]`);
    const known = (formula: string): string => `=IF(${r}="","",${formula})`;
    const amongArr = `${k}-COUNTIF(${arr},">"&${r})`;
    const amongEnd = `${amongArr}-COUNTIFS(${arr},${r},${end},"<"&${e})`;
    const amongGap = `${amongEnd}-COUNTIFS(${arr},${r},${end},${e},${gap},">"&${g})`;
    const place = `ROW(${arr})-ROW([accounts.#2])`;
    return [
      [row, 0, `=IF(${k}>COUNT(${arr}),"",LARGE(${arr},${k}))`],
      [row, 1, known(`SUMPRODUCT(SMALL(${end}+(${arr}<>${r})*${FAR},${amongArr}))`)],
      [row, 2, known(`SUMPRODUCT(LARGE(${gap}-((${arr}<>${r})+(${end}<>${e}))*${FAR},${amongEnd}))`)],
      [row, 3, known(`SUMPRODUCT(SMALL(${place}+((${arr}<>${r})+(${end}<>${e})+(${gap}<>${g}))*${FAR},${amongGap}))`)],
    ];
  });
};
