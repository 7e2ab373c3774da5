import { type ChartAnchor, leftOf, pointAt, type Sheet, type SheetPoint, topOf } from '../../model';
import type { Colours } from '../ooxml/colours';
import type { Package, Relationship } from '../ooxml/package';
import { kindOf } from '../ooxml/parts';
import { child, descendants, num, parseXml, type XmlElement } from '../ooxml/xml';
import { reachable } from '../read/kept-parts';
import { type KeptChart, lookOf } from './kept-chart';
import { isReadable, readChart } from './read-chart';
import { fromEmu } from './words';

/** What is left of a drawing when its charts are in the model: pictures, shapes, charts of other kinds. */
export interface KeptDrawing {
  /** By which the sheet refers to it. */
  readonly id: string;
  /** The text of the part, without the charts read; undefined where nothing else was in it. */
  readonly xml?: string;
  readonly relationships: readonly Relationship[];
}

/** What is kept as text is written as UTF-8, whatever it was. */
const asUtf8 = (text: string): string => text.replace(/^\ufeff?(<\?xml[^>]*?encoding=["'])[^"']*/i, '$1UTF-8');

/**
 * Reads those charts of a drawing part into the sheet that the model has a place for. Rows and columns of the sheet have
 * been read before.
 */
export function readDrawing(
  { id, target: part }: Relationship,
  sheet: Sheet,
  pkg: Package,
  colours: Colours,
): KeptDrawing | undefined {
  const found = pkg.text(part);
  if (found === undefined) return undefined;
  const text = asUtf8(found);
  const root = pkg.guard(part, () => parseXml(text));
  const relationships = pkg.relationships(part);
  const taken: XmlElement[] = [];
  const used = new Set<string>();
  for (const anchor of root.children.filter((e) => /Anchor$/.test(e.name))) {
    const frame = child(anchor, 'graphicFrame');
    const named = descendants(frame, 'chart')[0]?.attrs['r:id'];
    const target = relationships.find((r) => r.id === named && kindOf(r.type) === 'chart')?.target ?? '';
    const place = anchorOf(sheet, anchor);
    if (!place || !readPart(target, sheet, { pkg, colours, frame: frame!, place })) continue;
    taken.push(anchor);
    used.add(named ?? '');
  }
  if (taken.length > 0 && taken.length === root.children.length) return { id, relationships: [] };
  let xml = '';
  let at = 0;
  for (const e of taken) {
    xml += text.slice(at, e.start);
    at = e.end;
  }
  return { id, xml: xml + text.slice(at), relationships: relationships.filter((r) => !used.has(r.id)) };
}

interface ChartSource {
  readonly pkg: Package;
  readonly colours: Colours;
  readonly frame: XmlElement;
  readonly place: ChartAnchor;
}

function readPart(part: string, sheet: Sheet, { pkg, colours, frame, place }: ChartSource): boolean {
  const found = pkg.text(part);
  if (found === undefined) return false;
  const xml = asUtf8(found);
  const space = pkg.guard(part, () => parseXml(xml));
  if (!isReadable(space)) return false;
  const about = descendants(frame, 'cNvPr')[0]?.attrs ?? {};
  const name = about.name || `Chart ${sheet.charts.length + 1}`;
  const chart = sheet.addChart(name, 'ColumnClustered', { left: 0, top: 0, width: 0, height: 0 });
  chart.anchor = place;
  if (about.descr) chart.altText = about.descr;
  const references: KeptChart['references'][number][] = [];
  readChart(chart, space, colours, (e, role, now) => references.push({ start: e.start, end: e.end, role, now }));
  const relationships = pkg.relationships(part);
  const parts = reachable(pkg, relationships, new Set());
  chart.carried = { xml, look: lookOf(chart), references, relationships, parts } satisfies KeptChart;
  return true;
}

const words = (e: XmlElement | undefined, name: string): number => Number.parseInt(child(e, name)?.text ?? '', 10) || 0;

function corner(e: XmlElement | undefined): SheetPoint {
  return {
    row: words(e, 'row'),
    col: words(e, 'col'),
    x: fromEmu(words(e, 'colOff')),
    y: fromEmu(words(e, 'rowOff')),
  };
}

/** Where an anchor puts its contents: between two cells, from a cell on, or anywhere. */
function anchorOf(sheet: Sheet, e: XmlElement): ChartAnchor | undefined {
  const from = child(e, 'from');
  const to = child(e, 'to');
  if (from && to) return { from: corner(from), to: corner(to) };
  const size = child(e, 'ext');
  const at = child(e, 'pos');
  if (!size || !(from ?? at)) return undefined;
  const start = from ? corner(from) : pointAt(sheet, fromEmu(num(at, 'x', 0)), fromEmu(num(at, 'y', 0)));
  const right = leftOf(sheet, start) + fromEmu(num(size, 'cx', 0));
  const bottom = topOf(sheet, start) + fromEmu(num(size, 'cy', 0));
  return { from: start, to: pointAt(sheet, right, bottom) };
}
