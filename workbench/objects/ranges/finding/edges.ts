import { type Area, area, MAX_COLS, MAX_ROWS, type Sheet } from '../../../model';

const STEPS = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] } as const;

/** Where Ctrl+arrow leads from a cell: the end of the filled run, the next filled cell, or the edge of the sheet. */
export function edgeFrom(sheet: Sheet, start: Area, direction: keyof typeof STEPS): Area {
  const [dr, dc] = STEPS[direction];
  const used = sheet.usedArea() ?? area(0, 0);
  const filled = (row: number, col: number): boolean => {
    const cell = sheet.cell(row, col);
    return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
  };
  const inSheet = (row: number, col: number): boolean => row >= 0 && col >= 0 && row < MAX_ROWS && col < MAX_COLS;
  const sheetEdge = (row: number, col: number): Area =>
    area(dr === 0 ? row : dr < 0 ? 0 : MAX_ROWS - 1, dc === 0 ? col : dc < 0 ? 0 : MAX_COLS - 1);
  let row = start.top;
  let col = start.left;
  if (filled(row, col) && inSheet(row + dr, col + dc) && filled(row + dr, col + dc)) {
    while (inSheet(row + dr, col + dc) && filled(row + dr, col + dc)) {
      row += dr;
      col += dc;
    }
    return area(row, col);
  }
  const beyond = (): boolean =>
    !inSheet(row, col) ||
    (dr > 0 && row > used.bottom) ||
    (dc > 0 && col > used.right) ||
    (dr < 0 && row < 0) ||
    (dc < 0 && col < 0);
  do {
    row += dr;
    col += dc;
  } while (!beyond() && !filled(row, col));
  return beyond() ? sheetEdge(start.top, start.left) : area(row, col);
}
