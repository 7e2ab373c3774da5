import { type HostClass, type HostObject, hostObject, type ScalarMember } from '../../host/class';
import { isWholeColumns, isWholeRows, type PageLayout, parseA1, type Sheet, toA1, type Area } from '../../model';
import { cellsGiven } from '../core/addresses';
import { asChoice, asFlag, asNumber, asRecord, asWhole, isOmitted } from '../core/arguments';
import { mayChangeBook } from '../core/guards';
import { areasObject, rangeObject } from '../core/range-ref';
import { invalidArgument, itemNotFound } from '../core/refusals';
import { headersFootersClass } from './headers-footers';
import type { SheetRef } from './sheet-ref';

const PAPERS = (
  'Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17 ' +
  'Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 ' +
  'EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal ' +
  'FanfoldUS FanfoldStdGerman FanfoldLegalGerman'
).split(' ');
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const SIDES = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const;
/** Excel's largest margin is 49 inches. */
const MAX_MARGIN = 49 * 72;

/** A property of the page: read from and written to the sheet's page set-up. */
function page<T>(read: (p: PageLayout) => T, write: (p: PageLayout, value: unknown) => void): ScalarMember<SheetRef> {
  return {
    get: (self) => read(self.sheet.page),
    set(self, value) {
      mayChangeBook(self.app);
      write(self.sheet.page, value);
      self.repaint();
    },
  };
}

const flag = (name: 'centerHorizontally' | 'centerVertically' | 'printGridlines' | 'printHeadings' | 'blackAndWhite') =>
  page(
    (p) => p[name],
    (p, v) => (p[name] = asFlag(v, name)),
  );

const margin = (side: (typeof SIDES)[number]) =>
  page(
    (p) => p.margins[side],
    (p, v) => (p.margins[side] = asNumber(v, `${side}Margin`, 0, MAX_MARGIN)),
  );

function setZoom(p: PageLayout, value: unknown): void {
  const z = asRecord(value, 'zoom');
  const pages = (name: string): Record<string, number> =>
    isOmitted(z[name]) ? {} : { [name]: asWhole(z[name], `zoom.${name}`, 1, 32_767) };
  const fit = { ...pages('horizontalFitToPages'), ...pages('verticalFitToPages') };
  if (!isOmitted(z.scale) && Object.keys(fit).length > 0)
    throw invalidArgument('zoom takes a scale or pages to fit to, not both.');
  p.zoom = isOmitted(z.scale) ? fit : { scale: asNumber(z.scale, 'zoom.scale', 10, 400) };
}

/** Sheets whose scaling was set in the request that is being answered, and not before. */
const deaf = new WeakMap<Sheet, boolean>();

/** Whether this Excel takes no scaling of the page yet, though it says nothing. */
function isDeafToZoom({ app, sheet }: SheetRef): boolean {
  if (!app.moods.pageLayoutOpened) return true;
  if (!app.moods.habits.has('ignoresZoom')) return false;
  const known = deaf.get(sheet);
  if (known !== undefined) return known;
  deaf.set(sheet, true);
  const stop = app.runs.onBegin(() => {
    deaf.set(sheet, false);
    stop();
  });
  return true;
}

function areasOf(text: string | undefined): Area[] {
  return text === undefined ? [] : text.split(',').flatMap((part) => parseA1(part.trim().replace(/^.*!/, '')) ?? []);
}

function titles(self: SheetRef, which: 'titleRows' | 'titleColumns'): HostObject | null {
  const [a] = areasOf(self.sheet.page[which]);
  return a ? rangeObject(self.app, self.sheet, a) : null;
}

function setTitles(self: SheetRef, which: 'titleRows' | 'titleColumns', given: unknown): null {
  mayChangeBook(self.app);
  if (given === '') {
    delete self.sheet.page[which];
    return self.repaint();
  }
  const { sheet, areas } = cellsGiven(self.app, given, which, self.sheet);
  const whole = which === 'titleRows' ? isWholeRows : isWholeColumns;
  if (sheet !== self.sheet || areas.length !== 1 || !whole(areas[0])) {
    throw invalidArgument(
      `${which} must be whole ${which === 'titleRows' ? 'rows such as "$1:$2"' : 'columns such as "$A:$B"'} of this worksheet.`,
    );
  }
  self.sheet.page[which] = toA1(areas[0]);
  return self.repaint();
}

function printArea(self: SheetRef): HostObject | null {
  const areas = areasOf(self.sheet.page.printArea);
  return areas.length ? areasObject(self.app, self.sheet, areas) : null;
}

function orMissing(found: HostObject | null, what: string): HostObject {
  if (!found) throw itemNotFound(`The worksheet has no ${what}.`);
  return found;
}

export const pageLayoutClass: HostClass<SheetRef> = {
  type: 'PageLayout',
  scalars: {
    Orientation: page(
      (p) => p.orientation,
      (p, v) => (p.orientation = asChoice(v, ['Portrait', 'Landscape'], 'orientation')),
    ),
    PaperSize: page(
      (p) => p.paperSize,
      (p, v) => (p.paperSize = asChoice(v, PAPERS, 'paperSize')),
    ),
    Zoom: {
      get: (self) => ({ ...self.sheet.page.zoom }),
      set(self, value) {
        mayChangeBook(self.app);
        const page = isDeafToZoom(self) ? structuredClone(self.sheet.page) : self.sheet.page;
        setZoom(page, value);
        self.repaint();
      },
    },
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
    CenterHorizontally: flag('centerHorizontally'),
    CenterVertically: flag('centerVertically'),
    PrintGridlines: flag('printGridlines'),
    PrintHeadings: flag('printHeadings'),
    BlackAndWhite: flag('blackAndWhite'),
    PrintOrder: page(
      (p) => p.printOrder ?? 'DownThenOver',
      (p, v) => (p.printOrder = asChoice(v, ['DownThenOver', 'OverThenDown'], 'printOrder')),
    ),
    FirstPageNumber: page(
      (p) => p.firstPageNumber ?? '',
      (p, v) => {
        if (v === '') delete p.firstPageNumber;
        else p.firstPageNumber = asWhole(v, 'firstPageNumber', 1, 32_767);
      },
    ),
  },
  links: { HeadersFooters: (self) => hostObject(headersFootersClass, self) },
  methods: {
    GetPrintArea: (self) => orMissing(printArea(self), 'print area'),
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleRows: (self) => orMissing(titles(self, 'titleRows'), 'print title rows'),
    GetPrintTitleRowsOrNullObject: (self) => titles(self, 'titleRows'),
    GetPrintTitleColumns: (self) => orMissing(titles(self, 'titleColumns'), 'print title columns'),
    GetPrintTitleColumnsOrNullObject: (self) => titles(self, 'titleColumns'),
    SetPrintArea(self, given: unknown) {
      mayChangeBook(self.app);
      if (given === '') {
        delete self.sheet.page.printArea;
        return self.repaint();
      }
      const { sheet, areas } = cellsGiven(self.app, given, 'printArea', self.sheet);
      if (sheet !== self.sheet) throw invalidArgument('printArea must be on this worksheet.');
      self.sheet.page.printArea = areas.map(toA1).join(',');
      return self.repaint();
    },
    SetPrintTitleRows: (self, given: unknown) => setTitles(self, 'titleRows', given),
    SetPrintTitleColumns: (self, given: unknown) => setTitles(self, 'titleColumns', given),
    SetPrintMargins(self, unit: unknown, margins: unknown) {
      mayChangeBook(self.app);
      const factor = UNITS[asChoice(unit, Object.keys(UNITS) as (keyof typeof UNITS)[], 'unit')];
      const given = asRecord(margins, 'marginOptions');
      for (const side of SIDES) {
        if (!isOmitted(given[side]))
          self.sheet.page.margins[side] = asNumber(given[side], side, 0, MAX_MARGIN / factor) * factor;
      }
      return self.repaint();
    },
  },
};
