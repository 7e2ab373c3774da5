/** The built-in table styles, as far as they set a table apart: header, bands and totals in the colour of the style. */
import type { PartialFormat, Table } from '../../model';

const ACCENTS = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;
const STYLE = /^TableStyle(Light|Medium|Dark)(\d+)$/;

function tint(color: string, share: number): string {
  const mix = (at: number): string => {
    const part = parseInt(color.slice(at, at + 2), 16);
    return Math.round(part + (255 - part) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${mix(1)}${mix(3)}${mix(5)}`.toUpperCase();
}

/** What the style of a table makes of one of its cells; the cell's own format goes over it. */
export function tableLook(table: Table, row: number, col: number): PartialFormat | undefined {
  const [, family, number] = STYLE.exec(table.style) ?? [];
  if (!family) return undefined;
  const accent = ACCENTS[(Number(number) - 1) % 7];
  const filled = family !== 'Light' || (Number(number) > 7 && Number(number) <= 14);
  const { bodyArea } = table;
  const line = { style: 'Continuous', weight: 'Thin', color: accent } as const;
  if (table.headerArea?.top === row) {
    return {
      font: { bold: true, ...(filled && { color: '#FFFFFF' }) },
      ...(filled && { fill: accent }),
      borders: { bottom: line },
    };
  }
  if (row > bodyArea.bottom) return { font: { bold: true }, borders: { top: line } };
  const strong =
    (table.highlightFirstColumn && col === table.area.left) || (table.highlightLastColumn && col === table.area.right);
  const banded =
    (table.showBandedRows && (row - bodyArea.top) % 2 === 0) ||
    (table.showBandedColumns && (col - table.area.left) % 2 === 0);
  if (!strong && !banded) return undefined;
  return { ...(strong && { font: { bold: true } }), ...(banded && { fill: tint(accent, 0.8) }) };
}
