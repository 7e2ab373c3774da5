import { Workbook as OtherWorkbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { child, children, descendants, parseXml, type XmlElement } from '../../workbench/files/ooxml/xml';
import { partsOf } from '../../workbench/files/testing/zip';
import { type Area, parseA1, splitSheet } from '../../workbench/model';

/** A chart as its part in a saved file says it. */
export interface ChartPart {
  readonly name: string;
  readonly kind: string;
  readonly title: string;
  readonly axes: readonly { readonly title: string; readonly format: string; readonly min?: string; max?: string }[];
  readonly series: readonly SeriesPart[];
  /** The cells it lies over. */
  readonly anchor: Area;
}

export interface SeriesPart {
  readonly name: string;
  readonly values: ReferencePart;
  readonly categories: ReferencePart;
}

export interface ReferencePart {
  /** As written: `'Board Summary'!$A$1:$A$9`. */
  readonly reference: string;
  /** What the file stores beside it. */
  readonly stored: readonly string[];
}

const words = (e: XmlElement | undefined): string =>
  descendants(e, 't')
    .map((t) => t.text)
    .join('');
const number = (e: XmlElement | undefined, name: string): number => Number(child(e, name)!.text);

/** Charts of a sheet in a saved file, from its XML alone, in the order of the drawing. */
export function chartParts(bytes: Uint8Array, sheetName: string): ChartPart[] {
  const parts = partsOf(bytes);
  const sheets = descendants(parseXml(parts['xl/workbook.xml']), 'sheet');
  const sheet = sheets.find(({ attrs }) => attrs.name === sheetName)!;
  const sheetPart = target(parts, 'xl/workbook.xml', sheet.attrs['r:id']);
  const [drawing] = descendants(parseXml(parts[sheetPart]), 'drawing');
  const drawingPart = target(parts, sheetPart, drawing.attrs['r:id']);
  return children(parseXml(parts[drawingPart]), 'twoCellAnchor').map((anchor) => {
    const [frame] = descendants(anchor, 'chart');
    return {
      ...chartPart(parseXml(parts[target(parts, drawingPart, frame.attrs['r:id'])])),
      name: descendants(anchor, 'cNvPr')[0].attrs.name,
      anchor: anchorArea(anchor),
    };
  });
}

function target(parts: Record<string, string>, part: string, id: string): string {
  const [, folder, name] = /^(.*)\/([^/]+)$/.exec(part)!;
  const links = children(parseXml(parts[`${folder}/_rels/${name}.rels`]), 'Relationship');
  const to = links.find(({ attrs }) => attrs.Id === id)!.attrs.Target;
  return to.startsWith('/') ? to.slice(1) : new URL(to, `file:///${folder}/`).pathname.slice(1);
}

/** The first and the last cell that a chart touches; an end at the very edge of a cell does not touch it. */
function anchorArea(anchor: XmlElement): Area {
  const [from, to] = [child(anchor, 'from'), child(anchor, 'to')];
  const last = (cell: string, offset: string): number => number(to, cell) - (number(to, offset) === 0 ? 1 : 0);
  return {
    top: number(from, 'row'),
    left: number(from, 'col'),
    bottom: last('row', 'rowOff'),
    right: last('col', 'colOff'),
  };
}

function chartPart(root: XmlElement): Omit<ChartPart, 'name' | 'anchor'> {
  const chart = child(root, 'chart');
  const plot = child(chart, 'plotArea')!;
  const [group] = plot.children.filter(({ name }) => name.endsWith('Chart'));
  const direction = child(group, 'barDir')?.attrs.val;
  const grouping = child(group, 'grouping')?.attrs.val;
  return {
    kind: [group.name, direction, grouping].filter((word) => word !== undefined).join(' '),
    title: words(child(chart, 'title')),
    axes: plot.children
      .filter(({ name }) => name.endsWith('Ax'))
      .map((axis) => ({
        title: words(child(axis, 'title')),
        format: child(axis, 'numFmt')!.attrs.formatCode,
        min: child(child(axis, 'scaling'), 'min')?.attrs.val,
        max: child(child(axis, 'scaling'), 'max')?.attrs.val,
      })),
    series: children(group, 'ser').map((series) => ({
      name: descendants(child(series, 'tx'), 'v')[0].text,
      values: reference(child(series, 'val') ?? child(series, 'yVal')),
      categories: reference(child(series, 'cat') ?? child(series, 'xVal')),
    })),
  };
}

function reference(e: XmlElement | undefined): ReferencePart {
  return {
    reference: descendants(e, 'f')[0].text,
    stored: descendants(e, 'pt').map((point) => child(point, 'v')!.text),
  };
}

/** A saved file as a library sees it that shares no code with the one that wrote it. */
export async function readByOther(bytes: Uint8Array): Promise<OtherWorkbook> {
  installChartSupport();
  const other = new OtherWorkbook();
  await other.xlsx.load(bytes as never);
  return other;
}

/** What stands in the cells of a reference, as the other library reads them. */
export function cellsOf(book: OtherWorkbook, { reference: text }: ReferencePart): (number | string)[] {
  const { sheet, address } = splitSheet(text);
  const a = parseA1(address)!;
  return Array.from({ length: a.bottom - a.top + 1 }, (_, i) => {
    const value: unknown = book.getWorksheet(sheet!)!.getCell(a.top + i + 1, a.left + 1).value;
    return (value !== null && typeof value === 'object' && 'result' in value ? value.result : value) as number | string;
  });
}
