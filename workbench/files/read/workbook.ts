import { runsText } from '../../../src/files/ooxml/strings';
import { openWorkbook } from '../../../src/files/ooxml/workbook';
import { type DefinedName, LONGEST_SHEET_NAME, type Sheet, Workbook } from '../../model';
import type { Carried, KeptSheet } from '../carried';
import { Colours } from '../ooxml/colours';
import { needsArrayEvaluation } from '../../calc/arrays/arrays';
import { formulaFromFile } from '../ooxml/formulas';
import { FormulaSpelling } from '../ooxml/spelling';
import type { Package, Relationship } from '../ooxml/package';
import { kindOf } from '../ooxml/parts';
import { type Attributes, child, children, flag, num, type XmlElement } from '../ooxml/xml';
import { reachable } from './kept-parts';
import { Losses, THEME_COLOUR } from './losses';
import { setPrintArea, setPrintTitles } from './page';
import { readProperties, readSettings } from './properties';
import { readSheet, type SheetSource } from './sheet';
import { readStyles } from './styles';

/** Parts the workbook refers to that are written anew, or go with a feature that is not kept. */
const NOT_KEPT =
  /^(worksheet|chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet|styles|sharedStrings|sheetMetadata|calcChain|vbaProject|wsSortMap|person|revisionHeaders|usernames|rd.*|richValueRel|featurePropertyBag)$/i;

const PACKAGE_NOT_KEPT =
  /^(officeDocument|core-properties|extended-properties|custom-properties|thumbnail|origin|metadata)$/;

const KEPT_ELEMENTS = [
  'fileSharing',
  'customWorkbookViews',
  'workbookProtection',
  'functionGroups',
  'externalReferences',
  'oleSize',
  'pivotCaches',
  'extLst',
];

/**
 * Reads the bytes of an Excel workbook (.xlsx, or .xlsm without its macros).
 * @param fileName what messages call the file, and the workbook's name afterwards
 * @throws Error that says what is wrong with the file and what to do
 */
export function readWorkbook(bytes: Uint8Array, fileName: string): Workbook {
  const { pkg, root, part, xml, relationships } = openWorkbook(bytes, fileName);
  const book = new Workbook();
  // What is saved has no macros and is no template, so it must not be called either.
  book.fileName = fileName.replace(/\.(xlsm|xltm|xltx)$/i, '.xlsx');
  const losses = new Losses();
  const source = sheetSource(pkg, relationships, xml, losses);
  const { sheets, parts } = readSheets(book, xml, relationships, source, fileName);
  readNames(book, xml, losses);
  const active = children(child(xml, 'sheets'), 'sheet')[
    num(child(child(xml, 'bookViews'), 'workbookView'), 'activeTab', 0)
  ];
  book.activeSheet = Math.max(
    0,
    book.sheets.findIndex((s) => s.name === active?.attrs.name),
  );
  noteLosses(pkg, root, relationships, losses);
  const properties = readProperties(book, pkg, root);
  const settings = source.keeps ? readSettings(book, pkg, root) : undefined;
  book.carried = {
    ...keepParts(pkg, root, relationships, sheets, source.keeps, new Set([part, ...parts])),
    elements: new Map(
      KEPT_ELEMENTS.filter(() => source.keeps).map((name) => [name, raw(pkg.text(part) ?? '', child(xml, name))]),
    ),
    namespaces: source.keeps ? namespaces(xml) : {},
    settingsOf: readSettingsOf(book, xml),
    sheets,
    styles: keepStyles(pkg, relationships, source.keeps),
    ...properties,
    settings,
    formulas: source.formulas,
    lost: losses.sentences,
    lostContents: losses.contents,
  } satisfies Carried;
  return book;
}

const MODES = { manual: 'Manual', autoNoTable: 'AutomaticExceptTables' } as const;

/** Takes in how the workbook calculates; returns what else it says of itself, its window and its calculation. */
function readSettingsOf(book: Workbook, xml: XmlElement): Carried['settingsOf'] {
  const calculation = child(xml, 'calcPr');
  book.calculationMode = MODES[calculation?.attrs.calcMode as keyof typeof MODES] ?? 'Automatic';
  book.iterates = flag(calculation, 'iterate');
  return {
    workbook: without(child(xml, 'workbookPr'), ['date1904']),
    window: without(child(child(xml, 'bookViews'), 'workbookView'), ['activeTab']),
    calculation: without(calculation, ['calcMode', 'fullCalcOnLoad']),
  };
}

const without = (e: XmlElement | undefined, held: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(e?.attrs ?? {}).filter(([name]) => !held.includes(name) && !name.includes(':')));

const raw = (text: string, e: XmlElement | undefined): string => (e ? text.slice(e.start, e.end) : '');

function keepParts(
  pkg: Package,
  root: readonly Relationship[],
  workbook: readonly Relationship[],
  sheets: ReadonlyMap<Sheet, KeptSheet>,
  keeps: boolean,
  without: ReadonlySet<string>,
): Pick<Carried, 'parts' | 'relationships'> {
  const kept = {
    package: root.filter((r) => keeps && !PACKAGE_NOT_KEPT.test(kindOf(r.type))),
    workbook: workbook.filter((r) => keeps && !NOT_KEPT.test(kindOf(r.type))),
  };
  const ofSheets = [...sheets.values()].flatMap((s) => [...s.relationships, ...(s.drawing?.relationships ?? [])]);
  return { parts: reachable(pkg, [...kept.package, ...kept.workbook, ...ofSheets], without), relationships: kept };
}

function keepStyles(pkg: Package, relationships: readonly Relationship[], keeps: boolean): Carried['styles'] {
  const part = relationships.find((r) => kindOf(r.type) === 'styles')?.target ?? '';
  const xml = keeps ? pkg.xml(part) : undefined;
  const text = pkg.text(part) ?? '';
  return {
    dxfs: children(child(xml, 'dxfs'), 'dxf').map((e) => raw(text, e)),
    tableStyles: raw(text, child(xml, 'tableStyles')),
    namespaces: namespaces(xml),
  };
}

function sheetSource(
  pkg: Package,
  relationships: readonly Relationship[],
  workbook: XmlElement,
  losses: Losses,
): SheetSource {
  const target = (kind: string): string => relationships.find((r) => kindOf(r.type) === kind)?.target ?? '';
  const stylesXml = pkg.xml(target('styles'));
  const colours = new Colours(pkg.xml(target('theme')), stylesXml);
  const styles = pkg.guard(target('styles') || 'styles', () => readStyles(stylesXml, colours));
  const strings = children(pkg.xml(target('sharedStrings')), 'si').map((e) => {
    if (e.children.some((c) => c.name === 'r' && child(c, 'rPr'))) losses.add('richText');
    if (child(e, 'rPh')) losses.add('phonetic');
    return runsText(e);
  });
  const metadata = pkg.xml(target('sheetMetadata'));
  const date1904 = flag(child(workbook, 'workbookPr'), 'date1904');
  const keeps = !Object.values(workbook.attrs).some((v) => v.includes('purl.oclc.org/ooxml'));
  if (date1904) losses.add('date1904');
  if (!keeps) losses.add('strict');
  if (styles.flattenedFills) losses.add('fills');
  noteLooks(stylesXml, pkg.text(target('styles')) ?? '', losses);
  if (
    children(child(stylesXml, 'cellStyles'), 'cellStyle').some(
      (e) => e.attrs.builtinId !== '0' && e.attrs.name !== 'Normal',
    )
  ) {
    losses.add('cellStyles');
  }
  const formulas = new FormulaSpelling(singleNames(workbook));
  const written = { characters: 0, cells: 0, columns: 0 };
  return { pkg, colours, styles, strings, date1904, losses, keeps, formulas, written, spills: dynamicMarks(metadata) };
}

/** Tells which defined names stand for one value or cell; names of tables stand for more. */
function singleNames(workbook: XmlElement): (name: string) => boolean {
  const several = new Map<string, boolean>();
  for (const e of children(child(workbook, 'definedNames'), 'definedName')) {
    const name = (e.attrs.name ?? '').toLowerCase();
    several.set(name, (several.get(name) ?? false) || needsArrayEvaluation(formulaFromFile(e.text)));
  }
  return (name) => several.get(name.toLowerCase()) === false;
}

/** Tells the marks of cells whose array formulas spill by themselves from others; without marks none does. */
function dynamicMarks(metadata: XmlElement | undefined): (mark: string | undefined) => boolean {
  const types = children(child(metadata, 'metadataTypes'), 'metadataType').map((e) => e.attrs.name);
  const marks = children(child(metadata, 'cellMetadata'), 'bk').map((e) =>
    children(e, 'rc').some((rc) => types[num(rc, 't', 0) - 1] === 'XLDAPR'),
  );
  return (mark) => mark !== undefined && (marks[Number(mark) - 1] ?? false);
}

/** Looks of cells that the model does not hold. */
function noteLooks(styles: XmlElement | undefined, text: string, losses: Losses): void {
  if (
    /<(\w+:)?(vertAlign|outline|shadow)\b|Accounting"|readingOrder=|(diagonal(Up|Down)|justifyLastLine)="(1|true)"/.test(
      text,
    )
  )
    losses.add('looks');
  if (THEME_COLOUR.test(text)) losses.add('themeColours');
  if (/\spivotButton="(1|true)"/.test(text)) losses.add('pivotButtons');
  if (text.includes('xfComplement')) losses.add('checkboxes');
  const normal = children(child(styles, 'fonts'), 'font')[0];
  const name = child(normal, 'name')?.attrs.val ?? 'Calibri';
  if (name !== 'Calibri' || num(child(normal, 'sz'), 'val', 11) !== 11) losses.add('normalFont');
}

function readSheets(
  book: Workbook,
  workbook: XmlElement,
  relationships: readonly Relationship[],
  source: SheetSource,
  fileName: string,
): { sheets: Map<Sheet, KeptSheet>; parts: string[] } {
  const sheets = new Map<Sheet, KeptSheet>();
  const parts: string[] = [];
  for (const e of children(child(workbook, 'sheets'), 'sheet')) {
    // Modules of macros in files that come from very old ones.
    if ((e.attrs['r:id'] ?? '') === '') {
      source.losses.add('otherSheets');
      continue;
    }
    const r = relationships.find((candidate) => candidate.id === e.attrs['r:id']);
    if (!r || (kindOf(r.type) === 'worksheet' && !source.pkg.parts.has(r.target)))
      throw new Error(
        `${fileName} is damaged: what stands on its sheet "${e.attrs.name ?? ''}" is missing. Open it in Excel, let Excel repair it, save it and try again.`,
      );
    if (kindOf(r.type) !== 'worksheet') {
      source.losses.add(kindOf(r.type) === 'chartsheet' ? 'chartSheets' : 'otherSheets');
      continue;
    }
    if (parts.includes(r.target))
      throw new Error(
        `${fileName} is damaged: what stands on its sheet "${e.attrs.name ?? ''}" stands on another one too. Open it in Excel, let Excel repair it, save it and try again.`,
      );
    const sheet = book.addSheet(sheetName(book, e.attrs.name ?? '', fileName));
    if (sheet.name.length > LONGEST_SHEET_NAME) source.losses.add('sheetNames');
    if (e.attrs.state === 'hidden') sheet.visibility = 'Hidden';
    else if (e.attrs.state === 'veryHidden') sheet.visibility = 'VeryHidden';
    parts.push(r.target);
    sheets.set(
      sheet,
      source.pkg.guard(r.target, () => readSheet(r.target, sheet, num(e, 'sheetId', 0), source)),
    );
  }
  if (book.sheets.length === 0) {
    throw new Error(`${fileName} has no worksheet. Open it in Excel, add one and save it again.`);
  }
  return { sheets, parts };
}

function readNames(book: Workbook, workbook: XmlElement, losses: Losses): void {
  const all = children(child(workbook, 'sheets'), 'sheet');
  for (const e of children(child(workbook, 'definedNames'), 'definedName')) {
    const name = e.attrs.name ?? '';
    const scope = e.attrs.localSheetId;
    const owner = scope === undefined ? undefined : book.sheets.find((s) => s.name === all[Number(scope)]?.attrs.name);
    // Names of macros, and of sheets that are not read, mean nothing here.
    const ofMacro = flag(e, 'function') || flag(e, 'vbProcedure') || flag(e, 'xlm');
    if (ofMacro) losses.add('macroNames');
    if (ofMacro || (scope !== undefined && !owner)) continue;
    if (name === '_xlnm.Print_Area' && owner) setPrintArea(owner.page, e.text);
    else if (name === '_xlnm.Print_Titles' && owner) setPrintTitles(owner.page, e.text);
    else if (!/^_xl(nm|fn|ws|pm)\./i.test(name)) {
      const comment = e.attrs.comment === undefined ? {} : { comment: e.attrs.comment };
      const kept = without(e, HELD_OF_NAMES);
      const more = { ...comment, ...(Object.keys(kept).length > 0 && { kept }) };
      const made: DefinedName = { name, formula: formulaFromFile(e.text), visible: !flag(e, 'hidden'), ...more };
      (owner ?? book).names.push(made);
    }
  }
}

const HELD_OF_NAMES = ['name', 'comment', 'localSheetId', 'hidden', 'function', 'vbProcedure', 'xlm'];

/** Kinds of parts that hold something of their own. Pictures are none: converters name some that never were. */
const HOLDS = /^(styles|table|drawing|chart|comments|customProperty|pivotTable|pivotCacheDefinition)$/;

/** Whether a part that another one refers to is not there. */
const lacks = (pkg: Package): boolean =>
  [...pkg.parts.keys()].some((name) => {
    const [, folder, of] = /^(.*\/)?_rels\/([^/]+)\.rels$/.exec(name) ?? [];
    const refers = of === undefined ? [] : pkg.relationships(`${folder ?? ''}${of}`);
    return refers.some((r) => !r.external && HOLDS.test(kindOf(r.type)) && !pkg.parts.has(r.target));
  });

function noteLosses(
  pkg: Package,
  root: readonly Relationship[],
  relationships: readonly Relationship[],
  losses: Losses,
): void {
  if (lacks(pkg)) losses.add('missing');
  if (relationships.some((r) => kindOf(r.type) === 'vbaProject')) losses.add('macros');
  if (
    root.some((r) => kindOf(r.type) === 'origin') ||
    [...pkg.parts.keys()].some((p) => p.startsWith('_xmlsignatures/'))
  ) {
    losses.add('signatures');
  }
}

/**
 * The name of a sheet of a file. Two of one name, or one that no formula can be written with, would make others of what the
 * formulas say.
 * @throws Error where it is none that a sheet can have
 */
function sheetName(book: Workbook, name: string, fileName: string): string {
  const again = 'Give it another name in the program that made the file, and save it again.';
  if (name === '' || /[[\]:*?/\\\p{Cc}]|^'|'$/u.test(name))
    throw new Error(`${fileName} has a sheet called "${name}", which no sheet can be called. ${again}`);
  if (book.sheet(name)) throw new Error(`${fileName} has two sheets called "${name}". ${again}`);
  return name;
}

function namespaces(e: XmlElement | undefined): Attributes {
  const entries = Object.entries(e?.attrs ?? {});
  return Object.fromEntries(entries.filter(([name]) => name.startsWith('xmlns:') || name.endsWith(':Ignorable')));
}
