import type { Chart, Workbook } from '../../model';
import type { KeptPart } from '../carried';
import type { Relationship } from '../ooxml/package';
import { type ReferenceRole, referenceXml } from './references';

/** An element of an opened chart that refers to cells. */
interface KeptReference {
  readonly start: number;
  readonly end: number;
  readonly role: ReferenceRole;
  /** What the model says in its place now. */
  now(): string | undefined;
}

/** What a chart keeps of the file it was read from, in `Chart.carried`. */
export interface KeptChart {
  readonly xml: string;
  /** How the model described the chart when it was read. */
  readonly look: string;
  readonly references: readonly KeptReference[];
  readonly relationships: readonly Relationship[];
  /** The parts that these lead to. */
  readonly parts: ReadonlyMap<string, KeptPart>;
}

const REFERENCES = new Set(['formula', 'values', 'categories']);

/** All that the model says of a chart but where it lies, what it is called and which cells it reads. */
export function lookOf(chart: Chart): string {
  const { type, title, legend, axes, area, plotArea, plotVisibleOnly, displayBlanksAs } = chart;
  const series = chart.series.map((s) => ({ ...s, points: [...s.points] }));
  const all = { type, title, legend, axes, area, plotArea, plotVisibleOnly, displayBlanksAs, series };
  return JSON.stringify(all, (key, value: unknown) => (REFERENCES.has(key) ? value !== undefined : value));
}

/**
 * The part of an opened chart whose look nobody has changed: as it was, with what it reads from cells brought up to date.
 * Undefined where the chart has to be written anew.
 */
export function keptChart(book: Workbook, chart: Chart): { xml: string; kept: KeptChart } | undefined {
  const kept = chart.carried as KeptChart | undefined;
  if (!kept || kept.look !== lookOf(chart)) return undefined;
  let xml = '';
  let at = 0;
  for (const { start, end, role, now } of [...kept.references].sort((a, b) => a.start - b.start)) {
    xml += kept.xml.slice(at, start) + refreshed(book, chart, kept.xml.slice(start, end), role, now() ?? '#REF!');
    at = end;
  }
  return { xml: xml + kept.xml.slice(at), kept };
}

function refreshed(book: Workbook, chart: Chart, before: string, role: ReferenceRole, reference: string): string {
  const [, prefix = '', kind] = /^<([\w.-]+:)?(\w+)/.exec(before) ?? [];
  const made = referenceXml(book, reference, role, chart.plotVisibleOnly, prefix);
  if (kind !== 'multiLvlStrRef') return made;
  // Categories of several levels are stored in a way of their own; Excel reads the cells anew.
  const words = /<([\w.-]+:)?f>[^<]*<\/[^>]*>/;
  const [formula] = words.exec(made) ?? [''];
  return before.replace(words, () => formula);
}
