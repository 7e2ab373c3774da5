import { type HostClass, isHostObject } from '../../host/class';
import {
  type Area,
  type Cell,
  type ComparisonOperator,
  intersect,
  type Validation,
  type ValidationRule,
} from '../../model';
import { acceptedFormula } from '../cells/formula-text';
import { calculated } from '../cells/reading';
import { absoluteAddress, cellsGiven } from '../core/addresses';
import { asChoice, asFlag, asRecord, asText, isOmitted } from '../core/arguments';
import { rectanglesOf, without } from '../core/geometry';
import { mayChange } from '../core/guards';
import { areasObject, type RangeRef } from '../core/range-ref';
import { invalidArgument, itemNotFound } from '../core/refusals';
import { passes } from './check';
import { cutValidations, shiftedValidation } from './coverage';

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;
const COMPARING = ['wholeNumber', 'decimal', 'date', 'time', 'textLength'] as const;
const LIST_LIMIT = 255;

const toModel = (operator: (typeof OPERATORS)[number]): ComparisonOperator =>
  (operator.charAt(0).toLowerCase() + operator.slice(1)).replace(/OrEqualTo$/, 'OrEqual') as ComparisonOperator;
const toWireName = (operator: ComparisonOperator): string =>
  (operator.charAt(0).toUpperCase() + operator.slice(1)).replace(/OrEqual$/, 'OrEqualTo');

/** The validations that touch the range, and whether they leave some of its cells without. */
function touching(self: RangeRef): { validations: Validation[]; gaps: boolean } {
  const { sheet, areas } = self;
  const validations = sheet.validations.filter((v) => v.areas.some((a) => areas.some((b) => intersect(a, b))));
  let rest: Area[] = [...areas];
  for (const v of validations) for (const a of v.areas) rest = rest.flatMap((r) => without(r, a));
  return { validations, gaps: rest.length > 0 };
}

/** The one validation that all cells have; undefined where they have none or not the same. */
function common(self: RangeRef): Validation | undefined {
  const { validations, gaps } = touching(self);
  return validations.length === 1 && !gaps ? validations[0] : undefined;
}

function typeOf(self: RangeRef): string {
  const { validations, gaps } = touching(self);
  if (validations.length === 0) return 'None';
  if (gaps) return 'Inconsistent';
  if (validations.length > 1)
    return new Set(validations.map((v) => v.rule.type)).size > 1 ? 'Inconsistent' : 'MixedCriteria';
  const { type } = validations[0].rule;
  if (type === 'any') return 'None';
  return type.charAt(0).toUpperCase() + type.slice(1);
}

function wireRule(rule: ValidationRule): Record<string, unknown> {
  if (rule.type === 'any') return {};
  if (rule.type === 'list') return { list: { source: rule.source, inCellDropDown: rule.inCellDropDown } };
  if (rule.type === 'custom') return { custom: { formula: rule.formula } };
  const { formula1, formula2, operator } = rule;
  return { [rule.type]: { formula1, ...(formula2 !== undefined && { formula2 }), operator: toWireName(operator) } };
}

/** The rule as it reads from the range's first cell. */
function readRule(self: RangeRef): unknown {
  const { validations } = touching(self);
  if (validations.length === 0) return {};
  const one = common(self);
  if (!one) return null;
  const [a] = one.areas;
  return wireRule(shiftedValidation(one.rule, self.area.top - a.top, self.area.left - a.left));
}

const firstCell = (self: RangeRef) => ({ row: self.area.top, col: self.area.left });

/** A number, a formula, a date text, or the cell of a Range. */
function operand(self: RangeRef, value: unknown, what: string, dates: boolean): string | number {
  if (typeof value === 'number') return value;
  if (isHostObject(value)) {
    const { sheet, areas } = cellsGiven(self.app, value, what, self.sheet);
    return `=${absoluteAddress(sheet, areas[0])}`;
  }
  const text = asText(value, what);
  if (text.startsWith('=')) return acceptedFormula(text, self.sheet, firstCell(self));
  if (dates && /^\d{4}-\d{2}-\d{2}/.test(text)) {
    const day = Date.UTC(+text.slice(0, 4), +text.slice(5, 7) - 1, +text.slice(8, 10));
    return day / 86_400_000 + 25_569;
  }
  const number = Number(text);
  if (text.trim() === '' || Number.isNaN(number))
    throw invalidArgument(`${what} must be a number, a date, a cell or a formula starting with "=".`);
  return number;
}

function listSource(self: RangeRef, value: unknown): string {
  if (isHostObject(value)) {
    const { sheet, areas } = cellsGiven(self.app, value, 'rule.list.source', self.sheet);
    return `=${absoluteAddress(sheet, areas[0])}`;
  }
  const source = asText(value, 'rule.list.source');
  if (source.startsWith('=')) return acceptedFormula(source, self.sheet, firstCell(self));
  if (source === '') throw invalidArgument('rule.list.source must not be empty.');
  if (source.length > LIST_LIMIT) {
    throw invalidArgument(
      `rule.list.source must not be longer than ${LIST_LIMIT} characters; refer to cells with a formula such as "=Lists!$A$1:$A$9".`,
    );
  }
  return source;
}

function ruleOf(self: RangeRef, value: unknown): ValidationRule {
  const given = asRecord(value, 'rule');
  const kinds = Object.keys(given).filter((k) => !isOmitted(given[k]));
  if (kinds.length !== 1) throw invalidArgument('rule must hold exactly one kind of rule, such as {list: …}.');
  const rule = asRecord(given[kinds[0]], `rule.${kinds[0]}`);
  const kind = asChoice(kinds[0], ['list', 'custom', ...COMPARING], 'rule');
  if (kind === 'list') {
    const inCellDropDown = isOmitted(rule.inCellDropDown) || asFlag(rule.inCellDropDown, 'rule.list.inCellDropDown');
    return { type: kind, source: listSource(self, rule.source), inCellDropDown };
  }
  if (kind === 'custom') {
    const text = asText(rule.formula, 'rule.custom.formula');
    return {
      type: kind,
      formula: acceptedFormula(text.startsWith('=') ? text : `=${text}`, self.sheet, firstCell(self)),
    };
  }
  const operator = toModel(asChoice(rule.operator, OPERATORS, `rule.${kind}.operator`));
  const dates = kind === 'date' || kind === 'time';
  const two = operator === 'between' || operator === 'notBetween';
  if (two && isOmitted(rule.formula2)) throw invalidArgument(`rule.${kind}.formula2 is needed for ${operator}.`);
  return {
    type: kind,
    operator,
    formula1: operand(self, rule.formula1, `rule.${kind}.formula1`, dates),
    ...(two && { formula2: operand(self, rule.formula2, `rule.${kind}.formula2`, dates) }),
  };
}

function tell(self: RangeRef): null {
  self.sheet.book.tell({ kind: 'appearance', sheet: self.sheet });
  return null;
}

function setRule(self: RangeRef, value: unknown): void {
  mayChange(self.app, self.sheet, 'structure');
  const rule = ruleOf(self, value);
  const before = common(self);
  for (const a of self.areas) cutValidations(self.sheet, a);
  self.sheet.validations.push({
    areas: [...self.areas],
    rule,
    ignoreBlanks: before?.ignoreBlanks ?? true,
    ...(before?.prompt && { prompt: before.prompt }),
    ...(before?.error && { error: before.error }),
  });
  tell(self);
}

/** The validation of exactly these cells, so that changing a part of it changes no other cell. */
function own(self: RangeRef): Validation {
  mayChange(self.app, self.sheet, 'structure');
  const found = common(self);
  if (!found)
    throw invalidArgument('Set the rule of the data validation first; these cells have none, or not the same.');
  const covered = found.areas.every((a) => self.areas.some((b) => without(a, b).length === 0));
  if (covered) return found;
  const [a] = found.areas;
  const rule = shiftedValidation(found.rule, self.area.top - a.top, self.area.left - a.left);
  for (const b of self.areas) cutValidations(self.sheet, b);
  const apart: Validation = { ...found, rule, areas: [...self.areas] };
  self.sheet.validations.push(apart);
  return apart;
}

const NO_ERROR = { showAlert: true, style: 'Stop', title: '', message: '' };
const NO_PROMPT = { showPrompt: true, title: '', message: '' };

function readError(self: RangeRef): unknown {
  const error = common(self)?.error;
  if (!error) return NO_ERROR;
  return {
    showAlert: error.show,
    style: error.style.charAt(0).toUpperCase() + error.style.slice(1),
    title: error.title,
    message: error.message,
  };
}

function setError(self: RangeRef, value: unknown): void {
  const given = asRecord(value, 'errorAlert');
  own(self).error = {
    show: isOmitted(given.showAlert) || asFlag(given.showAlert, 'errorAlert.showAlert'),
    style: asChoice(
      given.style ?? 'Stop',
      ['Stop', 'Warning', 'Information'],
      'errorAlert.style',
    ).toLowerCase() as 'stop',
    title: limited(given.title, 'errorAlert.title', 32),
    message: limited(given.message, 'errorAlert.message', 225),
  };
  tell(self);
}

function setPrompt(self: RangeRef, value: unknown): void {
  const given = asRecord(value, 'prompt');
  own(self).prompt = {
    show: isOmitted(given.showPrompt) || asFlag(given.showPrompt, 'prompt.showPrompt'),
    title: limited(given.title, 'prompt.title', 32),
    message: limited(given.message, 'prompt.message', 255),
  };
  tell(self);
}

function limited(value: unknown, what: string, length: number): string {
  const text = isOmitted(value) ? '' : asText(value, what);
  if (text.length > length) throw invalidArgument(`${what} must not be longer than ${length} characters.`);
  return text;
}

/** Cells that hold what their rule does not allow. */
function invalidCells(self: RangeRef): Area[] {
  const { app, sheet } = self;
  calculated(app);
  const cells: [number, number][] = [];
  for (const v of touching(self).validations) {
    for (const a of v.areas.flatMap((x) => self.areas.flatMap((y) => intersect(x, y) ?? []))) {
      const check = (row: number, col: number, cell: Cell | undefined): void => {
        if (!passes(app, sheet, v, row, col, cell?.value ?? null)) cells.push([row, col]);
      };
      if (v.ignoreBlanks) for (const [row, col, cell] of sheet.cellsIn(a)) check(row, col, cell);
      else
        for (let row = a.top; row <= a.bottom; row++)
          for (let col = a.left; col <= a.right; col++) check(row, col, sheet.cell(row, col));
    }
  }
  return rectanglesOf(cells.sort(([r1, c1], [r2, c2]) => r1 - r2 || c1 - c2));
}

export const dataValidationClass: HostClass<RangeRef> = {
  type: 'DataValidation',
  scalars: {
    Type: { get: typeOf },
    Rule: { get: readRule, set: setRule },
    IgnoreBlanks: {
      get: (self) => (touching(self).validations.length > 0 ? (common(self)?.ignoreBlanks ?? null) : true),
      set(self, value) {
        own(self).ignoreBlanks = asFlag(value, 'ignoreBlanks');
        tell(self);
      },
    },
    ErrorAlert: { get: readError, set: setError },
    Prompt: {
      get(self) {
        const prompt = common(self)?.prompt;
        return prompt ? { showPrompt: prompt.show, title: prompt.title, message: prompt.message } : NO_PROMPT;
      },
      set: setPrompt,
    },
    Valid: { get: (self) => invalidCells(self).length === 0 },
  },
  methods: {
    Clear(self) {
      mayChange(self.app, self.sheet, 'structure');
      for (const a of self.areas) cutValidations(self.sheet, a);
      return tell(self);
    },
    GetInvalidCells(self) {
      const found = invalidCells(self);
      if (found.length === 0) throw itemNotFound('Every cell of the range holds what its data validation allows.');
      return areasObject(self.app, self.sheet, found);
    },
    GetInvalidCellsOrNullObject(self) {
      const found = invalidCells(self);
      return found.length ? areasObject(self.app, self.sheet, found) : null;
    },
  },
};
