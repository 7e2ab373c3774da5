import { type Area, columnName } from '../../model';

const corner = (row: number, col: number): string => columnName(col) + (row + 1);
const fixed = (row: number, col: number): string => `$${columnName(col)}$${row + 1}`;

/** An area as a file writes it: always with both corners, even for whole rows and columns. */
export function fileRef(a: Area): string {
  const first = corner(a.top, a.left);
  return a.top === a.bottom && a.left === a.right ? first : `${first}:${corner(a.bottom, a.right)}`;
}

export const fileRefs = (areas: readonly Area[]): string => areas.map(fileRef).join(' ');

/** The absolute form that names need. */
export const absoluteRef = (a: Area): string => `${fixed(a.top, a.left)}:${fixed(a.bottom, a.right)}`;
