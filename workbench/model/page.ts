/** Page set-up of a sheet. Margins in points; header and footer texts use Excel's codes (&P, &N, &D …). */
export interface PageLayout {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string;
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  /** Absent: down, then over */
  printOrder?: 'DownThenOver' | 'OverThenDown';
  /** Absent: automatic */
  firstPageNumber?: number;
  /** A1 without sheet, several parts joined by commas */
  printArea?: string;
  titleRows?: string;
  titleColumns?: string;
  /** Rows and columns, counted from 0, before which somebody has put the end of a page; in order. */
  breaks: { rows: number[]; cols: number[] };
  headerFooter: Record<
    'leftHeader' | 'centerHeader' | 'rightHeader' | 'leftFooter' | 'centerFooter' | 'rightFooter',
    string
  >;
}

export const freshPageLayout = (): PageLayout => ({
  orientation: 'Portrait',
  paperSize: 'Letter',
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  breaks: { rows: [], cols: [] },
  headerFooter: {
    leftHeader: '',
    centerHeader: '',
    rightHeader: '',
    leftFooter: '',
    centerFooter: '',
    rightFooter: '',
  },
});
