import { edgeMoved, type Edges } from './edges';

const READ = [
  ['title', '', '', ''],
  ['', 'a', '', 'b'],
  ['', '=A1', '', '=B1'],
  ['', '', '', ''],
];
const EDGES: Edges = { right: 3, bottom: 2, rows: [1, 2], cols: [1, 3] };

test('contents that end where they ended did not move, whatever they say', () => {
  expect(edgeMoved(EDGES, READ)).toBe(false);
});

test('a column or row that came or went moves the last one, which is the same elsewhere', () => {
  expect(edgeMoved({ ...EDGES, right: 4, cols: [1, 4] }, READ)).toBe(true);
  expect(edgeMoved({ ...EDGES, right: 2, cols: [1, 2] }, READ)).toBe(true);
  expect(edgeMoved({ ...EDGES, bottom: 3, rows: [1, 3] }, READ)).toBe(true);
});

test('a text beyond the last column or row, and one in it, moves nothing', () => {
  expect(edgeMoved({ right: 7, bottom: 2, rows: [0], cols: [1, 3] }, READ)).toBe(false);
  expect(edgeMoved({ right: 3, bottom: 9, rows: [1, 2, 9], cols: [3] }, READ)).toBe(false);
  expect(edgeMoved({ ...EDGES, rows: [0, 1, 2] }, READ)).toBe(false);
  expect(edgeMoved(EDGES, [['']])).toBe(false);
});
