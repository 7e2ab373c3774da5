import type { ColumnFilter } from '../../model';
import { children, escapeXml, flag, num, tag, type XmlElement } from './xml';

/** Filters of table columns: the criteria of Office.js and the elements a file has for them. */
type Criteria = Record<string, unknown>;

const OPERATORS: readonly [sign: string, word: string][] = [
  ['>=', 'greaterThanOrEqual'],
  ['<=', 'lessThanOrEqual'],
  ['<>', 'notEqual'],
  ['>', 'greaterThan'],
  ['<', 'lessThan'],
  ['=', 'equal'],
];

const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const small = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
/** Kinds of filters of the calendar, by how a file and by how Office.js calls them; others differ in their first letter. */
const PERIODS: readonly [type: string, criteria: string][] = [
  ...MONTHS.map((month, i) => [`M${i + 1}`, `AllDatesInPeriod${month}`] as [string, string]),
  ...[1, 2, 3, 4].map((n) => [`Q${n}`, `AllDatesInPeriodQuarter${n}`] as [string, string]),
];
const criteriaOf = (type: string): string => PERIODS.find(([own]) => own === type)?.[1] ?? capital(type);
const typeOf = (criteria: string): string => PERIODS.find(([, own]) => own === criteria)?.[0] ?? small(criteria);

/** The filters of an `<autoFilter>` by column, and how many were of kinds the model does not know. */
export function readFilterColumns(e: XmlElement | undefined): { columns: Map<number, ColumnFilter>; unknown: number } {
  const columns = new Map<number, ColumnFilter>();
  let unknown = 0;
  for (const column of children(e, 'filterColumn')) {
    const criteria = readCriteria(column);
    if (criteria) columns.set(num(column, 'colId', 0), { criteria });
    else if (column.children.length > 0) unknown++;
  }
  return { columns, unknown };
}

/** The `<autoFilter>` over a reference with the filters of its columns, and how its rows are sorted. */
export function autoFilterXml(ref: string, columns: ReadonlyMap<number, ColumnFilter>, sorted = ''): string {
  const content = [...columns]
    .sort(([a], [b]) => a - b)
    .map(([colId, { criteria }]) => {
      const xml = criteriaXml(criteria);
      return xml === undefined ? '' : tag('filterColumn', { colId }, xml);
    });
  return tag('autoFilter', { ref }, content.join('') + sorted);
}

/** The criteria of one `<filterColumn>`; undefined for kinds that have none in the model (colours, icons). */
function readCriteria(column: XmlElement): Criteria | undefined {
  const e = column.children.find((c) => c.name !== 'extLst');
  switch (e?.name) {
    case 'filters':
      return { filterOn: 'Values', values: filterValues(e) };
    case 'customFilters': {
      const texts = e.children.map((c) => {
        const sign = OPERATORS.find(([, word]) => word === (c.attrs.operator ?? 'equal'))?.[0] ?? '=';
        return sign + (c.attrs.val ?? '');
      });
      const second = texts[1] === undefined ? {} : { criterion2: texts[1], operator: flag(e, 'and') ? 'And' : 'Or' };
      return { filterOn: 'Custom', criterion1: texts[0] ?? '', ...second };
    }
    case 'top10': {
      const side = flag(e, 'top', true) ? 'Top' : 'Bottom';
      return { filterOn: side + (flag(e, 'percent') ? 'Percent' : 'Items'), criterion1: e.attrs.val ?? '10' };
    }
    case 'dynamicFilter':
      return { filterOn: 'Dynamic', dynamicCriteria: criteriaOf(e.attrs.type ?? '') };
    default:
      return undefined;
  }
}

function filterValues(e: XmlElement): unknown[] {
  const values: unknown[] = flag(e, 'blank') ? [''] : [];
  for (const item of e.children) {
    if (item.name === 'filter') values.push(item.attrs.val ?? '');
    else if (item.name === 'dateGroupItem') {
      const given = PARTS.map((part) => item.attrs[part]).filter((text) => text !== undefined);
      const date = given
        .slice(0, 3)
        .map((text) => text.padStart(2, '0'))
        .join('-');
      const time = given
        .slice(3)
        .map((text) => text.padStart(2, '0'))
        .join(':');
      values.push({
        date: time ? `${date}T${time}` : date,
        specificity: capital(item.attrs.dateTimeGrouping ?? 'day'),
      });
    }
  }
  return values;
}

/** The inside of a `<filterColumn>`; undefined for criteria a file cannot carry here. */
function criteriaXml(criteria: Criteria): string | undefined {
  const on = String(criteria.filterOn ?? '');
  const first = criteria.criterion1 === undefined ? '' : String(criteria.criterion1);
  if (on === 'Values' && Array.isArray(criteria.values)) return valuesXml(criteria.values);
  if (on === 'Custom' && first !== '') {
    const both = criteria.criterion2 !== undefined && criteria.criterion2 !== null;
    const filters = [first, ...(both ? [String(criteria.criterion2)] : [])].map(customXml).join('');
    return tag('customFilters', { and: both && criteria.operator !== 'Or' ? true : undefined }, filters);
  }
  const top = /^(Top|Bottom)(Items|Percent)$/.exec(on);
  if (top && Number.isFinite(Number(first || '10'))) {
    const percent = top[2] === 'Percent' ? true : undefined;
    return tag('top10', { top: top[1] === 'Top' ? undefined : false, percent, val: Number(first || '10') });
  }
  if (on === 'Dynamic' && criteria.dynamicCriteria)
    return tag('dynamicFilter', { type: typeOf(String(criteria.dynamicCriteria)) });
  return undefined;
}

function customXml(criterion: string): string {
  const [sign, word] = OPERATORS.find(([s]) => criterion.startsWith(s)) ?? ['', 'equal'];
  return tag('customFilter', { operator: word === 'equal' ? undefined : word, val: criterion.slice(sign.length) });
}

function valuesXml(values: readonly unknown[]): string {
  const items = values
    .filter((v) => v !== '')
    .map((v) => {
      if (typeof v !== 'object' || v === null) return `<filter val="${escapeXml(String(v))}"/>`;
      const { date, specificity } = v as { date?: unknown; specificity?: unknown };
      const numbers = String(date ?? '')
        .split(/[-T:]/)
        .map(Number);
      const given = Object.fromEntries(
        PARTS.map((part, i) => [part, Number.isFinite(numbers[i]) ? numbers[i] : undefined]),
      );
      return tag('dateGroupItem', { ...given, dateTimeGrouping: small(String(specificity ?? 'day')) });
    });
  return tag('filters', { blank: values.includes('') ? true : undefined }, items.join(''));
}
