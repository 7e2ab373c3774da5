import { MAX_COLS, MAX_ROWS, type PageLayout, parseA1, quoteSheet, type Sheet } from '../../model';
import { pointsToInches } from '../ooxml/units';
import { paperToFile } from '../ooxml/vocabulary';
import { type Attributes, encodeText, tag } from '../ooxml/xml';
import { absoluteRef } from './refs';

/** Whether the sheet is scaled to a number of pages. */
export const fitsPages = ({ zoom }: PageLayout): boolean =>
  zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;

export function printOptionsXml(page: PageLayout): string {
  const attributes = {
    horizontalCentered: page.centerHorizontally || undefined,
    verticalCentered: page.centerVertically || undefined,
    headings: page.printHeadings || undefined,
    gridLines: page.printGridlines || undefined,
  };
  return Object.values(attributes).some(Boolean) ? tag('printOptions', attributes) : '';
}

export function pageMarginsXml({ margins: m }: PageLayout): string {
  return tag('pageMargins', {
    left: pointsToInches(m.left),
    right: pointsToInches(m.right),
    top: pointsToInches(m.top),
    bottom: pointsToInches(m.bottom),
    header: pointsToInches(m.header),
    footer: pointsToInches(m.footer),
  });
}

/** What the model says where no paper was chosen. */
const STANDARD_PAPER = 'Letter';

/** `kept` are attributes of an opened file that the model does not hold. */
export function pageSetupXml(page: PageLayout, kept: Attributes = {}): string {
  const { scale, horizontalFitToPages, verticalFitToPages } = page.zoom;
  const fits = fitsPages(page);
  return tag('pageSetup', {
    ...kept,
    // Nobody's choice, so the printer's: a file of ours is printed on letter paper here and on A4 there.
    paperSize:
      page.paperSize === STANDARD_PAPER ? (kept.paperSize === '1' ? '1' : undefined) : paperToFile(page.paperSize),
    // The way that is not in use is remembered for whoever goes back to it.
    scale: fits ? kept.scale : scale === 100 ? undefined : scale,
    // 0 pages means as many as it takes.
    fitToWidth: fits ? (horizontalFitToPages ?? 0) : kept.fitToWidth,
    fitToHeight: fits ? (verticalFitToPages ?? 0) : kept.fitToHeight,
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    pageOrder: page.printOrder === 'OverThenDown' ? 'overThenDown' : undefined,
    blackAndWhite: page.blackAndWhite || undefined,
    firstPageNumber: page.firstPageNumber,
    useFirstPageNumber: page.firstPageNumber === undefined ? undefined : true,
  });
}

/** `kept` are the headers of first and even pages of an opened file, which the model does not hold. */
export function headerFooterXml(page: PageLayout, kept?: { attributes: Attributes; content: string }): string {
  const t = page.headerFooter;
  const join = (left: string, centre: string, right: string): string =>
    (left && `&L${left}`) + (centre && `&C${centre}`) + (right && `&R${right}`);
  const element = (name: string, text: string): string => (text ? `<${name}>${encodeText(text)}</${name}>` : '');
  const content =
    element('oddHeader', join(t.leftHeader, t.centerHeader, t.rightHeader)) +
    element('oddFooter', join(t.leftFooter, t.centerFooter, t.rightFooter)) +
    (kept?.content ?? '');
  return content ? tag('headerFooter', kept?.attributes ?? {}, content) : '';
}

/** The ends of pages that somebody has put. */
export function breaksXml(name: 'rowBreaks' | 'colBreaks', { breaks }: PageLayout): string {
  const [places, across] = name === 'rowBreaks' ? [breaks.rows, MAX_COLS] : [breaks.cols, MAX_ROWS];
  if (places.length === 0) return '';
  const each = places.map((id) => tag('brk', { id, max: across - 1, man: true }));
  return tag(name, { count: places.length, manualBreakCount: places.length }, each.join(''));
}

/** The formula of the name that holds a sheet's print area; undefined where it has none. */
export function printAreaFormula(sheet: Sheet): string | undefined {
  const parts = (sheet.page.printArea ?? '').split(',').map((text) => parseA1(text.trim()));
  const areas = parts.filter((a) => a !== undefined);
  return areas.length > 0 ? areas.map((a) => `${quoteSheet(sheet.name)}!${absoluteRef(a)}`).join(',') : undefined;
}

/** The formula of the name that holds the repeated columns and rows; undefined where there are none. */
export function printTitlesFormula(sheet: Sheet): string | undefined {
  const owner = `${quoteSheet(sheet.name)}!`;
  const fixed = (text: string): string => text.replace(/\$/g, '').replace(/[A-Za-z]+|\d+/g, '$$$&');
  const whole = (text: string | undefined): string | undefined => {
    const [first, last = first] = (text ?? '').split(':');
    return first ? `${owner}${fixed(first)}:${fixed(last)}` : undefined;
  };
  const parts = [whole(sheet.page.titleColumns), whole(sheet.page.titleRows)].filter((p) => p !== undefined);
  return parts.length > 0 ? parts.join(',') : undefined;
}
