/** Sizes of paper, upright, in points. */
import type { PageLayout } from '../model';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const inches = (width: number, height: number): Size => ({ width: width * 72, height: height * 72 });
const millimetres = (width: number, height: number): Size => inches(width / 25.4, height / 25.4);

const PAPERS: Readonly<Record<string, Size>> = {
  Letter: inches(8.5, 11),
  Tabloid: inches(11, 17),
  Ledger: inches(17, 11),
  Legal: inches(8.5, 14),
  Statement: inches(5.5, 8.5),
  Executive: inches(7.25, 10.5),
  A3: millimetres(297, 420),
  A4: millimetres(210, 297),
  A5: millimetres(148, 210),
  B4: millimetres(257, 364),
  B5: millimetres(182, 257),
  Folio: inches(8.5, 13),
};

/** Papers that a printer may hold where a sheet asks for none: letter paper in America, A4 elsewhere. */
export const USUAL_PAPERS = ['Letter', 'A4'] as const;
export type UsualPaper = (typeof USUAL_PAPERS)[number];

/**
 * The paper of a sheet, turned as it is printed. Letter is what a sheet has that asks for none, so there the printer's
 * own paper counts. A paper whose size is not known here is taken for the printer's too.
 */
export function paperOf(
  { paperSize, orientation }: PageLayout,
  printers: UsualPaper = 'Letter',
): Size & { name: string } {
  const name = paperSize !== 'Letter' && paperSize in PAPERS ? paperSize : printers;
  const { width, height } = PAPERS[name];
  return orientation === 'Landscape' ? { name, width: height, height: width } : { name, width, height };
}
