import type { ProgressWord } from '../../../domain/calendar/progress';
import { type FormulaMode, isDirect, type ReportModel, scoredUnder, type Step } from '../../../domain/model/model';
import { NOT_SCORED_WORDS } from '../../../domain/scores/scores';
import { headerCell, oneOf, quoted, spanOf, thisRow, thisRowSpan } from '../../../sheets/references';
import type { ReportColumn } from './columns';
import type { ReportPlaces } from './layout';
import { withOverride } from './overridden';
import { change, nextAction, openActions } from './related';

/** A column's formula in both modes; they give the same values. */
type Formulas = Readonly<Record<FormulaMode, string>>;

const same = (formula: string): Formulas => ({ native: formula, addin: formula });

/** The words that say "not scored" in a score cell, as text in a formula. */
const NOT_SCORED = oneOf(NOT_SCORED_WORDS);

/** The formula of a computed column, as text that begins with `=`; undefined for a column where people type. */
export function columnFormula(column: ReportColumn, model: ReportModel, places: ReportPlaces): string | undefined {
  const made = describe(column, model, places);
  return made && `=${made[model.settings.formulas]}`;
}

function describe({ key, kind, step }: ReportColumn, model: ReportModel, places: ReportPlaces): Formulas | undefined {
  return kind === 'stepScore' ? stepScore(model.steps[step!], step!, places) : COMPUTED[key]?.(places, model);
}

/** What computed columns compute, by their keys. */
const COMPUTED: Readonly<Record<string, (places: ReportPlaces, model: ReportModel) => Formulas>> = {
  overall: (places, model) => overall(model, places),
  weakest: (places, model) => weakest(model, places),
  change: (places) => same(change(places)),
  openActions: (places) => same(openActions(places)),
  nextAction: (places) => same(nextAction(places)),
  share,
  progress,
};

/** How a span of columns of a table is written: of this row, or of another. */
type WriteSpan = (table: string, first: string, last: string) => string;

/** Neighbouring sub-metric columns as spans: one, unless a person put a column of their own in between. */
function spans(
  step: Step,
  places: ReportPlaces,
  write: WriteSpan = thisRowSpan,
): { text: string; weights: number[] }[] {
  const cols = scoredUnder(step)
    .map((sub) => ({ col: places.col(sub.id), header: places.header(sub.id), weight: sub.weight }))
    .sort((a, b) => a.col - b.col);
  const runs: (typeof cols)[] = [];
  for (const c of cols) {
    const run = runs.at(-1);
    if (run && run.at(-1)!.col === c.col - 1) run.push(c);
    else runs.push([c]);
  }
  return runs.map((run) => ({
    text: write(places.layout.tableName, run[0].header, run.at(-1)!.header),
    weights: run.map((c) => c.weight),
  }));
}

const sum = (parts: string[]): string => parts.join('+');
const allEqual = (weights: readonly number[]): boolean => weights.every((w) => w === weights[0]);

/** The score that counts for a step: the mean of its sub-metrics, or an override in force. */
function stepScore(step: Step, index: number, places: ReportPlaces): Formulas {
  const { native, addin } = stepMean(step, spans(step, places));
  return { native: withOverride(places, index, native), addin: withOverride(places, index, addin) };
}

/** What the sub-metrics of a step give, for the account in a given row of the table. */
export const computedStep = (step: Step, places: ReportPlaces, row: string): string =>
  stepMean(
    step,
    spans(step, places, (table, first, last) => `INDEX(${spanOf(table, first, last)},${row},0)`),
  ).native;

/**
 * The mean of a step's sub-metrics; "" where none is scored. What is neither blank, "not scored" nor a number from 0 to 10
 * makes #VALUE!, never a silently wrong mean.
 */
function stepMean(step: Step, runs: readonly { text: string; weights: number[] }[]): Formulas {
  const readable = readableIn(runs.map(({ text }) => text));
  const refs = runs.map((r) => r.text).join(',');
  const under = scoredUnder(step);
  const plain = allEqual(under.map((s) => s.weight));
  const mean = plain
    ? `AVERAGE(${refs})`
    : `(${sum(runs.map(({ text, weights }) => `SUMPRODUCT({${weights.join(',')}},${text})`))})/(${sum(
        runs.map(({ text, weights }) => `SUMPRODUCT({${weights.join(',')}}*ISNUMBER(${text}))`),
      )})`;
  const native = `IF(${readable}<${under.length},VALUE("a score is 0 to 10"),` + `IF(COUNT(${refs})=0,"",${mean}))`;
  if (runs.length > 1) return same(native);
  const weights = plain ? '' : `,{${runs[0].weights.join(',')}}`;
  return { native, addin: `AMPR.STEPSCORE(${blanksKept(runs[0].text)}${weights})` };
}

/** How many cells of score cells are a score, blank, or say that nothing was scored. */
const readableIn = (ranges: readonly string[]): string =>
  sum(
    ranges.flatMap((range) => [
      `COUNTIFS(${range},">=0",${range},"<=10")`,
      `COUNTBLANK(${range})`,
      `SUMPRODUCT(COUNTIF(${range},${NOT_SCORED}))`,
    ]),
  );

/** Excel hands a blank cell to an add-in function as 0; as "" it stays "not scored". */
const blanksKept = (range: string): string => `IF(${range}="","",${range})`;

/** The mean of the step scores; "" where no step is scored. */
function overall(model: ReportModel, places: ReportPlaces): Formulas {
  const cells = model.steps.map((s) => thisRow(places.header(s.id)));
  const weights = model.steps.map((s) => s.weight);
  const mean = allEqual(weights)
    ? `AVERAGE(${cells.join(',')})`
    : `(${sum(cells.map((c, i) => `${weights[i]}*N(${c})`))})/(${sum(cells.map((c, i) => `${weights[i]}*ISNUMBER(${c})`))})`;
  const native = overallOf(model, cells, mean);
  if (!allEqual(weights)) return same(native);
  const steps = model.steps.map((step, i) => {
    const runs = spans(step, places);
    if (isDirect(step)) return blanksKept(cells[i]);
    const whole =
      !places.layout.related?.overrides && runs.length === 1 && allEqual(step.subMetrics.map((s) => s.weight));
    return whole ? blanksKept(runs[0].text) : cells[i];
  });
  return { native, addin: `AMPR.ACCOUNTSCORE(${steps.join(',')})` };
}

/** The mean where anything is scored. What is typed for a whole step is held to be a score first, as sub-metrics are. */
function overallOf({ steps }: ReportModel, cells: readonly string[], mean: string): string {
  const typed = cells.filter((_, i) => isDirect(steps[i]));
  const computed = cells.filter((_, i) => !isDirect(steps[i]));
  if (typed.length === 0) return `IF(${cells.join('&')}="","",${mean})`;
  // Computed scores are joined so that an error among them shows, and is not taken for nothing.
  const none = computed.length === 0 ? '""' : computed.join('&');
  return `IF(${readableIn(typed)}<${typed.length},VALUE("a score is 0 to 10"),IF(COUNT(${cells.join(',')})=0,${none},${mean}))`;
}

/** The name of the lowest step (the first, where several are), and how many steps are scored where not all are. */
function weakest(model: ReportModel, places: ReportPlaces): Formulas {
  const cells = model.steps.map((s) => thisRow(places.header(s.id)));
  const headers = model.steps.map((s) => headerCell(places.layout.tableName, places.header(s.id)));
  const all = cells.join(',');
  // A blank cell equals 0; what a formula left blank does not.
  const shown = cells.map((cell, i) => (isDirect(model.steps[i]) ? blanksKept(cell) : cell));
  const last = headers.length - 1;
  // Where a step is not the lowest, the lowest is among those after it.
  const named = headers.reduceRight(
    (rest, header, i) => (i === last ? header : `IF(${shown[i]}=MIN(${cells.slice(i).join(',')}),${header},${rest})`),
    '',
  );
  const asked = cells.map((_, i) => i + 1).join(',');
  const byFunction = `AMPR.WEAKESTSTEP(CHOOSE({${asked}},${shown.join(',')}),CHOOSE({${asked}},${headers.join(',')}))`;
  const count = `SUBSTITUTE(" ("&COUNT(${all})&" of ${cells.length})"," (${cells.length} of ${cells.length})","")`;
  const whole = (name: string): string => `IF(${thisRow(places.header('overall'))}="","",${name}&${count})`;
  return { native: whole(named), addin: whole(byFunction) };
}

/** Won so far against the target; "" where there is no target. */
function share(places: ReportPlaces): Formulas {
  const target = thisRow(places.header('deltaArr'));
  return same(`IF(OR(${target}="",${target}<=0),"",${thisRow(places.header('ytd'))}/${target})`);
}

const word = (progress: ProgressWord): string => quoted(progress);

/** Share of target against the share of the fiscal year gone. Rounded so that ten points are ten points in binary too. */
function progress(places: ReportPlaces): Formulas {
  const won = thisRow(places.header('share'));
  const { expected, paceBand } = places.layout.names;
  const gap = `ROUND(${won}-${expected},9)`;
  return same(
    `IF(${won}="","",IF(ROUND(${won},9)>=1,${word('Done')},IF(${gap}=0,${word('On pace')},` +
      `IF(${gap}>=${paceBand},${word('Ahead')},IF(${gap}<=-${paceBand},${word('Behind')},${word('On pace')})))))`,
  );
}
