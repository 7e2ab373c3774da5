/** Fills, lines and text of charts as a file writes them. */
import type { ChartFill, ChartFont, ChartLine } from '../../model';
import { escapeXml, tag } from '../ooxml/xml';
import { dashes, toEmu } from './words';

const solid = (color: string): string =>
  tag('a:solidFill', {}, tag('a:srgbClr', { val: color.replace('#', '').toUpperCase() }));

export const fillXml = (fill: ChartFill | undefined): string =>
  fill === undefined ? '' : fill === 'none' ? tag('a:noFill') : solid(fill);

/** A line; `usual` is how it looks where nothing is said of it. */
export function lineXml(line: ChartLine | undefined, usual: ChartLine = {}): string {
  const own = Object.values(line ?? {}).some((v) => v !== undefined);
  const { style, color, weight } = own ? { ...withoutNone(usual), ...line } : usual;
  if (style === undefined && color === undefined && weight === undefined) return '';
  const width = weight === undefined ? {} : { w: toEmu(weight) };
  if (style === 'None') return tag('a:ln', width, tag('a:noFill'));
  const dash =
    style === undefined || style === 'Continuous' ? '' : tag('a:prstDash', { val: dashes.find(style) ?? 'solid' });
  return tag('a:ln', width, (color === undefined ? '' : solid(color)) + dash + tag('a:round'));
}

const withoutNone = (usual: ChartLine): ChartLine => (usual.style === 'None' ? {} : usual);

/** The look of a shape; empty where nothing is said of it. */
export function shapeXml(fill: ChartFill | undefined, line: ChartLine | undefined, usual?: ChartLine): string {
  const content = fillXml(fill) + lineXml(line, usual);
  return content && tag('c:spPr', {}, content);
}

function runXml(name: string, font: ChartFont, usual: ChartFont, more: Record<string, string> = {}): string {
  const all = { ...usual, ...font };
  const attributes = {
    ...more,
    sz: all.size === undefined ? undefined : Math.round(all.size * 100),
    b: all.bold,
    i: all.italic,
    u: all.underline === undefined ? undefined : all.underline ? 'sng' : 'none',
  };
  const latin = all.name === undefined ? '' : tag('a:latin', { typeface: all.name });
  return tag(name, attributes, (all.color === undefined ? '' : solid(all.color)) + latin);
}

/** How the text of a part looks; `rotation` in degrees. */
export function textLookXml(font: ChartFont, usual: ChartFont): string {
  const paragraph = tag('a:pPr', {}, runXml('a:defRPr', font, usual));
  return tag(
    'c:txPr',
    {},
    tag('a:bodyPr') + tag('a:lstStyle') + tag('a:p', {}, paragraph + tag('a:endParaRPr', { lang: 'en-US' })),
  );
}

/** Words with their look. */
export function richXml(text: string, font: ChartFont, usual: ChartFont, upright = false): string {
  const body = upright ? tag('a:bodyPr', { rot: -5_400_000, vert: 'horz' }) : tag('a:bodyPr');
  const lines = text.split('\n').map((line) => {
    const run = runXml('a:rPr', font, usual, { lang: 'en-US' }) + `<a:t>${escapeXml(line)}</a:t>`;
    return tag('a:p', {}, tag('a:pPr', {}, runXml('a:defRPr', font, usual)) + tag('a:r', {}, run));
  });
  return tag('c:rich', {}, body + tag('a:lstStyle') + lines.join(''));
}

/** `<c:name val="…"/>` */
export const val = (name: string, value: string | number | boolean): string => tag(`c:${name}`, { val: value });
