import { freshPageLayout, type PageLayout, parseA1, splitSheet, toA1 } from '../../model';
import { inchesToPoints } from '../ooxml/units';
import { paperFromFile } from '../ooxml/vocabulary';
import { child, children, decodeText, flag, num, type XmlElement } from '../ooxml/xml';

/** The page set-up of a sheet; print area and titles are names of the workbook and come separately. */
export function readPage(worksheet: XmlElement): PageLayout {
  const page = freshPageLayout();
  const margins = child(worksheet, 'pageMargins');
  for (const side of ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const) {
    if (margins?.attrs[side] !== undefined) page.margins[side] = inchesToPoints(num(margins, side, 0));
  }
  const setup = child(worksheet, 'pageSetup');
  page.orientation = setup?.attrs.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  if (setup?.attrs.paperSize !== undefined) page.paperSize = paperFromFile(num(setup, 'paperSize', 1));
  page.blackAndWhite = flag(setup, 'blackAndWhite');
  if (setup?.attrs.pageOrder === 'overThenDown') page.printOrder = 'OverThenDown';
  if (flag(setup, 'useFirstPageNumber')) page.firstPageNumber = num(setup, 'firstPageNumber', 1);
  if (flag(child(child(worksheet, 'sheetPr'), 'pageSetUpPr'), 'fitToPage')) {
    const wide = num(setup, 'fitToWidth', 1);
    const tall = num(setup, 'fitToHeight', 1);
    page.zoom = { ...(wide > 0 && { horizontalFitToPages: wide }), ...(tall > 0 && { verticalFitToPages: tall }) };
  } else page.zoom = { scale: num(setup, 'scale', 100) };
  const print = child(worksheet, 'printOptions');
  page.centerHorizontally = flag(print, 'horizontalCentered');
  page.centerVertically = flag(print, 'verticalCentered');
  page.printGridlines = flag(print, 'gridLines');
  page.printHeadings = flag(print, 'headings');
  page.breaks = { rows: breaksOf(child(worksheet, 'rowBreaks')), cols: breaksOf(child(worksheet, 'colBreaks')) };
  const texts = child(worksheet, 'headerFooter');
  const [header, footer] = ['oddHeader', 'oddFooter'].map((name) =>
    sections(decodeText(child(texts, name)?.text ?? '')),
  );
  page.headerFooter = {
    leftHeader: header.L,
    centerHeader: header.C,
    rightHeader: header.R,
    leftFooter: footer.L,
    centerFooter: footer.C,
    rightFooter: footer.R,
  };
  return page;
}

/** A break stands after the row or column of its number, which counts from 1: before the one after it, counted from 0. */
const breaksOf = (list: XmlElement | undefined): number[] =>
  [...new Set(children(list, 'brk').map((one) => num(one, 'id', 0)))].filter((id) => id > 0).sort((a, b) => a - b);

/** Splits `&Lleft&Ccentre&Rright`; text before the first mark is in the centre. `&&` is an ampersand and no mark. */
function sections(text: string): Record<'L' | 'C' | 'R', string> {
  const found = { L: '', C: '', R: '' };
  let side: 'L' | 'C' | 'R' = 'C';
  for (const [part] of text.matchAll(/&"[^"]*"|&.|[^&]+|&$/gs)) {
    if (part === '&L' || part === '&C' || part === '&R') side = part[1] as 'L' | 'C' | 'R';
    else found[side] += part;
  }
  return found;
}

/** The parts of a name's formula such as `Sheet1!$A$1:$B$2,Sheet1!$D$1`; commas within quoted sheet names do not part. */
const areaTexts = (formula: string): string[] =>
  (formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((part) => splitSheet(part.trim()).address.replace(/\$/g, ''));

/** Sets the print area from the name that the file keeps it in. */
export function setPrintArea(page: PageLayout, formula: string): void {
  const areas = areaTexts(formula)
    .map(parseA1)
    .filter((a) => a !== undefined);
  if (areas.length > 0) page.printArea = areas.map(toA1).join(',');
}

/** Sets the repeated rows and columns from the name that the file keeps them in. */
export function setPrintTitles(page: PageLayout, formula: string): void {
  for (const text of areaTexts(formula)) {
    if (/^\d+:\d+$/.test(text)) page.titleRows = text;
    else if (/^[A-Z]+:[A-Z]+$/i.test(text)) page.titleColumns = text;
  }
}
