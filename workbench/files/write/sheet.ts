import { area, type Band, MAX_COLS, MAX_ROWS, sameArea, type Sheet, type Table } from '../../model';
import type { KeptSheet } from '../carried';
import { drawingXml } from '../charts/write-drawing';
import { argb } from '../ooxml/colours';
import { autoFilterXml } from '../ooxml/filters';
import type { PackageWriter } from '../ooxml/package';
import { NS, REL, TYPE, WORKSHEET_ORDER, type WorksheetPart } from '../ooxml/parts';
import { passwordHash, protectionXml } from '../ooxml/protection';
import { pointsToWidth } from '../ooxml/units';
import { type Attributes, encodeText, escapeXml, tag, XML_HEAD } from '../ooxml/xml';
import { type CellWriter, dimension, sheetData } from './cells';
import { conditionalXml } from './conditional';
import { blocksFor, commentsXml, notesOf, notesVml } from './notes';
import { breaksXml, fitsPages, headerFooterXml, pageMarginsXml, pageSetupXml, printOptionsXml } from './page';
import { columnsXml, viewXml } from './frame';
import { fileRef } from './refs';
import { tableXml } from './table';
import { validationsXml } from './validation';

/** What the sheets of one file share while they are written. */
export interface FileWriter extends CellWriter {
  readonly pkg: PackageWriter;
  /** The number of a table in the file. */
  readonly tableIds: ReadonlyMap<Table, number>;
  /** First block of shape numbers that no notes have taken. */
  nextShapeBlock: number;
}

/** Writes the part of one sheet with everything that hangs on it. */
export function writeSheet(sheet: Sheet, part: string, writer: FileWriter, kept: KeptSheet | undefined): void {
  const { pkg } = writer;
  for (const r of kept?.relationships ?? []) {
    if (r.external || pkg.has(r.target)) pkg.relate(part, r.type, r.target, { id: r.id, external: r.external });
  }
  const sections = new Map<WorksheetPart, string>(kept?.elements);
  const set = (name: WorksheetPart, xml: string): void => {
    if (xml) sections.set(name, xml);
    else sections.delete(name);
  };
  const ownOutline = kept?.elements.has('sheetPr') ?? false;
  const rules = conditionalXml(sheet, writer.styles);
  // Before whatever asks for new relationships: a kept drawing keeps the id it had.
  set('drawing', drawingXml(sheet, part, pkg, kept?.drawing));
  set('sheetPr', sheetPr(sheet, kept));
  set('dimension', tag('dimension', { ref: fileRef(dimension(sheet)) }));
  set('sheetViews', viewXml(sheet, kept?.view ?? {}, kept?.panes ?? ''));
  set('sheetFormatPr', formatDefaults(sheet, kept?.attributes.get('sheetFormatPr') ?? {}));
  set('cols', columnsXml(sheet, writer.styles, ownOutline));
  set('sheetData', sheetData(sheet, writer, kept?.autoHeights ?? new Map(), ownOutline));
  set('sheetProtection', protection(sheet, kept));
  set('autoFilter', filter(sheet, kept));
  set('mergeCells', merges(sheet));
  set('conditionalFormatting', rules.main);
  set('dataValidations', validationsXml(sheet, kept?.attributes.get('dataValidations')));
  set('hyperlinks', links(sheet, part, pkg));
  set('printOptions', printOptionsXml(sheet.page));
  set('pageMargins', pageMarginsXml(sheet.page));
  set('pageSetup', pageSetupXml(sheet.page, kept?.attributes.get('pageSetup') ?? {}));
  set('headerFooter', headerFooterXml(sheet.page, kept?.headerFooter));
  for (const name of ['rowBreaks', 'colBreaks'] as const) set(name, breaksXml(name, sheet.page));
  set('customProperties', marks(sheet, part, pkg));
  set('legacyDrawing', notes(sheet, part, writer));
  set('tableParts', tables(sheet, part, writer));
  const extensions = rules.extension + (kept?.extensions.join('') ?? '');
  set('extLst', extensions && tag('extLst', {}, extensions));
  const content = WORKSHEET_ORDER.map((name) => sections.get(name) ?? '').join('');
  const root = { xmlns: NS.main, 'xmlns:r': NS.r, ...kept?.namespaces };
  pkg.add(part, XML_HEAD + tag('worksheet', root, content), TYPE.worksheet);
}

function sheetPr(sheet: Sheet, kept: KeptSheet | undefined): string {
  const colour = sheet.tabColor ? tag('tabColor', { rgb: argb(sheet.tabColor) }) : '';
  const pages = { ...kept?.attributes.get('pageSetUpPr'), ...(fitsPages(sheet.page) && { fitToPage: true }) };
  const setUp = Object.keys(pages).length > 0 ? tag('pageSetUpPr', pages) : '';
  const content = colour + (kept?.elements.get('sheetPr') ?? '') + setUp;
  const attributes = kept?.attributes.get('sheetPr') ?? {};
  return content || Object.keys(attributes).length > 0 ? tag('sheetPr', attributes, content) : '';
}

function deepest(bands: Iterable<Band>): number {
  let level = 0;
  for (const { outline = 0 } of bands) level = Math.max(level, outline);
  return level;
}

function formatDefaults(sheet: Sheet, kept: Attributes): string {
  return tag('sheetFormatPr', {
    ...kept,
    defaultColWidth: sheet.standardWidth === 48 ? undefined : pointsToWidth(sheet.standardWidth),
    defaultRowHeight: sheet.standardHeight,
    customHeight: sheet.standardHeight === 15 ? undefined : true,
    outlineLevelRow: deepest(sheet.rowBands.values()) || undefined,
    outlineLevelCol: deepest(sheet.columns.values()) || undefined,
  });
}

function protection(sheet: Sheet, kept: KeptSheet | undefined): string {
  if (!sheet.protection) return '';
  const { options, password } = sheet.protection;
  const same = kept?.protection?.of === sheet.protection;
  const hash: Attributes = password ? { password: passwordHash(password) } : {};
  return protectionXml(options, same && !password ? kept!.protection!.attributes : hash);
}

function filter({ autoFilter }: Sheet, kept: KeptSheet | undefined): string {
  if (!autoFilter) return '';
  const { area: filtered, columns } = autoFilter;
  const { sorted } = kept ?? {};
  return autoFilterXml(fileRef(filtered), columns, sorted && sameArea(sorted.area, filtered) ? sorted.xml : '');
}

function merges(sheet: Sheet): string {
  if (sheet.merges.length === 0) return '';
  return tag(
    'mergeCells',
    { count: sheet.merges.length },
    sheet.merges.map((a) => tag('mergeCell', { ref: fileRef(a) })).join(''),
  );
}

/** Links into the workbook begin with `#`; all others are relationships to the outside. */
function links(sheet: Sheet, part: string, pkg: PackageWriter): string {
  const found: string[] = [];
  const known = new Map<string, string>();
  for (const [row, col, { link }] of sheet.cellsIn(area(0, 0, MAX_ROWS - 1, MAX_COLS - 1))) {
    if (!link) continue;
    const common = { ref: fileRef(area(row, col)), tooltip: link.tip || undefined, display: link.display };
    if (link.target.startsWith('#')) {
      found.push(tag('hyperlink', { ...common, location: link.target.slice(1) }));
      continue;
    }
    // Blanks and brackets in an address make Excel call the file damaged.
    const target = link.target.replace(/[\s<>"]/g, (c) => encodeURIComponent(c));
    const id = known.get(target) ?? pkg.relate(part, REL.hyperlink, target, { external: true });
    known.set(target, id);
    found.push(tag('hyperlink', { ...common, 'r:id': id }));
  }
  return found.length > 0 ? tag('hyperlinks', {}, found.join('')) : '';
}

/** Each mark of a sheet is a part of its own that holds the text in UTF-16. */
function marks(sheet: Sheet, part: string, pkg: PackageWriter): string {
  const list = [...sheet.customProperties].map(([name, text]) => {
    const target = pkg.freeName('xl/customProperty', '.bin');
    const units = new Uint8Array(text.length * 2);
    const view = new DataView(units.buffer);
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true);
    pkg.add(target, units, TYPE.customProperty);
    return `<customPr name="${encodeText(name)}" r:id="${escapeXml(pkg.relate(part, REL.customProperty, target))}"/>`;
  });
  return list.length > 0 ? tag('customProperties', {}, list.join('')) : '';
}

function notes(sheet: Sheet, part: string, writer: FileWriter): string {
  const list = notesOf(sheet);
  if (list.length === 0) return '';
  const { pkg } = writer;
  const words = pkg.freeName('xl/comments', '.xml');
  pkg.add(words, commentsXml(list, sheet.book.properties.author ?? ''), TYPE.comments);
  const boxes = pkg.freeName('xl/drawings/vmlDrawing', '.vml');
  pkg.add(boxes, notesVml(list, writer.nextShapeBlock), TYPE.vml);
  writer.nextShapeBlock += blocksFor(list);
  pkg.relate(part, REL.comments, words);
  return tag('legacyDrawing', { 'r:id': pkg.relate(part, REL.vml, boxes) });
}

function tables(sheet: Sheet, part: string, writer: FileWriter): string {
  const parts = sheet.tables.map((table) => {
    const target = writer.pkg.freeName('xl/tables/table', '.xml');
    writer.pkg.add(target, tableXml(table, writer.tableIds.get(table)!, writer.formulas), TYPE.table);
    return tag('tablePart', { 'r:id': writer.pkg.relate(part, REL.table, target) });
  });
  return parts.length > 0 ? tag('tableParts', { count: parts.length }, parts.join('')) : '';
}
