import { area, type Band, MAX_COLS, type Sheet } from '../../model';
import { pointsToWidth } from '../ooxml/units';
import { type Attributes, tag } from '../ooxml/xml';
import { withClosedGroups } from './outline';
import { fileRef, fileRefs } from './refs';
import type { StyleTable } from './styles';

/**
 * How the window shows the sheet. `kept` are attributes of an opened file that the model does not hold, e.g. zoom;
 * `panes` how it divided the window without freezing.
 */
export function viewXml(sheet: Sheet, kept: Attributes, panes = ''): string {
  const { rows, cols } = sheet.freeze;
  const { selection, selections } = sheet;
  const active = {
    activeCell: fileRef(area(sheet.activeCell.row, sheet.activeCell.col)),
    activeCellId: selections.indexOf(selection) || undefined,
    sqref: fileRefs(selections),
  };
  const attributes = {
    ...kept,
    showGridLines: sheet.showGridlines ? undefined : false,
    showRowColHeaders: sheet.showHeadings ? undefined : false,
    tabSelected: visibleActive(sheet) ? true : undefined,
    workbookViewId: 0,
  };
  const divided = /activePane="(\w+)"/.exec(panes)?.[1];
  let content = panes + tag('selection', { pane: panes && divided ? divided : undefined, ...active });
  if (rows > 0 || cols > 0) {
    const pane = rows > 0 && cols > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
    const frozen = tag('pane', {
      xSplit: cols || undefined,
      ySplit: rows || undefined,
      topLeftCell: fileRef(area(rows, cols)),
      activePane: pane,
      state: 'frozen',
    });
    const others =
      pane === 'bottomRight' ? tag('selection', { pane: 'topRight' }) + tag('selection', { pane: 'bottomLeft' }) : '';
    content = frozen + others + tag('selection', { pane, ...active });
  }
  return tag('sheetViews', {}, tag('sheetView', attributes, content));
}

/** A hidden sheet cannot be the one shown first: then it is the first that can be seen. */
export function firstShown(sheets: readonly Sheet[], active: number): number {
  if (sheets[active]?.visibility === 'Visible') return active;
  return Math.max(
    0,
    sheets.findIndex((s) => s.visibility === 'Visible'),
  );
}

const visibleActive = (sheet: Sheet): boolean =>
  sheet.book.sheets[firstShown(sheet.book.sheets, sheet.book.activeSheet)] === sheet;

/**
 * `<cols>`: neighbours with equal settings become one element. `ownOutline` is true where an opened file says that the
 * buttons of groups stand elsewhere than Excel puts them by itself: then closed groups are not marked anew.
 */
export function columnsXml(sheet: Sheet, styles: StyleTable, ownOutline: boolean): string {
  const bands = ownOutline ? sheet.columns : withClosedGroups(sheet.columns, MAX_COLS);
  const columns = [...bands].sort(([a], [b]) => a - b);
  const runs: { first: number; last: number; attributes: Attributes; key: string }[] = [];
  for (const [col, band] of columns) {
    const attributes = columnAttributes(band, sheet, styles);
    const key = JSON.stringify(attributes);
    const run = runs.at(-1);
    if (run && run.last === col - 1 && run.key === key) run.last = col;
    else runs.push({ first: col, last: col, attributes, key });
  }
  if (runs.length === 0) return '';
  const xml = runs.map(({ first, last, attributes }) => tag('col', { min: first + 1, max: last + 1, ...attributes }));
  return tag('cols', {}, xml.join(''));
}

function columnAttributes(band: Band, sheet: Sheet, styles: StyleTable): Attributes {
  return {
    width: pointsToWidth(band.size ?? sheet.standardWidth),
    style: (band.format && styles.formatId(band.format)) || undefined,
    hidden: band.hidden || undefined,
    customWidth: band.size === undefined ? undefined : true,
    outlineLevel: band.outline || undefined,
    collapsed: band.collapsed || undefined,
  };
}
