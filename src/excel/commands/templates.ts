import { formatIso, todaySerial } from '../../domain/calendar/dates';
import type { FormulaMode } from '../../domain/model/model';
import type { Written } from '../../engine/difference/sheet-change';
import { ReportError } from '../../engine/errors';
import { answerPlaces, type ExampleTask, planTemplate } from '../../engine/planning/template-plans';
import { type Inventory, instancesOf, ownSheet, type SheetEntry, templateSheet } from '../../engine/workbook/inventory';
import { namedValues } from '../../engine/planning/values-only';
import type { SheetState } from '../../engine/workbook/sheet-state';
import { area } from '../../sheets/address';
import type { CellInput } from '../../sheets/plan';
import type { Kind, Template } from '../../templates/template';
import { changing, type CommandOptions, type Conversation } from '../host/conversation';
import { lookAround, refuseProtected } from '../reading/look-around';
import { readSheets } from '../reading/read-sheets';
import { applyPlans, PARTS } from './apply-plans';
import { type BoardCopy, copySheets } from './copy-sheets';
import { moveToNewBook } from './new-book';

/** The templates themselves, which come when the gallery opens or with the first command on one. */
const templateOf = async (id: string): Promise<Template> =>
  (await import(/* webpackChunkName: 'gallery' */ '../../templates/registry')).templateOf(id);

/** What a command did to a template's sheets, and what they answer. */
export interface TemplateSummary extends Written {
  readonly template: string;
  readonly title: string;
  readonly instance: string;
  /** Names of its sheets. */
  readonly sheets: readonly string[];
  readonly answers: readonly { readonly label: string; readonly kind: Kind; readonly value: CellInput }[];
  /** Rows that the command typed. */
  readonly added: number;
  readonly syncs: number;
  readonly warnings: readonly string[];
}

/** Which of several in one workbook is meant; the first where left out. */
export interface TemplateOptions extends CommandOptions {
  readonly instance?: string;
}

/** Builds a template in this workbook, with its worked example: beside others of its kind where there are some. */
export async function buildTemplate(
  id: string,
  formulas: FormulaMode = 'native',
  options: CommandOptions = {},
): Promise<TemplateSummary> {
  const template = await templateOf(id);
  return changeTemplate(template, `adding ${template.title}`, options, (book) => {
    const taken = instancesOf(book, id);
    let n = 1;
    while (taken.includes(String(n))) n++;
    return { instance: String(n), formulas };
  });
}

/** Brings a template's sheets up to date and changes nothing else. A second refresh writes nothing. */
export const refreshTemplate = (id: string, options: TemplateOptions = {}): Promise<TemplateSummary> =>
  changeStanding(id, (title) => `refreshing ${title}`, options);

/** Puts native formulas in place of add-in functions, or the other way round. The values stay the same. */
export const switchTemplate = (
  id: string,
  formulas: FormulaMode,
  options: TemplateOptions = {},
): Promise<TemplateSummary> =>
  changeStanding(id, (title) => `switching the formulas of ${title}`, options, { formulas });

/** Takes the example out, so that a person can type their own; what they typed stays. */
export const clearExample = (id: string, options: TemplateOptions = {}): Promise<TemplateSummary> =>
  changeStanding(id, (title) => `clearing the example of ${title}`, options, { task: 'clear' });

/** Puts the example back where it stood, also over what a person typed there; rows of their own stay. */
export const restoreExample = (id: string, options: TemplateOptions = {}): Promise<TemplateSummary> =>
  changeStanding(id, (title) => `resetting the example of ${title}`, options, { task: 'restore' });

/**
 * Makes sheets to send out: values only, with formats, rules and charts, named with the day of today.
 * @param alone opens them as a new workbook, and leaves this one as it was; where Excel gives no way to, they stand in this one
 */
export async function copyTemplate(id: string, options: TemplateOptions = {}, alone = false): Promise<BoardCopy> {
  const template = await templateOf(id);
  return changing(
    `copying ${template.title}`,
    async (talk) => {
      const book = await lookAround(talk);
      const instance = standingInstance(book, template, options.instance);
      const { own, read } = sheetsOf(book, template, instance);
      const found = await readSheets(talk, book, [...own, ...read]);
      const { planned } = planTemplate(book, found, { template, instance, lost: options.lost });
      const copy = (): Promise<BoardCopy> => copySheets(talk, book, planned, formatIso(todaySerial()), namedValues, []);
      return alone ? moveToNewBook(talk, copy) : copy();
    },
    options,
    // Excel undoes no deleting of sheets.
    !alone,
  );
}

interface Wanted {
  readonly instance: string;
  readonly formulas?: FormulaMode;
  readonly task?: ExampleTask;
}

const changeStanding = async (
  id: string,
  doing: (title: string) => string,
  options: TemplateOptions,
  wanted: Omit<Wanted, 'instance'> = {},
): Promise<TemplateSummary> => {
  const template = await templateOf(id);
  return changeTemplate(template, doing(template.title), options, (book) => ({
    ...wanted,
    instance: standingInstance(book, template, options.instance),
  }));
};

/** @throws ReportError where it does not stand in the workbook */
export function standingInstance(book: Inventory, { id, title }: Template, wanted: string | undefined): string {
  const standing = instancesOf(book, id);
  const found = wanted === undefined ? standing[0] : standing.find((instance) => instance === wanted);
  if (found === undefined) throw new ReportError(`This workbook has no ${title} yet. Add it from the gallery first.`);
  return found;
}

/** Sheets of an instance that stand, and those of other templates that it reads. */
export function sheetsOf(
  book: Inventory,
  template: Template,
  instance: string,
): { own: SheetEntry[]; read: SheetEntry[] } {
  const own = template.sheets.flatMap(({ key }) => templateSheet(book, key, instance) ?? []);
  // Of several of a template the first is read.
  const read = Object.values(template.reads ?? {}).flatMap(({ template: other, sheet }) => {
    const [first] = instancesOf(book, other);
    return (first === undefined ? ownSheet(book, sheet) : templateSheet(book, sheet, first)) ?? [];
  });
  return { own, read: [...new Set(read)].filter((sheet) => !own.includes(sheet)) };
}

function changeTemplate(
  template: Template,
  doing: string,
  options: CommandOptions,
  wantedOf: (book: Inventory) => Wanted,
): Promise<TemplateSummary> {
  const work = async (talk: Conversation): Promise<TemplateSummary> => {
    talk.begin('Looking at the workbook', 0, PARTS);
    const book = await lookAround(talk);
    const wanted = wantedOf(book);
    const { own, read } = sheetsOf(book, template, wanted.instance);
    refuseProtected(own);
    talk.begin('Reading the sheets', 1, PARTS);
    const found: SheetState[] = own.length + read.length > 0 ? await readSheets(talk, book, [...own, ...read]) : [];
    const plans = planTemplate(book, found, { ...wanted, template, lost: options.lost });
    const places = answerPlaces(plans.situation);
    const reads = places.map(({ sheet, at }) => ({ sheet, area: area(at.row, at.col) }));
    const job = { book, found, planned: plans.planned, reads, show: template.sheets[0].key };
    const done = await applyPlans(talk, job);
    const values = done.values ?? (await readAnswers(talk, found, wanted.instance, reads));
    return {
      cells: done.cells,
      formats: done.formats,
      rules: done.rules,
      template: template.id,
      title: template.title,
      instance: wanted.instance,
      sheets: plans.planned.map(({ plan }) => plan.name),
      answers: template.answers.map(({ label, kind }, i) => ({ label, kind, value: values[i][0][0] })),
      added: plans.added,
      syncs: talk.syncs,
      warnings: [...done.warnings, ...plans.warnings, ...done.kept],
    };
  };
  return changing(doing, work, options);
}

/** What the answers show where nothing was written. */
async function readAnswers(
  talk: Conversation,
  found: readonly SheetState[],
  instance: string,
  reads: readonly { readonly sheet: string; readonly area: ReturnType<typeof area> }[],
): Promise<CellInput[][][]> {
  const ranges = reads.map(({ sheet, area: { top, left } }) => {
    const { id } = found.find(({ mark }) => mark.sheet === sheet && mark.owner?.instance === instance)!;
    const range = talk.workbook.worksheets.getItem(id).getRangeByIndexes(top, left, 1, 1);
    range.load('values');
    return range;
  });
  await talk.sync();
  return ranges.map(({ values }) => values as CellInput[][]);
}
