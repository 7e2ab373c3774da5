import {
  type Bound,
  columnName,
  type ConditionalFormat,
  type ConditionalRule,
  cornerOf,
  type PartialFormat,
  type Sheet,
} from '../../model';
import { argb, USUAL_AXIS } from '../ooxml/colours';
import { formulaToFile } from '../ooxml/formulas';
import { NS } from '../ooxml/parts';
import { comparisons, iconSets, NEWER_ICON_SETS } from '../ooxml/vocabulary';
import { type Attributes, escapeXml, tag } from '../ooxml/xml';
import { fileRefs } from './refs';
import type { StyleTable } from './styles';

/** The extension in which data bars have exact bounds, plain fills and borders, and the icon sets of 2010 live. */
const EXTENSION = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';
const LINK = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';

type RuleOf<T extends ConditionalRule['type']> = Extract<ConditionalRule, { type: T }>;

/**
 * The conditional formats of a sheet: the `<conditionalFormatting>` elements, and the `<ext>` that goes with them (empty
 * where none is needed). Priorities are numbered anew from 1, in the order the formats apply, so that those of pivot tables
 * keep the numbers by which these know them.
 */
export function conditionalXml(sheet: Sheet, styles: StyleTable): { main: string; extension: string } {
  const main: string[] = [];
  const extended: string[] = [];
  const ordered = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  let priority = 0;
  ordered.forEach((format, i) => {
    priority = Math.max(priority + 1, format.pivot ?? 0);
    if (format.areas.length === 0) return;
    const { rule } = format;
    const pivot = format.pivot === undefined ? {} : { pivot: true };
    const common = { priority, stopIfTrue: format.stopIfTrue || undefined };
    // An id of this form, unlike the sheet's own numbers, is what the two halves of a data bar are joined by.
    const id = `{00000000-000E-0000-${hex(sheet.book.sheets.indexOf(sheet), 4)}-${hex(i, 12)}}`;
    const ref = fileRefs(format.areas);
    if (rule.type === 'iconSet' && NEWER_ICON_SETS.has(iconSets.find(rule.style) ?? rule.style)) {
      extended.push(
        extensionGroup(ref, pivot, tag('x14:cfRule', { type: 'iconSet', ...common, id }, iconSetXml(rule, 'x14:'))),
      );
      return;
    }
    main.push(
      tag('conditionalFormatting', { ...pivot, sqref: ref }, ruleXml(rule, common, topLeft(format), styles, id)),
    );
    if (rule.type === 'dataBar') {
      extended.push(extensionGroup(ref, pivot, tag('x14:cfRule', { type: 'dataBar', id }, dataBarExtension(rule))));
    }
  });
  const groups = tag('x14:conditionalFormattings', {}, extended.join(''));
  return {
    main: main.join(''),
    extension: extended.length > 0 ? tag('ext', { uri: EXTENSION, 'xmlns:x14': NS.x14 }, groups) : '',
  };
}

const hex = (n: number, digits: number): string => n.toString(16).toUpperCase().padStart(digits, '0');

const extensionGroup = (ref: string, attributes: Attributes, rule: string): string =>
  tag('x14:conditionalFormatting', { 'xmlns:xm': NS.xm, ...attributes }, rule + `<xm:sqref>${ref}</xm:sqref>`);

function topLeft(format: ConditionalFormat): string {
  const { row, col } = cornerOf(format.areas);
  return columnName(col) + (row + 1);
}

const formulaXml = (formula: string): string => `<formula>${escapeXml(formulaToFile(formula))}</formula>`;

function ruleXml(rule: ConditionalRule, common: Attributes, cell: string, styles: StyleTable, id: string): string {
  const styled = (type: string, format: PartialFormat, more: Attributes = {}, content = ''): string =>
    tag(
      'cfRule',
      { type, dxfId: Object.keys(format).length > 0 ? styles.dxfId(format) : undefined, ...common, ...more },
      content,
    );
  switch (rule.type) {
    case 'custom':
      return styled('expression', rule.format, {}, formulaXml(rule.formula));
    case 'cellValue': {
      const second = rule.formula2 === undefined || rule.formula2 === '' ? '' : formulaXml(rule.formula2);
      return styled(
        'cellIs',
        rule.format,
        { operator: comparisons.toFile(rule.operator) },
        formulaXml(rule.formula1) + second,
      );
    }
    case 'text': {
      const [type, operator, formula] = textRule(rule, cell);
      return styled(type, rule.format, { operator, text: rule.text }, formulaXml(formula));
    }
    case 'topBottom': {
      const more = { percent: rule.percent || undefined, bottom: rule.bottom || undefined, rank: rule.rank };
      return styled('top10', rule.format, more);
    }
    case 'preset': {
      const { type, more = {}, formula } = presetRule(rule.criterion, cell);
      return styled(type, rule.format, more, formula === undefined ? '' : formulaXml(formula));
    }
    case 'colorScale': {
      const bounds = [rule.minimum, ...(rule.midpoint ? [rule.midpoint] : []), rule.maximum];
      const types = bounds.map((b, i) => cfvo(b, i === 0 ? 'min' : 'max')).join('');
      const colours = bounds.map((b) => tag('color', { rgb: argb(b.color ?? '#FFFFFF') })).join('');
      return tag('cfRule', { type: 'colorScale', ...common }, tag('colorScale', {}, types + colours));
    }
    case 'dataBar': {
      const bar = cfvo(rule.lower, 'min') + cfvo(rule.upper, 'max') + tag('color', { rgb: argb(rule.color) });
      const link = tag('ext', { uri: LINK, 'xmlns:x14': NS.x14 }, `<x14:id>${id}</x14:id>`);
      const shown = tag('dataBar', { showValue: rule.showValue ? undefined : false }, bar);
      return tag('cfRule', { type: 'dataBar', ...common }, shown + tag('extLst', {}, link));
    }
    case 'iconSet':
      return tag('cfRule', { type: 'iconSet', ...common }, iconSetXml(rule, ''));
  }
}

function textRule({ operator, text }: RuleOf<'text'>, cell: string): [type: string, operator: string, formula: string] {
  const quoted = `"${text.replace(/"/g, '""')}"`;
  switch (operator) {
    case 'contains':
      return ['containsText', 'containsText', `NOT(ISERROR(SEARCH(${quoted},${cell})))`];
    case 'notContains':
      return ['notContainsText', 'notContains', `ISERROR(SEARCH(${quoted},${cell}))`];
    case 'beginsWith':
      return ['beginsWith', 'beginsWith', `LEFT(${cell},${text.length})=${quoted}`];
    case 'endsWith':
      return ['endsWith', 'endsWith', `RIGHT(${cell},${text.length})=${quoted}`];
  }
}

interface Preset {
  readonly type: string;
  readonly more?: Attributes;
  readonly formula?: string;
}

/** What the days of a period have in common, for the cell `x`. */
const PERIODS: Readonly<Record<string, (x: string) => string>> = {
  yesterday: (x) => `FLOOR(${x},1)=TODAY()-1`,
  today: (x) => `FLOOR(${x},1)=TODAY()`,
  tomorrow: (x) => `FLOOR(${x},1)=TODAY()+1`,
  last7Days: (x) => `AND(TODAY()-FLOOR(${x},1)<=6,FLOOR(${x},1)<=TODAY())`,
  lastWeek: (x) => `AND(TODAY()-ROUNDDOWN(${x},0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(${x},0)<(WEEKDAY(TODAY())+7))`,
  thisWeek: (x) => `AND(TODAY()-ROUNDDOWN(${x},0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(${x},0)-TODAY()<=7-WEEKDAY(TODAY()))`,
  nextWeek: (x) =>
    `AND(ROUNDDOWN(${x},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${x},0)-TODAY()<(15-WEEKDAY(TODAY())))`,
  lastMonth: (x) => `AND(MONTH(${x})=MONTH(EDATE(TODAY(),0-1)),YEAR(${x})=YEAR(EDATE(TODAY(),0-1)))`,
  thisMonth: (x) => `AND(MONTH(${x})=MONTH(TODAY()),YEAR(${x})=YEAR(TODAY()))`,
  nextMonth: (x) => `AND(MONTH(${x})=MONTH(EDATE(TODAY(),0+1)),YEAR(${x})=YEAR(EDATE(TODAY(),0+1)))`,
};

const STATES: Readonly<Record<string, (x: string) => Preset>> = {
  Blanks: (x) => ({ type: 'containsBlanks', formula: `LEN(TRIM(${x}))=0` }),
  NonBlanks: (x) => ({ type: 'notContainsBlanks', formula: `LEN(TRIM(${x}))>0` }),
  Errors: (x) => ({ type: 'containsErrors', formula: `ISERROR(${x})` }),
  NonErrors: (x) => ({ type: 'notContainsErrors', formula: `NOT(ISERROR(${x}))` }),
  UniqueValues: () => ({ type: 'uniqueValues' }),
  DuplicateValues: () => ({ type: 'duplicateValues' }),
};

function presetRule(criterion: string, cell: string): Preset {
  if (criterion in STATES) return STATES[criterion](cell);
  const average = /^(EqualOr|One|Two|Three)?(?:StdDev)?(Above|Below)Average$/.exec(criterion);
  if (average) {
    const deviations = ['One', 'Two', 'Three'].indexOf(average[1] ?? '') + 1;
    return {
      type: 'aboveAverage',
      more: {
        aboveAverage: average[2] === 'Below' ? false : undefined,
        equalAverage: average[1] === 'EqualOr' ? true : undefined,
        stdDev: deviations || undefined,
      },
    };
  }
  const word = criterion === 'LastSevenDays' ? 'last7Days' : criterion.charAt(0).toLowerCase() + criterion.slice(1);
  if (word in PERIODS) return { type: 'timePeriod', more: { timePeriod: word }, formula: PERIODS[word](cell) };
  throw new Error(
    `A conditional format has the preset "${criterion}", which Excel does not know. ` +
      'Delete that conditional format, or use one of the presets of ConditionalFormatPresetCriterion.',
  );
}

const BOUND_WORDS = { number: 'num', percent: 'percent', percentile: 'percentile', formula: 'formula' } as const;

const boundValue = (formula: string | undefined): string => formulaToFile(String(formula ?? '0'));

/** `end` is the word for an automatic bound, which only the extension can name. */
function cfvo(bound: Bound, end: 'min' | 'max'): string {
  if (bound.type === 'lowest') return tag('cfvo', { type: 'min' });
  if (bound.type === 'highest') return tag('cfvo', { type: 'max' });
  if (bound.type === 'automatic') return tag('cfvo', { type: end });
  return tag('cfvo', { type: BOUND_WORDS[bound.type], val: boundValue(bound.formula) });
}

function extensionCfvo(bound: Bound, automatic: 'autoMin' | 'autoMax'): string {
  if (bound.type === 'lowest') return tag('x14:cfvo', { type: 'min' });
  if (bound.type === 'highest') return tag('x14:cfvo', { type: 'max' });
  if (bound.type === 'automatic') return tag('x14:cfvo', { type: automatic });
  return tag('x14:cfvo', { type: BOUND_WORDS[bound.type] }, `<xm:f>${escapeXml(boundValue(bound.formula))}</xm:f>`);
}

function dataBarExtension(rule: RuleOf<'dataBar'>): string {
  const colour = (name: string, value: string | undefined): string =>
    value ? tag(`x14:${name}`, { rgb: argb(value) }) : '';
  return tag(
    'x14:dataBar',
    {
      minLength: rule.lengths?.[0] ?? 0,
      maxLength: rule.lengths?.[1] ?? 100,
      showValue: rule.showValue ? undefined : false,
      border: rule.border ? true : undefined,
      gradient: rule.gradient ? undefined : false,
      direction: rule.direction && (rule.direction === 'RightToLeft' ? 'rightToLeft' : 'leftToRight'),
      negativeBarColorSameAsPositive: rule.negativeColor ? undefined : true,
      negativeBarBorderColorSameAsPositive: rule.negativeBorder ? false : undefined,
      axisPosition: rule.axis && (rule.axis === 'None' ? 'none' : 'middle'),
    },
    extensionCfvo(rule.lower, 'autoMin') +
      extensionCfvo(rule.upper, 'autoMax') +
      colour('borderColor', rule.border) +
      colour('negativeFillColor', rule.negativeColor) +
      colour('negativeBorderColor', rule.negativeBorder) +
      colour('axisColor', rule.axis === 'None' ? undefined : (rule.axisColor ?? USUAL_AXIS)),
  );
}

/** The first icon takes everything below the second: its bound is there for form. */
function iconSetXml(rule: RuleOf<'iconSet'>, prefix: '' | 'x14:'): string {
  const bounds = rule.criteria.map(({ type, formula, operator }, i) => {
    const word =
      { number: 'num', percent: 'percent', percentile: 'percentile', formula: 'formula' }[type.toLowerCase()] ??
      'percent';
    const value = boundValue(i === 0 && formula === '' ? '0' : formula);
    const gte = operator === 'greaterThan' && i > 0 ? false : undefined;
    return prefix
      ? tag('x14:cfvo', { type: word, gte }, `<xm:f>${escapeXml(value)}</xm:f>`)
      : tag('cfvo', { type: word, val: value, gte });
  });
  const attributes = {
    iconSet: iconSets.find(rule.style) ?? rule.style,
    showValue: rule.showValue ? undefined : false,
    reverse: rule.reverse || undefined,
  };
  return tag(`${prefix}iconSet`, attributes, bounds.join(''));
}
