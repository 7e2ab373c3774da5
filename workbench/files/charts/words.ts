import {
  type ChartAxis,
  type ChartFont,
  type ChartKind,
  type ChartLegend,
  type ChartLine,
  type ChartMarker,
  usualColor,
} from '../../model';
import { Vocabulary } from '../ooxml/vocabulary';

/** Words of charts in the model (those of Office.js) and in a file, and what charts look like unless somebody says otherwise. */

export const NS_CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const NS_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const NS_ON_SHEET = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

export const legendPositions = new Vocabulary<ChartLegend['position']>({
  Top: 't',
  Bottom: 'b',
  Left: 'l',
  Right: 'r',
  Corner: 'tr',
});

export const labelPositions = new Vocabulary<string>({
  Center: 'ctr',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  OutsideEnd: 'outEnd',
  Left: 'l',
  Right: 'r',
  Top: 't',
  Bottom: 'b',
  BestFit: 'bestFit',
});

export const markerSymbols = new Vocabulary<string>({
  Automatic: 'auto',
  None: 'none',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
  X: 'x',
  Star: 'star',
  Dot: 'dot',
  Dash: 'dash',
  Circle: 'circle',
  Plus: 'plus',
});

export const dashes = new Vocabulary<string>({
  Continuous: 'solid',
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'lgDashDotDot',
  Dot: 'sysDash',
  RoundDot: 'sysDot',
});

export const tickLabels = new Vocabulary<ChartAxis['tickLabels']>({
  NextToAxis: 'nextTo',
  High: 'high',
  Low: 'low',
  None: 'none',
});

export const tickMarks = new Vocabulary<ChartAxis['majorTickMark']>({
  None: 'none',
  Cross: 'cross',
  Inside: 'in',
  Outside: 'out',
});

export const blanks = new Vocabulary<'NotPlotted' | 'Zero' | 'Interplotted'>({
  NotPlotted: 'gap',
  Zero: 'zero',
  Interplotted: 'span',
});

const GREY = '#595959';
export const TITLE_FONT: ChartFont = { size: 14, bold: false, color: GREY };
export const AXIS_TITLE_FONT: ChartFont = { size: 10, bold: false, color: GREY };
export const TEXT_FONT: ChartFont = { size: 9, bold: false, color: GREY };

export const THIN_LINE: ChartLine = { style: 'Continuous', color: '#D9D9D9', weight: 0.75 };
export const NO_LINE: ChartLine = { style: 'None' };

/** The line of a series, unless somebody says otherwise: written out, since not every program finds one by itself. */
export const pathLine = (kind: ChartKind, index: number): ChartLine => ({
  style: 'Continuous',
  color: usualColor(index),
  weight: kind === 'scatter' ? 1.5 : 2.25,
});

export const usualMarker = (index: number): Required<ChartMarker> => ({
  style: 'Circle',
  size: 5,
  background: usualColor(index),
  foreground: usualColor(index),
});

/** What parts the pieces of a pie. */
export const PIECE_BORDER: ChartLine = { style: 'Continuous', color: '#FFFFFF', weight: 1.5 };

const EMU_PER_POINT = 12_700;
export const toEmu = (points: number): number => Math.round(points * EMU_PER_POINT);
export const fromEmu = (emu: number): number => Math.round((emu / EMU_PER_POINT) * 1e4) / 1e4;
