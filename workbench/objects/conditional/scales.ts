/** Rules that draw by value: colour scales, data bars, icon sets. */
import { type HostClass, hostObject, type ScalarMember } from '../../host/class';
import type { Bound, ConditionalRule } from '../../model';
import { asChoice, asFlag, asRecord, asText, isOmitted } from '../core/arguments';
import { asColor } from '../core/colors';
import { invalidArgument } from '../core/refusals';
import type { FormatRef } from './format-ref';

const BOUND_TYPES = {
  LowestValue: 'lowest',
  HighestValue: 'highest',
  Number: 'number',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
  Automatic: 'automatic',
} as const;
type BoundName = keyof typeof BOUND_TYPES;
const BOUND_NAMES = Object.keys(BOUND_TYPES) as BoundName[];

const nameOf = (type: Bound['type']): BoundName => BOUND_NAMES.find((name) => BOUND_TYPES[name] === type)!;

function bound(value: unknown, what: string, allowed: readonly BoundName[]): Bound {
  const given = asRecord(value, what);
  const type = asChoice(given.type, allowed, `${what}.type`);
  const needsFormula = type !== 'LowestValue' && type !== 'HighestValue' && type !== 'Automatic';
  if (needsFormula && (isOmitted(given.formula) || given.formula === ''))
    throw invalidArgument(`${what}.formula is needed for ${type}.`);
  return {
    type: BOUND_TYPES[type],
    ...(needsFormula && { formula: asText(given.formula, `${what}.formula`) }),
    ...(!isOmitted(given.color) && { color: asColor(given.color, `${what}.color`) }),
  };
}

const wireBound = (b: Bound): Record<string, unknown> => ({
  type: nameOf(b.type),
  ...(b.formula !== undefined && { formula: b.formula }),
  ...(b.color !== undefined && { color: b.color }),
});

const SCALE_BOUNDS = BOUND_NAMES.filter((name) => name !== 'Automatic');

export const colorScaleClass: HostClass<FormatRef> = {
  type: 'ColorScaleConditionalFormat',
  scalars: {
    Criteria: {
      get(self) {
        const { minimum, midpoint, maximum } = self.rule('colorScale');
        return {
          minimum: wireBound(minimum),
          ...(midpoint && { midpoint: wireBound(midpoint) }),
          maximum: wireBound(maximum),
        };
      },
      set(self, value) {
        const given = asRecord(value, 'criteria');
        self.change({
          type: 'colorScale',
          minimum: bound(given.minimum, 'criteria.minimum', SCALE_BOUNDS),
          ...(!isOmitted(given.midpoint) && { midpoint: bound(given.midpoint, 'criteria.midpoint', SCALE_BOUNDS) }),
          maximum: bound(given.maximum, 'criteria.maximum', SCALE_BOUNDS),
        });
      },
    },
    ThreeColorScale: { get: (self) => self.rule('colorScale').midpoint !== undefined },
  },
};

type Bar = Extract<ConditionalRule, { type: 'dataBar' }>;

/** A property of a data bar. */
function bar<T>(read: (b: Bar) => T, write: (value: unknown) => Partial<Bar>): ScalarMember<FormatRef> {
  return {
    get: (self) => read(self.rule('dataBar')),
    set: (self, value) => self.change({ ...self.rule('dataBar'), ...write(value) }),
  };
}

const DEFAULT_NEGATIVE = '#FF0000';

const positiveClass: HostClass<FormatRef> = {
  type: 'ConditionalDataBarPositiveFormat',
  scalars: {
    FillColor: bar(
      (b) => b.color,
      (v) => ({ color: asColor(v, 'fillColor') }),
    ),
    BorderColor: bar(
      (b) => b.border ?? '',
      (v) => ({ border: v === '' ? undefined : asColor(v, 'borderColor') }),
    ),
    GradientFill: bar(
      (b) => b.gradient,
      (v) => ({ gradient: asFlag(v, 'gradientFill') }),
    ),
  },
};

const negativeClass: HostClass<FormatRef> = {
  type: 'ConditionalDataBarNegativeFormat',
  scalars: {
    FillColor: bar(
      (b) => b.negativeColor ?? DEFAULT_NEGATIVE,
      (v) => ({ negativeColor: asColor(v, 'fillColor') }),
    ),
    BorderColor: bar(
      (b) => b.negativeBorder ?? '',
      (v) => ({ negativeBorder: v === '' ? undefined : asColor(v, 'borderColor') }),
    ),
    MatchPositiveFillColor: {
      get: (self) => self.rule('dataBar').negativeColor === self.rule('dataBar').color,
      set(self, value) {
        const rule = self.rule('dataBar');
        self.change({
          ...rule,
          negativeColor: asFlag(value, 'matchPositiveFillColor') ? rule.color : DEFAULT_NEGATIVE,
        });
      },
    },
    MatchPositiveBorderColor: {
      get: (self) => self.rule('dataBar').negativeBorder === self.rule('dataBar').border,
      set(self, value) {
        const rule = self.rule('dataBar');
        self.change({
          ...rule,
          negativeBorder: asFlag(value, 'matchPositiveBorderColor') ? rule.border : DEFAULT_NEGATIVE,
        });
      },
    },
  },
};

export const dataBarClass: HostClass<FormatRef> = {
  type: 'DataBarConditionalFormat',
  scalars: {
    LowerBoundRule: bar(
      (b) => wireBound(b.lower),
      (v) => ({ lower: bound(v, 'lowerBoundRule', BOUND_NAMES) }),
    ),
    UpperBoundRule: bar(
      (b) => wireBound(b.upper),
      (v) => ({ upper: bound(v, 'upperBoundRule', BOUND_NAMES) }),
    ),
    ShowDataBarOnly: bar(
      (b) => !b.showValue,
      (v) => ({ showValue: !asFlag(v, 'showDataBarOnly') }),
    ),
    BarDirection: bar(
      (b) => b.direction ?? 'Context',
      (v) => {
        const direction = asChoice(v, ['Context', 'LeftToRight', 'RightToLeft'], 'barDirection');
        return { direction: direction === 'Context' ? undefined : direction };
      },
    ),
    AxisFormat: bar(
      (b) => b.axis ?? 'Automatic',
      (v) => {
        const axis = asChoice(v, ['Automatic', 'None', 'CellMidPoint'], 'axisFormat');
        return { axis: axis === 'Automatic' ? undefined : axis };
      },
    ),
    AxisColor: bar(
      (b) => b.axisColor ?? '#000000',
      (v) => ({ axisColor: v === '' ? undefined : asColor(v, 'axisColor') }),
    ),
  },
  links: {
    PositiveFormat: (self) => hostObject(positiveClass, self),
    NegativeFormat: (self) => hostObject(negativeClass, self),
  },
};

const ICON_SETS = (
  'ThreeArrows ThreeArrowsGray ThreeFlags ThreeTrafficLights1 ThreeTrafficLights2 ThreeSigns ThreeSymbols ThreeSymbols2 ' +
  'FourArrows FourArrowsGray FourRedToBlack FourRating FourTrafficLights FiveArrows FiveArrowsGray FiveRating FiveQuarters ' +
  'ThreeStars ThreeTriangles FiveBoxes'
).split(' ');

type Icons = Extract<ConditionalRule, { type: 'iconSet' }>;

const COUNTS = { Three: 3, Four: 4, Five: 5 } as const;
const iconCount = (style: string): number => COUNTS[/^(Three|Four|Five)/.exec(style)![1] as keyof typeof COUNTS];

/** The limits Excel starts with: equal shares in percent. The first icon has no limit of its own. */
export function evenCriteria(style: string): Icons['criteria'] {
  const n = iconCount(style);
  return Array.from({ length: n }, (_, i) => ({
    type: 'percent',
    formula: String(Math.round((100 * i) / n)),
    operator: 'greaterThanOrEqual' as const,
  }));
}

function criteriaOf(value: unknown, style: string): Icons['criteria'] {
  const n = iconCount(style);
  if (!Array.isArray(value) || value.length !== n)
    throw invalidArgument(`criteria must hold ${n} entries for ${style}; the first may be {}.`);
  return value.map((entry: unknown, i) => {
    if (i === 0) return evenCriteria(style)[0];
    const given = asRecord(entry, `criteria[${i}]`);
    const type = asChoice(given.type, ['Number', 'Percent', 'Formula', 'Percentile'], `criteria[${i}].type`);
    const operator = asChoice(given.operator, ['GreaterThan', 'GreaterThanOrEqual'], `criteria[${i}].operator`);
    return {
      type: type.toLowerCase(),
      formula: asText(given.formula, `criteria[${i}].formula`),
      operator: operator === 'GreaterThan' ? ('greaterThan' as const) : ('greaterThanOrEqual' as const),
    };
  });
}

export const iconSetClass: HostClass<FormatRef> = {
  type: 'IconSetConditionalFormat',
  scalars: {
    Style: {
      get: (self) => self.rule('iconSet').style,
      set(self, value) {
        const style = asChoice(value, ICON_SETS, 'style');
        const rule = self.rule('iconSet');
        self.change({
          ...rule,
          style,
          criteria: iconCount(style) === rule.criteria.length ? rule.criteria : evenCriteria(style),
        });
      },
    },
    Criteria: {
      get: (self) =>
        self.rule('iconSet').criteria.map((c) => ({
          type: c.type.charAt(0).toUpperCase() + c.type.slice(1),
          formula: c.formula,
          operator: c.operator === 'greaterThan' ? 'GreaterThan' : 'GreaterThanOrEqual',
        })),
      set(self, value) {
        const rule = self.rule('iconSet');
        self.change({ ...rule, criteria: criteriaOf(value, rule.style) });
      },
    },
    ReverseIconOrder: {
      get: (self) => self.rule('iconSet').reverse,
      set: (self, value) => self.change({ ...self.rule('iconSet'), reverse: asFlag(value, 'reverseIconOrder') }),
    },
    ShowIconOnly: {
      get: (self) => !self.rule('iconSet').showValue,
      set: (self, value) => self.change({ ...self.rule('iconSet'), showValue: !asFlag(value, 'showIconOnly') }),
    },
  },
};
