import { type DefinedName, quoteSheet, type Table, type Workbook } from '../../model';
import { type Carried, carriedOf } from '../carried';
import type { KeptChart } from '../charts/kept-chart';
import { needsArrayEvaluation } from '../../calc/arrays/arrays';
import { formulaToFile } from '../ooxml/formulas';
import { FormulaSpelling } from '../ooxml/spelling';
import { PackageWriter } from '../ooxml/package';
import { NS, REL, TYPE } from '../ooxml/parts';
import { encodeText, escapeXml, tag, XML_HEAD } from '../ooxml/xml';
import { StringTable } from './cells';
import { firstShown } from './frame';
import { printAreaFormula, printTitlesFormula } from './page';
import { writeProperties, writeSettings } from './properties';
import { absoluteRef } from './refs';
import { type FileWriter, writeSheet } from './sheet';
import { StyleTable } from './styles';

const PART = 'xl/workbook.xml';

/**
 * The bytes of the workbook as an .xlsx file. Equal workbooks give equal bytes.
 * @throws Error that names the place where the workbook has something no file can hold
 */
export function writeWorkbook(book: Workbook): Uint8Array {
  if (!book.sheets.some((s) => s.visibility === 'Visible')) {
    throw new Error(
      'The workbook has no visible sheet. Show or add one before saving: Excel cannot open it otherwise.',
    );
  }
  const carried = carriedOf(book);
  const pkg = new PackageWriter();
  for (const [name, { bytes, type }] of carried?.parts ?? []) pkg.add(name, bytes, type);
  for (const chart of book.sheets.flatMap((s) => s.charts)) {
    for (const [name, { bytes, type }] of (chart.carried as KeptChart | undefined)?.parts ?? [])
      pkg.add(name, bytes, type);
  }
  keepRelationships(pkg, carried);
  const writer: FileWriter = {
    pkg,
    styles: new StyleTable(carried?.styles),
    strings: new StringTable(),
    formulas: carried?.formulas.with(singleNames(book)) ?? new FormulaSpelling(singleNames(book)),
    hasDynamicArrays: false,
    tableIds: tableNumbers(book),
    nextShapeBlock: 1,
  };
  pkg.relate('', REL.workbook, PART);
  const sheetIds = numbered(book.sheets.map((sheet) => carried?.sheets.get(sheet)?.fileId));
  const sheets = book.sheets.map((sheet, i) => {
    const part = `xl/worksheets/sheet${i + 1}.xml`;
    writeSheet(sheet, part, writer, carried?.sheets.get(sheet));
    const state = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' }[sheet.visibility];
    return tag('sheet', {
      name: sheet.name,
      sheetId: sheetIds[i],
      state,
      'r:id': pkg.relate(PART, REL.worksheet, part),
    });
  });
  const part = (name: string, xml: string, relation: string, type: string): void => {
    pkg.add(name, XML_HEAD + xml, type);
    pkg.relate(PART, relation, name);
  };
  pkg.add('xl/styles.xml', writer.styles.xml(), TYPE.styles);
  pkg.relate(PART, REL.styles, 'xl/styles.xml');
  part('xl/sharedStrings.xml', stringsXml(writer.strings), REL.sharedStrings, TYPE.sharedStrings);
  if (writer.hasDynamicArrays) part('xl/metadata.xml', DYNAMIC_ARRAYS, REL.metadata, TYPE.metadata);
  pkg.add(PART, XML_HEAD + workbookXml(book, sheets.join(''), carried), TYPE.workbook);
  writeProperties(book, pkg);
  writeSettings(book, pkg);
  return pkg.finish();
}

/** Which defined names stand for one value or cell, in every scope that has them. */
function singleNames(book: Workbook): (name: string) => boolean {
  const scopes = [book.names, ...book.sheets.map((s) => s.names)];
  return (name) => {
    const meant = scopes.flat().filter((n) => n.name.toLowerCase() === name.toLowerCase());
    return meant.length > 0 && meant.every((n) => !needsArrayEvaluation(n.formula));
  };
}

/** Numbers that things had in an opened file stay, because others refer to them; the rest get free ones, from 1. */
function numbered(wanted: readonly (number | undefined)[]): number[] {
  const taken = new Set<number>();
  const kept = wanted.map((id) => {
    if (!id || taken.has(id)) return undefined;
    taken.add(id);
    return id;
  });
  let next = 1;
  return kept.map((id) => {
    if (id !== undefined) return id;
    while (taken.has(next)) next++;
    taken.add(next);
    return next;
  });
}

/** Slicers and queries of an opened file refer to its tables by number. */
function tableNumbers(book: Workbook): Map<Table, number> {
  const { tables } = book;
  const ids = numbered(tables.map((table) => table.fileId));
  return new Map(tables.map((table, i) => [table, ids[i]]));
}

function keepRelationships(pkg: PackageWriter, carried: Carried | undefined): void {
  if (!carried) return;
  const keep = (from: string, list: Carried['relationships']['workbook']): void => {
    for (const { id, type, target, external } of list) {
      if (external || pkg.has(target)) pkg.relate(from, type, target, { id, external });
    }
  };
  keep('', carried.relationships.package);
  keep(PART, carried.relationships.workbook);
  for (const [name, { relationships }] of carried.parts) keep(name, relationships);
}

const MODES = { Automatic: undefined, AutomaticExceptTables: 'autoNoTable', Manual: 'manual' } as const;

function workbookXml(book: Workbook, sheets: string, carried: Carried | undefined): string {
  const names = namesXml(book);
  const kept = (name: string): string => carried?.elements.get(name) ?? '';
  const content = [
    tag('fileVersion', { appName: 'xl', lastEdited: 7, lowestEdited: 7, rupBuild: 22228 }),
    kept('fileSharing'),
    tag('workbookPr', { defaultThemeVersion: 166925, ...carried?.settingsOf.workbook }),
    kept('workbookProtection'),
    tag(
      'bookViews',
      {},
      tag('workbookView', {
        ...carried?.settingsOf.window,
        activeTab: firstShown(book.sheets, book.activeSheet) || undefined,
      }),
    ),
    tag('sheets', {}, sheets),
    kept('functionGroups'),
    kept('externalReferences'),
    names && tag('definedNames', {}, names),
    // Whoever opens the file computes everything anew: cached results are only what was last seen.
    tag('calcPr', {
      calcId: 191029,
      ...carried?.settingsOf.calculation,
      calcMode: MODES[book.calculationMode],
      fullCalcOnLoad: true,
    }),
    kept('oleSize'),
    kept('customWorkbookViews'),
    kept('pivotCaches'),
    kept('extLst'),
  ];
  return tag('workbook', { xmlns: NS.main, 'xmlns:r': NS.r, ...carried?.namespaces }, content.join(''));
}

function namesXml(book: Workbook): string {
  const all: { sort: string; xml: string }[] = [];
  const add = (name: string, formula: string, sheet?: number, more: Partial<DefinedName> = {}): void => {
    const attributes = {
      ...more.kept,
      name,
      comment: more.comment || undefined,
      localSheetId: sheet,
      hidden: more.visible === false ? true : undefined,
    };
    all.push({
      sort: `${name.toLowerCase()} ${sheet ?? -1}`,
      xml: tag('definedName', attributes, escapeXml(formula)),
    });
  };
  for (const n of book.names) add(n.name, formulaToFile(n.formula), undefined, n);
  book.sheets.forEach((sheet, i) => {
    for (const n of sheet.names) add(n.name, formulaToFile(n.formula), i, n);
    const filter = sheet.autoFilter?.area;
    const printArea = printAreaFormula(sheet);
    const titles = printTitlesFormula(sheet);
    // Excel finds the sheet's own filter by this name.
    if (filter) add('_xlnm._FilterDatabase', `${quoteSheet(sheet.name)}!${absoluteRef(filter)}`, i, { visible: false });
    if (printArea !== undefined) add('_xlnm.Print_Area', printArea, i);
    if (titles !== undefined) add('_xlnm.Print_Titles', titles, i);
  });
  all.sort((a, b) => (a.sort < b.sort ? -1 : 1));
  return all.map((n) => n.xml).join('');
}

function stringsXml(strings: StringTable): string {
  const list = strings.items.map((text) => {
    const space = /^\s|\s$|\s\s|[\n\t]/.test(text) ? ' xml:space="preserve"' : '';
    return `<si><t${space}>${encodeText(text)}</t></si>`;
  });
  const count = { xmlns: NS.main, count: strings.uses, uniqueCount: strings.items.length };
  return tag('sst', count, list.join(''));
}

/** Says of cells with `cm="1"` that their array formula spills by itself. */
const DYNAMIC_ARRAYS = tag(
  'metadata',
  { xmlns: NS.main, 'xmlns:xda': 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray' },
  tag(
    'metadataTypes',
    { count: 1 },
    tag('metadataType', {
      name: 'XLDAPR',
      minSupportedVersion: 120000,
      copy: 1,
      pasteAll: 1,
      pasteValues: 1,
      merge: 1,
      splitFirst: 1,
      rowColShift: 1,
      clearFormats: 1,
      clearComments: 1,
      assign: 1,
      coerce: 1,
      cellMeta: 1,
    }),
  ) +
    tag(
      'futureMetadata',
      { name: 'XLDAPR', count: 1 },
      tag(
        'bk',
        {},
        tag(
          'extLst',
          {},
          tag(
            'ext',
            { uri: '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}' },
            tag('xda:dynamicArrayProperties', { fDynamic: 1, fCollapsed: 0 }),
          ),
        ),
      ),
    ) +
    tag('cellMetadata', { count: 1 }, tag('bk', {}, tag('rc', { t: 1, v: 0 }))),
);
