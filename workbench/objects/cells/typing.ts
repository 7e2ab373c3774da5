/** What Excel makes of a text that is typed into a cell: a number, a date, a percentage, a logical value, an error, or text. */
import { parseValue } from 'numfmt';
import { CellError, errorCodeOf, type Scalar } from '../../model';

export interface Typed {
  readonly value: Scalar;
  /** The number format that a General cell takes on with the value. */
  readonly numberFormat?: string;
}

const TYPED_LIMIT = 255;

/** Reads a text as typed into a cell that is not formatted as text; en-US customs. */
export function typed(text: string): Typed {
  const code = errorCodeOf(text.trim());
  if (code) return { value: new CellError(code) };
  if (/^\s*(true|false)\s*$/i.test(text)) return { value: text.trim().toLowerCase() === 'true' };
  if (!/\d/.test(text) || text.length > TYPED_LIMIT) return { value: text };
  const read = parseValue(text);
  if (!read || typeof read.v !== 'number' || !Number.isFinite(read.v)) return { value: text };
  const format = read.z === undefined ? undefined : excelFormat(String(read.z), text);
  return format === undefined ? { value: read.v } : { value: read.v, numberFormat: format };
}

/** The format that Excel itself picks for an entry recognised with this pattern. */
function excelFormat(pattern: string, text: string): string {
  const time = /h/i.exec(pattern);
  if (/[ymd]/i.test(pattern.replace(/AM\/PM/i, '').replace(/h.*$/i, ''))) {
    if (time) return 'm/d/yyyy h:mm';
    if (!/y/i.test(pattern)) return 'd-mmm';
    if (!/d/i.test(pattern)) return 'mmm-yy';
    return /mmm/i.test(pattern) ? 'd-mmm-yy' : 'm/d/yyyy';
  }
  if (time) return `h:mm${/s/i.test(pattern) ? ':ss' : ''}${/AM/i.test(pattern) ? ' AM/PM' : ''}`;
  if (pattern.includes('$')) return text.includes('.') ? '$#,##0.00_);[Red]($#,##0.00)' : '$#,##0_);[Red]($#,##0)';
  return pattern;
}
