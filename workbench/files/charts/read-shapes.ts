/** Fills, lines and text of charts as a file has them. What looks as usual is not said in the model. */
import type { ChartFill, ChartFont, ChartLine } from '../../model';
import type { Colours } from '../ooxml/colours';
import { child, children, descendants, flag, num, type XmlElement } from '../ooxml/xml';
import { dashes, fromEmu } from './words';

/** The `val` of a child element. */
export const valOf = (e: XmlElement | undefined, name: string): string | undefined => child(e, name)?.attrs.val;

/** A number in the `val` of a child element; undefined where there is none. */
export function numberOf(e: XmlElement | undefined, name: string): number | undefined {
  const found = child(e, name);
  const value = num(found, 'val', NaN);
  return Number.isNaN(value) ? undefined : value;
}

/** An on/off child element: without a value it means on. */
export const flagOf = (e: XmlElement | undefined, name: string, absent: boolean): boolean => {
  const found = child(e, name);
  return found ? flag(found, 'val', true) : absent;
};

export function readFill(shape: XmlElement | undefined, colours: Colours, usual?: string): ChartFill | undefined {
  if (child(shape, 'noFill')) return 'none';
  const fill = colours.readDrawn(child(shape, 'solidFill'));
  return fill === usual ? undefined : fill;
}

/** A line as far as it is not what is usual for the part. */
export function readLine(shape: XmlElement | undefined, colours: Colours, usual: ChartLine = {}): ChartLine {
  const e = child(shape, 'ln');
  if (!e) return {};
  const usuallyNone = usual.style === 'None';
  if (child(e, 'noFill')) return usuallyNone ? {} : { style: 'None' };
  const line: ChartLine = {
    style: dashes.fromFile(valOf(e, 'prstDash')) ?? 'Continuous',
    color: colours.readDrawn(child(e, 'solidFill')),
    weight: e.attrs.w === undefined ? undefined : fromEmu(num(e, 'w', 0)),
  };
  const base: ChartLine = usuallyNone ? {} : { style: 'Continuous', ...usual };
  const own = differing(line, base);
  // Where there is usually no line, a colour or a weight alone says that there is one.
  return usuallyNone && Object.keys(own).length > 1 ? differing(own, { style: 'Continuous' }) : own;
}

/** The properties that say something else than `usual` does. */
export const differing = <T extends object>(look: T, usual: T): T =>
  Object.fromEntries(
    Object.entries(look).filter(([key, value]) => value !== undefined && usual[key as keyof T] !== value),
  ) as T;

/** The look that the paragraphs of a text have. */
export function readFont(text: XmlElement | undefined, colours: Colours, usual: ChartFont): ChartFont {
  const e = descendants(text, 'defRPr')[0] ?? descendants(text, 'rPr')[0];
  if (!e) return {};
  const size = num(e, 'sz', NaN) / 100;
  const color = colours.readDrawn(child(e, 'solidFill'));
  const name = child(e, 'latin')?.attrs.typeface;
  const font: ChartFont = {
    name: name?.startsWith('+') ? undefined : name,
    size: Number.isNaN(size) ? undefined : size,
    bold: e.attrs.b === undefined ? undefined : flag(e, 'b'),
    italic: flag(e, 'i') || undefined,
    underline: (e.attrs.u !== undefined && e.attrs.u !== 'none') || undefined,
    color,
  };
  return differing(font, usual);
}

/** The words of a text, a line for each paragraph. */
export const wordsOf = (rich: XmlElement | undefined): string =>
  children(rich, 'p')
    .map((p) =>
      descendants(p, 't')
        .map((t) => t.text)
        .join(''),
    )
    .join('\n');
