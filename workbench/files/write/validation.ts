import type { Sheet, Validation, ValidationRule } from '../../model';
import { formulaToFile } from '../ooxml/formulas';
import { comparisons } from '../ooxml/vocabulary';
import { type Attributes, encodeText, escapeXml, tag } from '../ooxml/xml';
import { fileRefs } from './refs';

/** Longer ones make Excel refuse the whole file. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;
const MAX_LIST = 255;

/**
 * `<dataValidations>` of a sheet, empty where there are none. `kept` are attributes of an opened file that the model does not
 * hold. @throws Error for a typed list that is too long.
 */
export function validationsXml(sheet: Sheet, kept: Attributes = {}): string {
  const used = sheet.validations.filter((v) => v.areas.length > 0);
  if (used.length === 0) return '';
  return tag('dataValidations', { ...kept, count: used.length }, used.map((v) => validationXml(v, sheet)).join(''));
}

function validationXml(v: Validation, sheet: Sheet): string {
  const { type, more, formulas } = ruleParts(v.rule, `${sheet.name}!${fileRefs(v.areas)}`);
  const attributes: Attributes = {
    type,
    ...v.kept,
    errorStyle: v.error && v.error.style !== 'stop' ? v.error.style : undefined,
    ...more,
    allowBlank: v.ignoreBlanks || undefined,
    showInputMessage: v.prompt === undefined || v.prompt.show ? true : undefined,
    showErrorMessage: v.error === undefined || v.error.show ? true : undefined,
  };
  const texts =
    text('errorTitle', v.error?.title, MAX_TITLE) +
    text('error', v.error?.message, MAX_MESSAGE) +
    text('promptTitle', v.prompt?.title, MAX_TITLE) +
    text('prompt', v.prompt?.message, MAX_MESSAGE);
  const head = tag('dataValidation', attributes).slice(0, -2);
  const content = formulas.map((f, i) => `<formula${i + 1}>${escapeXml(f)}</formula${i + 1}>`).join('');
  return `${head}${texts} sqref="${fileRefs(v.areas)}">${content}</dataValidation>`;
}

const text = (name: string, value: string | undefined, limit: number): string =>
  value ? ` ${name}="${encodeText(value.slice(0, limit))}"` : '';

function ruleParts(rule: ValidationRule, place: string): { type?: string; more: Attributes; formulas: string[] } {
  if (rule.type === 'any') return { more: {}, formulas: [] };
  if (rule.type === 'custom') return { type: 'custom', more: {}, formulas: [formulaToFile(rule.formula)] };
  if (rule.type === 'list') {
    const more = { showDropDown: rule.inCellDropDown ? undefined : true };
    return { type: 'list', more, formulas: [listFormula(rule.source, place)] };
  }
  const type = rule.type === 'wholeNumber' ? 'whole' : rule.type;
  const word = comparisons.toFile(rule.operator);
  const second = rule.formula2 === undefined || rule.formula2 === '' ? [] : [bound(rule.formula2)];
  const more = { operator: word === 'between' ? undefined : word };
  return { type, more, formulas: [bound(rule.formula1), ...second] };
}

const bound = (value: string | number): string => (typeof value === 'number' ? String(value) : formulaToFile(value));

function listFormula(source: string, place: string): string {
  if (source.startsWith('=')) return formulaToFile(source);
  if (source.length > MAX_LIST) {
    throw new Error(
      `The list of choices for ${place} has ${source.length} characters; Excel allows ${MAX_LIST} in a typed list. ` +
        'Write the choices into cells and let the list refer to them.',
    );
  }
  return `"${source.replace(/"/g, '""')}"`;
}
