import { type DataPoint, isError, plotted, pointsOf, toWire, type Workbook } from '../../model';
import { escapeXml } from '../ooxml/xml';

/** What a reference of a chart stands for, which decides how the values last seen are stored beside it. */
export type ReferenceRole = 'text' | 'values' | 'categories';

/**
 * A reference with the values of its cells, as a file carries it.
 * @param prefix of the names of elements, with its colon
 */
export function referenceXml(
  book: Workbook,
  reference: string,
  role: ReferenceRole,
  visibleOnly: boolean,
  prefix = 'c:',
): string {
  const points = pointsOf(book, reference, visibleOnly && role !== 'text');
  const numbers = role === 'values' || (role === 'categories' && areNumbers(points));
  const kind = numbers ? 'num' : 'str';
  const list = points
    .map(numbers ? numberOf : wordOf)
    .map((v, i) => (v === undefined ? '' : `<${prefix}pt idx="${i}"><${prefix}v>${v}</${prefix}v></${prefix}pt>`));
  const format = numbers
    ? `<${prefix}formatCode>${escapeXml(points[0]?.numberFormat ?? 'General')}</${prefix}formatCode>`
    : '';
  const count = `<${prefix}ptCount val="${points.length}"/>`;
  const cache = `<${prefix}${kind}Cache>${format}${count}${list.join('')}</${prefix}${kind}Cache>`;
  return `<${prefix}${kind}Ref><${prefix}f>${escapeXml(reference)}</${prefix}f>${cache}</${prefix}${kind}Ref>`;
}

/** Categories are numbers where no cell says anything else. */
function areNumbers(points: readonly DataPoint[]): boolean {
  return (
    points.some((p) => typeof p.value === 'number') &&
    points.every((p) => p.value === null || typeof p.value === 'number')
  );
}

function numberOf({ value }: DataPoint): string | undefined {
  if (isError(value)) return value.code === '#N/A' ? '#N/A' : undefined;
  const number = plotted(value);
  return number === undefined || !Number.isFinite(number) ? undefined : String(number);
}

const wordOf = ({ value }: DataPoint): string | undefined =>
  value === null ? undefined : escapeXml(String(toWire(value)));
