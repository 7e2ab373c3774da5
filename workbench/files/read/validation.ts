import type { Validation, ValidationRule } from '../../model';
import { formulaFromFile } from '../ooxml/formulas';
import { comparisons } from '../ooxml/vocabulary';
import { child, children, decodeText, descendants, flag, type XmlElement } from '../ooxml/xml';
import { areasOf } from './areas';

/** The validations of a sheet; those that name other sheets may stand in its extension. */
export function readValidations(worksheet: XmlElement): Validation[] {
  const main = children(child(worksheet, 'dataValidations'), 'dataValidation');
  const more = children(child(worksheet, 'extLst'), 'ext').flatMap((ext) => descendants(ext, 'dataValidation'));
  return [...main, ...more].flatMap((e) => {
    const rule = readRule(e);
    const areas = areasOf(e.attrs.sqref ?? child(e, 'sqref')?.text);
    return rule && areas.length > 0
      ? [{ areas, rule, ignoreBlanks: flag(e, 'allowBlank'), ...keptOf(e), ...readMessages(e) }]
      : [];
  });
}

const keptOf = ({ attrs }: XmlElement): Pick<Validation, 'kept'> =>
  attrs.imeMode === undefined ? {} : { kept: { imeMode: attrs.imeMode } };

function readMessages(e: XmlElement): Pick<Validation, 'prompt' | 'error'> {
  const { promptTitle, prompt, errorTitle, error } = e.attrs;
  const showsPrompt = flag(e, 'showInputMessage');
  const showsError = flag(e, 'showErrorMessage');
  const style = e.attrs.errorStyle === 'warning' || e.attrs.errorStyle === 'information' ? e.attrs.errorStyle : 'stop';
  const words = (text: string | undefined): string => decodeText(text ?? '');
  const usual = showsError && style === 'stop' && !errorTitle && !error;
  return {
    ...((promptTitle ?? prompt) !== undefined && {
      prompt: { show: showsPrompt, title: words(promptTitle), message: words(prompt) },
    }),
    ...(!usual && { error: { show: showsError, style, title: words(errorTitle), message: words(error) } }),
  };
}

const NUMERIC = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
} as const;

function readRule(e: XmlElement): ValidationRule | undefined {
  const [first, second] = ['formula1', 'formula2'].map((name) => formulaText(child(e, name)));
  const type = e.attrs.type ?? 'none';
  if (type === 'list') {
    return { type: 'list', source: listSource(first ?? ''), inCellDropDown: !flag(e, 'showDropDown') };
  }
  if (type === 'custom') return { type: 'custom', formula: formulaFromFile(first ?? '') };
  if (type === 'none') return { type: 'any' };
  if (!(type in NUMERIC)) return undefined;
  const operator = comparisons.fromFile(e.attrs.operator ?? 'between') ?? 'between';
  const ranged = operator === 'between' || operator === 'notBetween';
  return {
    type: NUMERIC[type as keyof typeof NUMERIC],
    operator,
    formula1: bound(first ?? ''),
    ...(ranged && second !== undefined && { formula2: bound(second) }),
  };
}

/** In the extension the formula is wrapped once more. */
const formulaText = (e: XmlElement | undefined): string | undefined => e && (child(e, 'f')?.text ?? e.text);

const bound = (text: string): string | number =>
  text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : formulaFromFile(text);

const listSource = (text: string): string => {
  const literal = /^\s*"((?:[^"]|"")*)"\s*$/s.exec(text);
  return literal ? decodeText(literal[1].replace(/""/g, '"')) : formulaFromFile(text);
};
