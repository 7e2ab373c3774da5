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

/** Neighbouring columns of a step's sub-metrics. */
interface Run {
  readonly first: string;
  readonly last: string;
  readonly weights: readonly number[];
}

/** The columns of a step's sub-metrics as runs: one, unless a person put a column of their own in between. */
function runsOf(step: Step, places: ReportPlaces): Run[] {
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
    first: run[0].header,
    last: run.at(-1)!.header,
    weights: run.map((c) => c.weight),
  }));
}

const sum = (parts: readonly string[]): string => parts.join('+');
const allEqual = (weights: readonly number[]): boolean => weights.every((w) => w === weights[0]);
const weightsOf = (step: Step): number[] => scoredUnder(step).map(({ weight }) => weight);

/** The score that counts for a step: the mean of its sub-metrics, or an override in force. */
function stepScore(step: Step, index: number, places: ReportPlaces): Formulas {
  const runs = runsOf(step, places);
  const refs = runs.map(({ first, last }) => thisRowSpan(places.layout.tableName, first, last));
  const [all, size] = [refs.join(','), scoredUnder(step).length];
  const native = withOverride(
    places,
    index,
    `IF(${readableIn(refs)}<${size},${UNREADABLE},IF(COUNT(${all})=0,"",${meanOf(step, runs, refs)}))`,
  );
  if (runs.length > 1) return same(native);
  const weights = allEqual(runs[0].weights) ? '' : `,{${runs[0].weights.join(',')}}`;
  return { native, addin: withOverride(places, index, `AMPR.STEPSCORE(${blanksKept(refs[0])}${weights})`) };
}

/** What is neither blank, "not scored" nor a number from 0 to 10 makes #VALUE!, never a silently wrong mean. */
const UNREADABLE = 'VALUE("a score is 0 to 10")';

/** The mean of a step's sub-metrics; an error where none is scored. */
function meanOf(step: Step, runs: readonly Run[], refs: readonly string[]): string {
  if (allEqual(weightsOf(step))) return `AVERAGE(${refs.join(',')})`;
  const weighted = (one: (weight: number, ref: string) => string, all: (weights: string, ref: string) => string) => {
    const parts = runs.map(({ weights }, i) =>
      weights.length === 1 ? one(weights[0], refs[i]) : all(`{${weights.join(',')}}`, refs[i]),
    );
    return parts.length === 1 ? parts[0] : `(${sum(parts)})`;
  };
  const scores = weighted(
    (weight, ref) => `${weight}*N(${ref})`,
    (weights, ref) => `SUMPRODUCT(${weights},${ref})`,
  );
  const scored = weighted(
    (weight, ref) => `${weight}*COUNT(${ref})`,
    (weights, ref) => `SUMPRODUCT(${weights}*ISNUMBER(${ref}))`,
  );
  return `${scores}/${scored}`;
}

/**
 * What the sub-metrics of one of the steps give, whatever counts, for the account in a row of the table; "" where none is
 * scored, and another text where one cannot be read. The cells that are read are said once for all steps, and their mean
 * too where all take it alike: step by step the formula would be longer than anybody follows.
 * @param row the number of the row, as a part of a formula; INDEX takes its whole part.
 * @param step the number of the step, as a part of a formula.
 */
export function computedScore(
  { steps }: ReportModel,
  places: ReportPlaces,
  row: string,
  step: string,
  unreadable: string,
): string {
  const all = steps.map((one) => runsOf(one, places));
  const span = ({ first, last }: Run): string => spanOf(places.layout.tableName, first, last);
  const cellsOf = (run: Run): string => `INDEX(${span(run)},${row}${run.weights.length === 1 ? '' : ',0'})`;
  const ofStep = (parts: readonly (string | number)[]): string =>
    parts.every((part) => part === parts[0]) ? String(parts[0]) : `CHOOSE(${step},${parts.join(',')})`;

  const firsts = `INDEX(${ofStep(all.map(([run]) => span(run)))},${row},0)`;
  // Columns that a person's own ones keep apart from the first.
  const further = all.flatMap(([, ...runs], i) =>
    runs.map((run) => ({ range: cellsOf(run), when: `(${step}=${i + 1})` })),
  );
  const readable = readableIn([firsts], further);
  const plain = further.length === 0 && steps.every((one) => allEqual(weightsOf(one)));
  const mean = plain
    ? `AVERAGE(${firsts})`
    : ofStep(
        steps.map((one, i) => {
          const refs = all[i].map(cellsOf);
          const made = meanOf(one, all[i], refs);
          // Where only what has no weight is scored, there is no mean.
          return weightsOf(one).includes(0) && !allEqual(weightsOf(one))
            ? `IF(COUNT(${refs.join(',')})=0,"",IFERROR(${made},${quoted(unreadable)}))`
            : made;
        }),
      );
  const size = ofStep(steps.map((one) => scoredUnder(one).length));
  return `IFERROR(IF(${readable}<${size},${quoted(unreadable)},IFERROR(${mean},"")),${quoted(unreadable)})`;
}

/**
 * How many cells of score cells are a score, blank, or say that nothing was scored.
 * @param more cells that belong to them under a condition only
 */
function readableIn(
  ranges: readonly string[],
  more: readonly { readonly range: string; readonly when: string }[] = [],
): string {
  const counts = [
    ...ranges.map((range) => `COUNTIF(${range},${READABLE})`),
    ...more.map(({ range, when }) => `${when}*COUNTIF(${range},${READABLE})`),
  ];
  const all = counts.length === 1 ? counts[0] : `(${sum(counts)})`;
  // Not SUMPRODUCT: within it CHOOSE would give one cell of a range.
  return `SUM(${all}*${READABLE_SIGNS})`;
}

/** What a score cell may hold, and whether what is met by it counts as readable, or not after all. */
const READABLE = oneOf(['>=0', '>10', '', ...NOT_SCORED_WORDS]);
const READABLE_SIGNS = `{1,-1,1,${NOT_SCORED_WORDS.map(() => 1).join(',')}}`;

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
    if (isDirect(step)) return blanksKept(cells[i]);
    const [{ first, last }, ...further] = runsOf(step, places);
    const whole = !places.layout.related?.overrides && further.length === 0 && allEqual(weightsOf(step));
    return whole ? blanksKept(thisRowSpan(places.layout.tableName, first, last)) : cells[i];
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
  return `IF(${readableIn(typed)}<${typed.length},${UNREADABLE},IF(COUNT(${cells.join(',')})=0,${none},${mean}))`;
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
