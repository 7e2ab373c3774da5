import type { Chart, Sheet, SheetPoint } from '../../model';
import type { PackageWriter } from '../ooxml/package';
import { NS, REL, TYPE } from '../ooxml/parts';
import { escapeXml, tag, XML_HEAD } from '../ooxml/xml';
import { keptChart } from './kept-chart';
import type { KeptDrawing } from './read-drawing';
import { NS_CHART, NS_DRAWING, NS_ON_SHEET, toEmu } from './words';
import { chartXml } from './write-chart';

/**
 * Writes the drawing of a sheet with its charts, and gives the element by which the sheet refers to it; empty where the
 * sheet has neither charts nor anything else kept of a drawing.
 * @param part name of the sheet's part
 */
export function drawingXml(sheet: Sheet, part: string, pkg: PackageWriter, kept: KeptDrawing | undefined): string {
  if (sheet.charts.length === 0 && kept?.xml === undefined) return '';
  const drawing = pkg.freeName('xl/drawings/drawing', '.xml');
  const before = kept?.xml ?? '';
  const numbers = [...before.matchAll(/cNvPr\b[^>]*?\bid="(\d+)"/g)].map((m) => Number(m[1]));
  const first = numbers.reduce((most, n) => Math.max(most, n), 1) + 1;
  pkg.add(drawing, '', TYPE.drawing);
  for (const { id, type, target, external } of kept?.relationships ?? []) {
    if (external || pkg.has(target)) pkg.relate(drawing, type, target, { id, external });
  }
  const anchors = sheet.charts.map((chart, i) => anchorXml(chart, first + i, chartPart(sheet, chart, drawing, pkg)));
  pkg.add(drawing, joined(before, anchors.join('')), TYPE.drawing);
  return tag('drawing', { 'r:id': pkg.relate(part, REL.drawing, drawing, { id: kept?.id }) });
}

/** The anchors after what a kept drawing holds; each names its namespaces, which that part may call otherwise. */
function joined(kept: string, anchors: string): string {
  if (kept !== '' && anchors === '') return kept;
  const end = kept.lastIndexOf('</');
  if (kept !== '' && end >= 0) return kept.slice(0, end) + anchors + kept.slice(end);
  return XML_HEAD + tag('xdr:wsDr', { 'xmlns:xdr': NS_ON_SHEET, 'xmlns:a': NS_DRAWING }, anchors);
}

/** Writes the part of a chart and gives the id by which the drawing refers to it. */
function chartPart(sheet: Sheet, chart: Chart, drawing: string, pkg: PackageWriter): string {
  const part = pkg.freeName('xl/charts/chart', '.xml');
  const unchanged = keptChart(sheet.book, chart);
  pkg.add(part, unchanged?.xml ?? chartXml(sheet.book, chart), TYPE.chart);
  for (const { id, type, target, external } of unchanged?.kept.relationships ?? []) {
    if (external || pkg.has(target)) pkg.relate(part, type, target, { id, external });
  }
  return pkg.relate(drawing, REL.chart, part);
}

function anchorXml(chart: Chart, number: number, relation: string): string {
  const { from, to } = chart.anchor;
  const about = tag('xdr:cNvPr', { id: number, name: chart.name, descr: chart.altText });
  const zero = tag('a:off', { x: 0, y: 0 }) + tag('a:ext', { cx: 0, cy: 0 });
  const reference = tag('c:chart', { 'xmlns:c': NS_CHART, 'xmlns:r': NS.r, 'r:id': relation });
  const frame =
    tag('xdr:nvGraphicFramePr', {}, about + tag('xdr:cNvGraphicFramePr')) +
    tag('xdr:xfrm', {}, zero) +
    tag('a:graphic', {}, tag('a:graphicData', { uri: NS_CHART }, reference));
  const content =
    cornerXml('xdr:from', from) +
    cornerXml('xdr:to', to) +
    tag('xdr:graphicFrame', { macro: '' }, frame) +
    tag('xdr:clientData');
  return tag('xdr:twoCellAnchor', { 'xmlns:xdr': NS_ON_SHEET, 'xmlns:a': NS_DRAWING }, content);
}

function cornerXml(name: string, { row, col, x, y }: SheetPoint): string {
  const values = { col, colOff: toEmu(x), row, rowOff: toEmu(y) };
  return tag(
    name,
    {},
    Object.entries(values)
      .map(([key, value]) => `<xdr:${key}>${escapeXml(String(value))}</xdr:${key}>`)
      .join(''),
  );
}
