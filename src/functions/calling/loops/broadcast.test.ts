import fc from 'fast-check';
import { OUTSIDE, broadcastShape, cellAt } from './broadcast';
import { calculate, call } from '../../testing';

/** What the operands have at each place of their result. */
function together(...grids: number[][][]) {
  const { rows, columns } = broadcastShape(grids.map((grid) => ({ grid })));
  return Array.from({ length: rows }, (_r, row) =>
    Array.from({ length: columns }, (_c, column) => grids.map((grid) => cellAt(grid, row, column))),
  );
}

describe('broadcasting', () => {
  it('crosses a row with a column', () => {
    expect(together([[1, 2]], [[3], [4], [5]])).toEqual([
      [[1, 3], [2, 3]],
      [[1, 4], [2, 4]],
      [[1, 5], [2, 5]],
    ]); // prettier-ignore
  });

  it('leaves a place without a cell outside where sizes do not match', () => {
    expect(together([[1], [2]], [[3], [4], [5]])).toEqual([[[1, 3]], [[2, 4]], [[OUTSIDE, 5]]]);
  });

  it('gives what a loop over stretched operands gives', () => {
    const size = fc.integer({ min: 1, max: 4 });
    const grid = fc.tuple(size, size).chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer(), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    const stretched = (cells: number[][], rows: number, columns: number) => {
      const wide = cells.map((row) => (row.length === 1 ? Array<number>(columns).fill(row[0]) : row));
      return wide.length === 1 ? Array<number[]>(rows).fill(wide[0]) : wide;
    };
    fc.assert(
      fc.property(grid, grid, grid, (a, b, c) => {
        const rows = Math.max(a.length, b.length, c.length);
        const columns = Math.max(a[0].length, b[0].length, c[0].length);
        const operands = [a, b, c].map((cells) => stretched(cells, rows, columns));
        const result = together(a, b, c);
        expect(result.length).toBe(rows);
        for (let row = 0; row < rows; row++) {
          expect(result[row].length).toBe(columns);
          for (let column = 0; column < columns; column++) {
            expect(result[row][column]).toEqual(operands.map((cells) => cells[row]?.[column] ?? OUTSIDE));
          }
        }
      }),
    );
  });

  it('shows #N/A where ranges end early, and says which', () => {
    const outside = {
      code: '#N/A',
      message: 'gain has no cell here; give ranges of the same size, or one row, one column or one cell.',
    };
    expect(calculate('=ROI({120;90},{100;100;100})')).toMatchObject([[0.2], [-0.1], [outside]]);
    expect(calculate('=ROI({120,90},{100,100,100;100,100,100})')).toMatchObject([
      [0.2, -0.1, outside],
      [0.2, -0.1, outside],
    ]);
  });

  it('refuses a result that would hold up Excel', () => {
    const many = Array<number>(1000).fill(1);
    expect(
      call(
        'ROI',
        [many],
        many.map((one) => [one]),
      ),
    ).toMatchObject([[{ code: '#VALUE!', message: expect.stringContaining('1,000 rows and 1,000 columns') }]]);
  });
});
