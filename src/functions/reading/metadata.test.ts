import * as formulajs from '@formulajs/formulajs';
import { parseTree } from 'custom-functions-metadata/lib/parseTree';
import { type ExcelFunction, allFunctions, functionsJson, type DescribedParameter } from '../index';
import type { FunctionsMetadata } from './metadata';

const functions = allFunctions();

const metadata = JSON.parse(functionsJson('https://addins.example.org')) as FunctionsMetadata;
const byName = functions.map((fn, i) => [fn.name, fn, metadata.functions[i]] as const);

/** Macro functions of Excel 4 that are short words; a function of ours must not be called like one. */
const EXCEL_4_MACROS = 'ALERT APPLY ARGUMENT BEEP CALL CALLER CANCEL CLEAR CLOSE COPY CUT DELETE DOCUMENTS ECHO EDIT ERROR EXEC FILES FORMULA GOTO HALT HELP HIDE INPUT INSERT MESSAGE NAMES NEW NOTE ON OPEN PASTE PRINT QUIT REGISTER RESULT RETURN RUN SAVE SELECT SELECTION STEP TERMINATE UNDO VIEW VOLATILE WAIT WINDOWS'.split(' '); // prettier-ignore

const columnNumber = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function looksLikeCell(name: string): boolean {
  const a1 = /^([A-Z]{1,3})(\d{1,7})$/.exec(name);
  return /^R\d*C\d*$/.test(name) || (a1 !== null && columnNumber(a1[1]) <= 16384 && Number(a1[2]) <= 1048576);
}

describe('the file that Excel reads', () => {
  it('lets errors and typed values reach the functions', () => {
    expect(metadata).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true });
  });

  it('has distinct ids and names', () => {
    expect(new Set(functions.map((fn) => fn.id)).size).toBe(functions.length);
    expect(new Set(functions.map((fn) => fn.name)).size).toBe(functions.length);
  });

  it('keeps the ids and the order of parameters that saved workbooks rely on', () => {
    // docs/function-names.md says what may change here: a line may be added, an argument appended to its line.
    expect(
      metadata.functions.map(({ id, parameters }) => [id, ...parameters.map(({ name }) => name)].join(' ')),
    ).toEqual([
      'ACCOUNTSCORE step',
      'STEPSCORE scores weights',
      'WEIGHTEDSCORE step_scores weights',
      'ATTAINMENTSCORE actual target',
      'WEAKESTSTEP step_scores names',
      'SCORECARD scores step_sizes weights header names',
      'PROGRESS ytd target as_of fiscal_start tolerance',
      'EXPECTEDBYNOW as_of fiscal_start',
      'ARRATRISK arr scores limit',
      'ROI gain cost',
      'ROIPERIOD end_value income invested',
      'ANNUALROI roi years',
      'ROMI return cost margin basis',
      'CTR clicks impressions',
      'CAMPAIGN audience click_rate conversion price margin cost',
      'BREAKEVENCUSTOMERS cost price margin',
      'PAYBACK cost monthly_saving',
      'PROCESSROI old_minutes old_runs old_rate old_other new_minutes new_runs new_rate new_other change_cost',
      'NURTUREROI new_leads conversion asp conversion_lift asp_lift months',
      'REACTIVATIONROI contacts conversion asp reactivation_rate multiple asp_lift',
      'NURTUREFORECAST new_leads contacts conversion asp conversion_lift asp_lift reactivation_rate multiple',
      'CLV margin retention discount_rate periods',
      'CLVLIFT customers clv_before clv_after cost',
      'VALUEATTAINMENT baseline agreed delivered',
      'VALUESTATUS baseline agreed delivered tolerance',
      'MARKETADJUSTED own_change market_change',
      'IMPLIEDRATE now later years',
      'USECASESCORE scores weights',
      'USECASERANK totals',
      'STACKEDRETURN returns links uplifts',
      'WEIGHTEDFORECAST values probabilities',
    ]);
  });

  it('offers the words of a choice', () => {
    const basis = metadata.functions.find(({ id }) => id === 'ROMI')?.parameters.at(-1);
    const offered = metadata.enums.find(({ id }) => id === basis?.customEnumId);
    expect(offered?.values.map(({ stringValue }) => stringValue)).toEqual(['profit', 'revenue']);
  });

  it('recognises names that Excel would take for cells', () => {
    expect(['ROI1', 'A1', 'R1C1', 'RC', 'XFD1048576'].map(looksLikeCell)).toEqual([true, true, true, true, true]);
    expect(['ROI', 'XFE1', 'XFD1048577', 'ROMI1'].map(looksLikeCell)).toEqual([false, false, false, false]);
  });
});

describe.each(byName)('%s', (_name, fn, described) => {
  it('has a name and an id that Excel accepts', () => {
    for (const name of [fn.id, fn.name]) {
      expect(name).toMatch(/^[A-Z][A-Z0-9_.]{2,63}$/);
      expect(looksLikeCell(name)).toBe(false);
      expect(Object.keys(formulajs)).not.toContain(name);
      expect(EXCEL_4_MACROS).not.toContain(name);
    }
  });

  it('has a help address of its own', () => {
    expect(described.helpUrl).toBe(`https://addins.example.org/help/functions/${fn.id.toLowerCase()}.html`);
  });

  it('has texts that fit where Excel shows them', () => {
    for (const text of [fn.help, ...fn.parameters.map((parameter) => parameter.help)]) {
      expect(text.length).toBeGreaterThan(10);
      expect(text.length).toBeLessThanOrEqual(255);
      expect(text).toMatch(/^[A-Z][^\n]*\.$/);
    }
    for (const parameter of fn.parameters) expect(parameter.name).toMatch(/^[a-z][a-z_]{1,63}$/);
  });

  it('takes required, then optional, then repeating arguments', () => {
    const rank = ({ optional, repeating }: DescribedParameter) => (repeating ? 2 : optional ? 1 : 0);
    const ranks = fn.parameters.map(rank);
    expect(ranks).toEqual(ranks.toSorted());
    expect(ranks.filter((one) => one === 2).length).toBeLessThanOrEqual(1);
    expect(ranks.includes(1) && ranks.includes(2)).toBe(false);
  });

  it('declares what its kind needs', () => {
    if (fn.result.unit === 'ratio') expect(fn.result.numberFormat).toMatch(/^0\.0+ %$/);
    else expect(fn.result.numberFormat).toBeUndefined();
    for (const parameter of fn.parameters) {
      if (parameter.blank === 'not scored') expect(parameter.help).toContain('IF(range="","",range)');
      if (parameter.unit !== 'text' && !parameter.choices) expect(parameter.bounds).toBeDefined();
      if (fn.kind !== 'cellwise' && fn.kind !== 'labelled') continue;
      expect(['refused', 'zero']).toContain(parameter.blank);
      if (parameter.optional) expect(typeof parameter.optional.value).toBe('number');
    }
  });
});

describe('Microsoft’s own reader of tagged source', () => {
  /** The tool reads TypeScript, where a parameter cannot be called `return`; the underscore is taken off again. */
  const sourceName = ({ name }: DescribedParameter) => (name === 'return' ? 'return_' : name);
  const sourceType = ({ repeating }: DescribedParameter) => (repeating ? 'any[][][]' : 'any[][]');

  const sourceOf = (fn: ExcelFunction, helpUrl: string) => `
/**
 * ${fn.help}
 * @customfunction ${fn.id} ${fn.name}
 * @helpurl ${helpUrl}
${fn.parameters.map((p) => ` * @param {${sourceType(p)}} ${p.optional ? `[${sourceName(p)}]` : sourceName(p)} ${p.help}`).join('\n')}
 * @returns {any[][]} ${fn.result.help}
 */
function f${fn.id}(${fn.parameters.map((p) => `${sourceName(p)}${p.optional ? '?' : ''}: ${sourceType(p)}`).join(', ')}): any[][] {
  return [[]];
}`;

  const source = byName.map(([, fn, described]) => sourceOf(fn, described.helpUrl)).join('\n');
  const read = parseTree(source, 'functions.ts');

  it('reads the declarations without complaint', () => {
    expect(read.extras.flatMap((extra) => extra.errors)).toEqual([]);
    expect(read.associate.map(({ id }) => id)).toEqual(functions.map((fn) => fn.id));
  });

  it.each(byName)('reads of %s what our file says', (_name, fn, described) => {
    const theirs = read.functions.find(({ id }) => id === fn.id);
    const { parameters, result, ...ours } = described;
    expect(theirs).toMatchObject(ours);
    // Microsoft's tool takes enumerations from TypeScript's, which the source made here does not have.
    const plain = parameters.map(({ customEnumId: _, ...parameter }) => parameter);
    expect(theirs?.parameters.map((p) => ({ ...p, name: p.name.replace(/_$/, '') }))).toEqual(plain);
    // The tool says nothing of the type `any` in a result.
    expect(theirs?.result).toEqual({ dimensionality: result.dimensionality });
  });
});
