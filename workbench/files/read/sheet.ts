import { splitCells } from '../../../src/files/ooxml/cells';
import { area, type Band, MAX_COLS, parseA1, type Sheet } from '../../model';
import { growsWithText } from '../../objects/formats/row-heights';
import type { HeldInPart, KeptSheet } from '../carried';
import { readDrawing } from '../charts/read-drawing';
import type { Colours } from '../ooxml/colours';
import { readFilterColumns } from '../ooxml/filters';
import type { Package, Relationship } from '../ooxml/package';
import { kindOf, WORKSHEET_ORDER, type WorksheetPart } from '../ooxml/parts';
import { protectionFromFile } from '../ooxml/protection';
import { widthToPoints } from '../ooxml/units';
import { type Attributes, child, children, flag, num, parseXml, type XmlElement } from '../ooxml/xml';
import { areasOf } from './areas';
import { type AutoHeights, type CellSource, countCells, countColumns, readCells } from './cells';
import { readConditionalFormats } from './conditional';
import { moveDates } from './dates1904';
import { readMarks, readNotes } from './attached';
import { readPage } from './page';
import { type Losses, THEME_COLOUR } from './losses';
import { readTable } from './table';
import { readValidations } from './validation';

export interface SheetSource extends Omit<CellSource, 'lose'> {
  readonly pkg: Package;
  readonly colours: Colours;
  readonly losses: Losses;
  /** False where elements cannot be kept word for word, because the file is of the strict form. */
  readonly keeps: boolean;
}

/** Elements that the model does not hold and that mean nothing else than they say: kept as they are. */
const KEPT: readonly WorksheetPart[] = [
  'sheetCalcPr',
  'protectedRanges',
  'scenarios',
  'dataConsolidate',
  'customSheetViews',
  'phoneticPr',
  'cellWatches',
  'ignoredErrors',
  'drawing',
  'legacyDrawingHF',
  'picture',
];

/** Reads one worksheet part into the sheet and returns what is kept besides. @throws Error where the XML is damaged. */
export function readSheet(part: string, sheet: Sheet, fileId: number, source: SheetSource): KeptSheet {
  const { pkg, losses } = source;
  const { frame, data } = splitCells(pkg.text(part) ?? '');
  const root = parseXml(frame);
  const relationships = pkg.relationships(part);
  const related = (id: string | undefined): Relationship | undefined => relationships.find((r) => r.id === id);

  readFrame(root, sheet, source);
  for (const e of children(child(root, 'tableParts'), 'tablePart')) {
    const target = related(e.attrs['r:id'])?.target ?? '';
    const xml = pkg.xml(target);
    if (!xml) continue;
    pkg.guard(target, () => readTable(xml, sheet, source.formulas, losses));
    if (pkg.relationships(target).some((r) => kindOf(r.type) === 'queryTable')) losses.add('queries');
  }
  readSheetFilter(root, sheet, losses);
  const cells: CellSource = { ...source, lose: (what) => losses.add(what) };
  if (data) countCells(data, cells);
  const autoHeights = data ? readCells(data, sheet, cells) : new Map<number, number>();
  const rules = readConditionalFormats(root, source.styles.dxfs, source.colours, sheet.book);
  // One by one: there may be more than a call takes arguments.
  for (const format of rules.formats) sheet.conditionalFormats.push(format);
  letGrow(sheet, autoHeights);
  if (rules.unknown > 0) losses.add('rules');
  if (frame.includes('cfIcon')) losses.add('icons');
  if (THEME_COLOUR.test(frame)) losses.add('themeColours');
  for (const validation of readValidations(root)) sheet.validations.push(validation);
  if (source.date1904) moveDates(sheet);
  readLinks(root, sheet, related, losses);
  if (child(root, 'sortState') && !child(root, 'autoFilter')) losses.add('sorting');
  readNotes(sheet, relationships, pkg, losses);
  readMarks(sheet, root, relationships, pkg);
  if (child(root, 'controls') || child(root, 'oleObjects') || child(root, 'AlternateContent')) losses.add('controls');
  const drawn = related(child(root, 'drawing')?.attrs['r:id']);
  const drawing = source.keeps && drawn ? readDrawing(drawn, sheet, pkg, source.colours) : undefined;
  const kept = { fileId, ...keep(root, frame, relationships, source.keeps, drawing ? ['drawing'] : []), drawing };
  const hashes = protectionFromFile(child(root, 'sheetProtection'));
  if (!hashes) return { ...kept, autoHeights };
  sheet.protection = { options: hashes.options };
  return { ...kept, autoHeights, protection: { of: sheet.protection, attributes: hashes.password } };
}

/** Rows whose height follows from their wrapped texts have none of their own, so that they grow with what is typed. */
function letGrow(sheet: Sheet, autoHeights: AutoHeights): void {
  for (const [row, height] of autoHeights) {
    if (!growsWithText(sheet, row)) continue;
    const { size: _, ...band } = sheet.rowBands.get(row) ?? {};
    if (Object.keys(band).length > 0) sheet.rowBands.set(row, band);
    else sheet.rowBands.delete(row);
    sheet.fittedRows.set(row, height);
  }
}

function readFrame(root: XmlElement, sheet: Sheet, source: SheetSource): void {
  sheet.tabColor = source.colours.read(child(child(root, 'sheetPr'), 'tabColor')) ?? '';
  const view = child(child(root, 'sheetViews'), 'sheetView');
  sheet.showGridlines = flag(view, 'showGridLines', true);
  sheet.showHeadings = flag(view, 'showRowColHeaders', true);
  const pane = child(view, 'pane');
  if (pane?.attrs.state === 'frozen' || pane?.attrs.state === 'frozenSplit') {
    sheet.freeze = { rows: num(pane, 'ySplit', 0), cols: num(pane, 'xSplit', 0) };
  }
  const selections = children(view, 'selection');
  const active = selections.find((s) => s.attrs.pane === pane?.attrs.activePane) ?? selections[0];
  const chosen = areasOf(active?.attrs.sqref);
  const which = num(active, 'activeCellId', 0);
  const cell = parseA1(active?.attrs.activeCell ?? '') ?? area(0, 0);
  if (chosen.length > 0) sheet.select(chosen, chosen[which] ? which : 0, { row: cell.top, col: cell.left });
  else sheet.selection = cell;
  const standard = child(root, 'sheetFormatPr');
  const base = num(standard, 'baseColWidth', 8);
  // Without a width of its own, a column takes its digits, padding, and up to the next 8 pixels.
  const usual = (Math.ceil((base * 7 + 5) / 8) * 8) / 7;
  sheet.standardWidth = widthToPoints(num(standard, 'defaultColWidth', usual));
  sheet.standardHeight = num(standard, 'defaultRowHeight', 15);
  let next = 0;
  for (const e of children(child(root, 'cols'), 'col')) next = readColumns(e, next, sheet, source);
  sheet.merges = children(child(root, 'mergeCells'), 'mergeCell').flatMap((e) => parseA1(e.attrs.ref ?? '') ?? []);
  sheet.page = readPage(root);
}

function readSheetFilter(root: XmlElement, sheet: Sheet, losses: Losses): void {
  const e = child(root, 'autoFilter');
  const filtered = parseA1(e?.attrs.ref ?? '');
  if (!filtered) return;
  const { columns, unknown } = readFilterColumns(e);
  sheet.autoFilter = { area: filtered, columns };
  if (unknown > 0) losses.add('filters');
}

/** Takes in columns from `first` on, so that none is read twice; gives the next one. */
function readColumns(e: XmlElement, first: number, sheet: Sheet, source: SheetSource): number {
  const width = widthToPoints(num(e, 'width', 0));
  const format = source.styles.formats[num(e, 'style', 0)];
  const outline = num(e, 'outlineLevel', 0);
  const band: Band = {
    ...(width > 0 && width !== sheet.standardWidth && { size: width }),
    ...(flag(e, 'hidden') && { hidden: true }),
    ...(outline > 0 && { outline }),
    ...(flag(e, 'collapsed') && { collapsed: true }),
    ...(e.attrs.style !== undefined && num(e, 'style', 0) > 0 && format && { format }),
  };
  const last = Math.min(num(e, 'max', 1), MAX_COLS) - 1;
  const from = Math.max(first, num(e, 'min', 1) - 1);
  if (Object.keys(band).length > 0) {
    countColumns(last - from + 1, source);
    for (let col = from; col <= last; col++) sheet.columns.set(col, { ...band });
  }
  return Math.max(first, last + 1);
}

/** Cells that get links of areas; beyond it a link stays with the first cell of its area. */
const MOST_LINKED = 200_000;

function readLinks(
  root: XmlElement,
  sheet: Sheet,
  related: (id: string | undefined) => Relationship | undefined,
  losses: Losses,
): void {
  let linked = 0;
  for (const e of children(child(root, 'hyperlinks'), 'hyperlink')) {
    const place = parseA1(e.attrs.ref ?? '');
    const outside = related(e.attrs['r:id'])?.target ?? '';
    const target = outside + (e.attrs.location === undefined ? '' : `#${e.attrs.location}`);
    if (!place || !target) continue;
    const { tooltip: tip, display } = e.attrs;
    // A link over a huge area is one link: it stays with the first cell.
    const size = (place.bottom - place.top + 1) * (place.right - place.left + 1);
    const many = size > 10_000 || linked + size > MOST_LINKED;
    if (many) losses.add('links');
    linked += many ? 1 : size;
    for (let row = place.top; row <= (many ? place.top : place.bottom); row++) {
      for (let col = place.left; col <= (many ? place.left : place.right); col++) {
        sheet.ensure(row, col).link = {
          target,
          ...(tip !== undefined && { tip }),
          ...(display !== undefined && { display }),
        };
      }
    }
  }
}

const HELD_BY_VIEW = ['showGridLines', 'showRowColHeaders', 'tabSelected', 'topLeftCell', 'workbookViewId'];

/** What the model holds of these elements; their other attributes are kept, and the way to print that is not in use. */
const HELD: readonly (readonly [HeldInPart, readonly string[]])[] = [
  ['sheetPr', []],
  ['pageSetUpPr', ['fitToPage']],
  ['dataValidations', ['count']],
  ['sheetFormatPr', ['defaultColWidth', 'defaultRowHeight', 'customHeight', 'outlineLevelRow', 'outlineLevelCol']],
  ['pageSetup', ['orientation', 'pageOrder', 'blackAndWhite', 'firstPageNumber', 'useFirstPageNumber']],
];

/** What names a part that hangs on an element. */
const RELATED = 'r:id';

function keep(
  root: XmlElement,
  frame: string,
  relationships: readonly Relationship[],
  keeps: boolean,
  without: readonly WorksheetPart[],
): Omit<KeptSheet, 'autoHeights' | 'fileId'> {
  const raw = (e: XmlElement): string => frame.slice(e.start, e.end);
  const elements = new Map<WorksheetPart, string>();
  const outline = child(child(root, 'sheetPr'), 'outlinePr');
  if (outline && keeps) elements.set('sheetPr', raw(outline));
  for (const name of WORKSHEET_ORDER) {
    const e = child(root, name);
    if (e && keeps && KEPT.includes(name) && !without.includes(name)) elements.set(name, raw(e));
  }
  const extensions = children(child(root, 'extLst'), 'ext').filter(
    (e) => keeps && !e.children.some((c) => c.name === 'conditionalFormattings' || c.name === 'dataValidations'),
  );
  const rawExtensions = extensions.map(raw);
  const texts = [...elements.values(), ...rawExtensions].join('');
  const view = child(child(root, 'sheetViews'), 'sheetView')?.attrs ?? {};
  const headerFooter = child(root, 'headerFooter');
  const filter = child(root, 'autoFilter');
  const [filtered, sort] = [parseA1(filter?.attrs.ref ?? ''), child(filter, 'sortState') ?? child(root, 'sortState')];
  const pane = child(child(child(root, 'sheetViews'), 'sheetView'), 'pane');
  const divided = pane && pane.attrs.state !== 'frozen' && pane.attrs.state !== 'frozenSplit';
  const isSpace = (name: string): boolean => name.startsWith('xmlns:') || name.endsWith(':Ignorable');
  const only = (attrs: Attributes, wanted: (name: string) => boolean): Attributes =>
    Object.fromEntries(Object.entries(attrs).filter(([name]) => wanted(name)));
  const attributesOf = ([name, held]: (typeof HELD)[number]): Attributes =>
    only(
      child(name === 'pageSetUpPr' ? child(root, 'sheetPr') : root, name)?.attrs ?? {},
      (a) => !held.includes(a) && (!a.includes(':') || a === RELATED),
    );
  const attributes = new Map(HELD.map((one) => [one[0], attributesOf(one)]));
  // The settings of a printer hang on an attribute, not on an element.
  const named = [...attributes.values()].map((attrs) => attrs[RELATED]);
  const kept = relationships.filter(
    (r) => keeps && (kindOf(r.type) === 'pivotTable' || texts.includes(`"${r.id}"`) || named.includes(r.id)),
  );
  const isKept = (attrs: Attributes): boolean => kept.some(({ id }) => id === attrs[RELATED]);
  return {
    elements,
    extensions: rawExtensions,
    relationships: kept,
    namespaces: keeps ? only(root.attrs, isSpace) : {},
    attributes: new Map(
      [...attributes].map(([name, attrs]) => [name, only(attrs, (a) => a !== RELATED || isKept(attrs))]),
    ),
    panes: divided ? raw(pane) : '',
    ...(keeps && filtered && sort && { sorted: { area: filtered, xml: raw(sort) } }),
    view: only(view, (name) => !HELD_BY_VIEW.includes(name) && !name.includes(':')),
    headerFooter: {
      attributes: headerFooter?.attrs ?? {},
      content: (headerFooter?.children ?? [])
        .filter((e) => /^(even|first)/.test(e.name))
        .map(raw)
        .join(''),
    },
  };
}
