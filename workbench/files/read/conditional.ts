import { type Area, type Bound, type ConditionalRule, type PartialFormat, type Workbook } from '../../model';
import { type Colours, USUAL_AXIS } from '../ooxml/colours';
import { formulaFromFile } from '../ooxml/formulas';
import { comparisons, iconSets } from '../ooxml/vocabulary';
import { child, children, descendants, flag, num, type XmlElement } from '../ooxml/xml';
import type { ConditionalFormat } from '../../model';
import { areasOf } from './areas';
import { readDxf } from './styles';

/** Conditional formats as a file has them: half in the sheet, half in its extension. */

interface Found {
  readonly areas: Area[];
  readonly rule: ConditionalRule;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly pivot?: number;
}

/**
 * The conditional formats of a sheet, in the order they apply. `worksheet` is its outermost element, `dxfs` the looks
 * that the file numbers. Rules of kinds that the model does not know are left out and counted.
 */
export function readConditionalFormats(
  worksheet: XmlElement,
  dxfs: readonly PartialFormat[],
  colours: Colours,
  book: Workbook,
): { formats: ConditionalFormat[]; unknown: number } {
  const extended = new Map<string, XmlElement>();
  const extensionRules: [XmlElement, XmlElement][] = [];
  for (const ext of children(child(worksheet, 'extLst'), 'ext')) {
    for (const group of descendants(ext, 'conditionalFormatting')) {
      for (const rule of children(group, 'cfRule')) {
        if (rule.attrs['id'] !== undefined) extended.set(rule.attrs['id'].toUpperCase(), rule);
        extensionRules.push([group, rule]);
      }
    }
  }
  const found: Found[] = [];
  const met = new Set<XmlElement>();
  let unknown = 0;
  const take = (
    group: XmlElement,
    areas: Area[],
    e: XmlElement,
    format: PartialFormat,
    twin: XmlElement | undefined,
  ): void => {
    const rule = readRule(e, format, colours, twin);
    const priority = num(e, 'priority', Number.MAX_SAFE_INTEGER);
    const pivot = flag(group, 'pivot') && e.attrs.priority !== undefined ? { pivot: priority } : {};
    if (rule && areas.length > 0) found.push({ areas, rule, priority, stopIfTrue: flag(e, 'stopIfTrue'), ...pivot });
    else unknown++;
  };
  for (const group of children(worksheet, 'conditionalFormatting')) {
    for (const e of children(group, 'cfRule')) {
      const id = descendants(child(e, 'extLst'), 'id')[0]?.text.trim().toUpperCase();
      const twin = id === undefined ? undefined : extended.get(id);
      if (twin) met.add(twin);
      take(group, areasOf(group.attrs.sqref), e, dxfs[num(e, 'dxfId', -1)] ?? {}, twin);
    }
  }
  for (const [group, e] of extensionRules) {
    if (met.has(e)) continue;
    const dxf = child(e, 'dxf');
    take(group, areasOf(child(group, 'sqref')?.text), e, dxf ? readDxf(dxf, colours) : {}, e);
  }
  found.sort((a, b) => a.priority - b.priority);
  return { formats: found.map((f, priority) => ({ id: `{${book.nextId()}}`, ...f, priority })), unknown };
}

/** Formulas stand in `<formula>`, or in `<f>` within the extension. */
const formulasOf = (e: XmlElement): string[] =>
  e.children.filter((c) => c.name === 'formula' || c.name === 'f').map((c) => formulaFromFile(c.text));

const PRESETS: Readonly<Record<string, string>> = {
  containsBlanks: 'Blanks',
  notContainsBlanks: 'NonBlanks',
  containsErrors: 'Errors',
  notContainsErrors: 'NonErrors',
  uniqueValues: 'UniqueValues',
  duplicateValues: 'DuplicateValues',
};

const TEXT_RULES = {
  containsText: 'contains',
  notContainsText: 'notContains',
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
} as const;

function readRule(
  e: XmlElement,
  format: PartialFormat,
  colours: Colours,
  twin?: XmlElement,
): ConditionalRule | undefined {
  const type = e.attrs.type ?? '';
  const formulas = formulasOf(e);
  if (type in PRESETS) return { type: 'preset', criterion: PRESETS[type], format };
  if (type in TEXT_RULES && e.attrs.text !== undefined) {
    return { type: 'text', operator: TEXT_RULES[type as keyof typeof TEXT_RULES], text: e.attrs.text, format };
  }
  switch (type) {
    case 'expression':
      return formulas[0] === undefined ? undefined : { type: 'custom', formula: formulas[0], format };
    case 'cellIs': {
      const operator = comparisons.fromFile(e.attrs.operator);
      if (!operator || formulas[0] === undefined) return undefined;
      const second = formulas[1] === undefined ? {} : { formula2: formulas[1] };
      return { type: 'cellValue', operator, formula1: formulas[0], ...second, format };
    }
    case 'top10':
      return {
        type: 'topBottom',
        rank: num(e, 'rank', 10),
        bottom: flag(e, 'bottom'),
        percent: flag(e, 'percent'),
        format,
      };
    case 'timePeriod':
      return { type: 'preset', criterion: periodName(e.attrs.timePeriod ?? ''), format };
    case 'aboveAverage':
      return { type: 'preset', criterion: averageName(e), format };
    case 'colorScale':
      return readColorScale(child(e, 'colorScale'), colours);
    case 'dataBar':
      return readDataBar(e, twin, colours);
    case 'iconSet':
      return readIconSet(child(e, 'iconSet'));
    default:
      return undefined;
  }
}

const periodName = (word: string): string =>
  word === 'last7Days' ? 'LastSevenDays' : word.charAt(0).toUpperCase() + word.slice(1);

function averageName(e: XmlElement): string {
  const side = flag(e, 'aboveAverage', true) ? 'AboveAverage' : 'BelowAverage';
  const deviations = ['', 'OneStdDev', 'TwoStdDev', 'ThreeStdDev'][num(e, 'stdDev', 0)] ?? '';
  return deviations ? deviations + side : (flag(e, 'equalAverage') ? 'EqualOr' : '') + side;
}

const BOUND_TYPES: Readonly<Record<string, Bound['type']>> = {
  min: 'lowest',
  max: 'highest',
  num: 'number',
  percent: 'percent',
  percentile: 'percentile',
  formula: 'formula',
  autoMin: 'automatic',
  autoMax: 'automatic',
};

/** A bound's value: plain numbers stay as they are, anything else is a formula. */
function boundText(e: XmlElement): string | undefined {
  const text = e.attrs.val ?? child(e, 'f')?.text;
  if (text === undefined || text === '') return undefined;
  return Number.isFinite(Number(text)) ? text : formulaFromFile(text);
}

function readBound(e: XmlElement, color?: string): Bound {
  const type = BOUND_TYPES[e.attrs.type ?? ''] ?? 'number';
  const formula = ['lowest', 'highest', 'automatic'].includes(type) ? undefined : boundText(e);
  return { type, ...(formula !== undefined && { formula }), ...(color && { color }) };
}

function readColorScale(e: XmlElement | undefined, colours: Colours): ConditionalRule | undefined {
  const shades = children(e, 'color').map((c) => colours.read(c));
  const bounds = children(e, 'cfvo').map((c, i) => readBound(c, shades[i]));
  if (bounds.length < 2) return undefined;
  const midpoint = bounds.length > 2 ? { midpoint: bounds[1] } : {};
  return { type: 'colorScale', minimum: bounds[0], ...midpoint, maximum: bounds.at(-1)! };
}

const DIRECTIONS: Readonly<Record<string, 'LeftToRight' | 'RightToLeft'>> = {
  leftToRight: 'LeftToRight',
  rightToLeft: 'RightToLeft',
};

const AXES: Readonly<Record<string, 'None' | 'CellMidPoint'>> = { none: 'None', middle: 'CellMidPoint' };

function readDataBar(e: XmlElement, twin: XmlElement | undefined, colours: Colours): ConditionalRule | undefined {
  const base = child(e, 'dataBar');
  const ext = child(twin, 'dataBar');
  const bounds = children(ext ?? base, 'cfvo').map((c) => readBound(c));
  if (bounds.length < 2) return undefined;
  const border = flag(ext, 'border') ? colours.read(child(ext, 'borderColor')) : undefined;
  const same = (what: string): boolean => flag(ext, `negativeBar${what}SameAsPositive`, what === 'BorderColor');
  const negativeColor = same('Color') ? undefined : colours.read(child(ext, 'negativeFillColor'));
  const negativeBorder = same('BorderColor') ? undefined : colours.read(child(ext, 'negativeBorderColor'));
  const direction = DIRECTIONS[ext?.attrs.direction ?? ''];
  const axis = AXES[ext?.attrs.axisPosition ?? ''];
  const axisColor = colours.read(child(ext, 'axisColor'));
  const [shortest, longest] = [num(ext ?? base, 'minLength', 10), num(ext ?? base, 'maxLength', 90)];
  return {
    type: 'dataBar',
    lower: bounds[0],
    upper: bounds[1],
    color: colours.read(child(base, 'color')) ?? colours.read(child(ext, 'fillColor')) ?? '#638EC6',
    gradient: flag(ext, 'gradient', true),
    ...(border && { border }),
    showValue: flag(base, 'showValue', flag(ext, 'showValue', true)),
    ...(negativeColor && { negativeColor }),
    ...(negativeBorder && { negativeBorder }),
    ...(direction && { direction }),
    ...(axis && { axis }),
    ...(axisColor && axisColor !== USUAL_AXIS && { axisColor }),
    ...((shortest !== 0 || longest !== 100) && { lengths: [shortest, longest] as const }),
  };
}

const ICON_TYPES: Readonly<Record<string, string>> = {
  num: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
  formula: 'Formula',
};

function readIconSet(e: XmlElement | undefined): ConditionalRule | undefined {
  if (!e) return undefined;
  return {
    type: 'iconSet',
    style: iconSets.fromFile(e.attrs.iconSet ?? '3TrafficLights1') ?? 'ThreeTrafficLights1',
    reverse: flag(e, 'reverse'),
    showValue: flag(e, 'showValue', true),
    criteria: children(e, 'cfvo').map((c) => ({
      type: ICON_TYPES[c.attrs.type ?? ''] ?? 'Percent',
      formula: boundText(c) ?? '0',
      operator: flag(c, 'gte', true) ? ('greaterThanOrEqual' as const) : ('greaterThan' as const),
    })),
  };
}
