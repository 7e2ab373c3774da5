import type { Area } from './address';
import type { PartialFormat } from './format';

/** A bound of a colour scale, data bar or icon set. `formula` is a number or a formula text. */
export interface Bound {
  readonly type: 'lowest' | 'highest' | 'number' | 'percent' | 'percentile' | 'formula' | 'automatic';
  readonly formula?: string;
  readonly color?: string;
}

export type ConditionalRule =
  | { readonly type: 'custom'; readonly formula: string; readonly format: PartialFormat }
  | {
      readonly type: 'cellValue';
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2?: string;
      readonly format: PartialFormat;
    }
  | {
      readonly type: 'text';
      readonly operator: 'contains' | 'notContains' | 'beginsWith' | 'endsWith';
      readonly text: string;
      readonly format: PartialFormat;
    }
  | {
      readonly type: 'topBottom';
      readonly rank: number;
      readonly bottom: boolean;
      readonly percent: boolean;
      readonly format: PartialFormat;
    }
  | { readonly type: 'preset'; readonly criterion: string; readonly format: PartialFormat }
  | { readonly type: 'colorScale'; readonly minimum: Bound; readonly midpoint?: Bound; readonly maximum: Bound }
  | {
      readonly type: 'dataBar';
      readonly lower: Bound;
      readonly upper: Bound;
      readonly color: string;
      readonly gradient: boolean;
      readonly border?: string;
      readonly showValue: boolean;
      readonly negativeColor?: string;
      readonly negativeBorder?: string;
      /** Absent: as the text runs */
      readonly direction?: 'LeftToRight' | 'RightToLeft';
      /** Absent: automatic */
      readonly axis?: 'None' | 'CellMidPoint';
      readonly axisColor?: string;
      /** Of the shortest and the longest bar, in percent of the cell. Absent: 0 and 100 */
      readonly lengths?: readonly [shortest: number, longest: number];
    }
  | {
      readonly type: 'iconSet';
      readonly style: string;
      readonly reverse: boolean;
      readonly showValue: boolean;
      readonly criteria: readonly {
        readonly type: string;
        readonly formula: string;
        readonly operator: 'greaterThan' | 'greaterThanOrEqual';
      }[];
    };

export type ComparisonOperator =
  | 'between'
  | 'notBetween'
  | 'equalTo'
  | 'notEqualTo'
  | 'greaterThan'
  | 'lessThan'
  | 'greaterThanOrEqual'
  | 'lessThanOrEqual';

/** Formulas are relative to the top left cell of the first area, as in Excel. */
export interface ConditionalFormat {
  readonly id: string;
  areas: Area[];
  rule: ConditionalRule;
  /** 0 is the first to apply */
  priority: number;
  stopIfTrue: boolean;
  /** The number by which a pivot table of an opened file knows it. */
  readonly pivot?: number;
}

export type ValidationRule =
  | { readonly type: 'list'; readonly source: string; readonly inCellDropDown: boolean }
  | {
      readonly type: 'wholeNumber' | 'decimal' | 'date' | 'time' | 'textLength';
      readonly operator: ComparisonOperator;
      readonly formula1: string | number;
      readonly formula2?: string | number;
    }
  | { readonly type: 'custom'; readonly formula: string }
  /** Takes everything: there only for its message. */
  | { readonly type: 'any' };

export interface Validation {
  areas: Area[];
  rule: ValidationRule;
  ignoreBlanks: boolean;
  /** Attributes of an opened file that say more, e.g. how East Asian text is typed. */
  kept?: Readonly<Record<string, string>>;
  prompt?: { readonly show: boolean; readonly title: string; readonly message: string };
  error?: {
    readonly show: boolean;
    readonly style: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly message: string;
  };
}
