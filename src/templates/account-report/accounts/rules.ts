import { type ReportModel, scoredUnder } from '../../../domain/model/model';
import { NOT_SCORED_WORDS } from '../../../domain/scores/scores';
import { type Area, area, columnName } from '../../../sheets/address';
import type { Rule, RulePlan, ValidationPlan } from '../../../sheets/plan';
import { quoted } from '../../../sheets/references';
import { BAD, BAR, GOOD, INPUT_ON_SCALE, LOW_WASH, SCORE_SCALE, WASH } from '../../../sheets/theme';
import { clip, promptsOf } from '../../kinds';
import { reportColumns } from './columns';
import { SLIGHT_CHANGES } from './formats';
import { PROGRESS_MARKS } from './looks';
import type { ReportPlaces } from './layout';
import { cellNumber, IN_FORCE } from './overridden';

const CHANGES = [
  { id: 'rose', sign: '>', color: GOOD },
  { id: 'fell', sign: '<', color: BAD },
] as const;

/** Few rules on exact ranges, with constant bounds, and none that calls an add-in function: such a rule would never apply. */
export function reportRules(model: ReportModel, places: ReportPlaces): RulePlan[] {
  const { names } = places.layout;
  const first = (key: string): string => `${columnName(places.col(key))}${places.firstRow + 1}`;
  const scores = bodiesOf(places, [...model.steps.map((s) => s.id), 'overall']);
  const typed = bodiesOf(
    places,
    model.steps.flatMap((step) => scoredUnder(step).map(({ id }) => id)),
  );
  const [score, sub] = [scores, typed].map(([{ top, left }]) => `${columnName(left)}${top + 1}`);
  const unscored = ['', ...NOT_SCORED_WORDS].map((text) => `${sub}=${quoted(text)}`).join(',');
  const end = first('endDate');
  const moved = first('change');
  const low = model.settings.lowBelow;
  return [
    {
      id: 'unreadable',
      areas: typed,
      rule: {
        type: 'custom',
        formula: `=OR(AND(ISNUMBER(${sub}),OR(${sub}<0,${sub}>10)),AND(ISTEXT(${sub}),NOT(OR(${unscored}))),ISLOGICAL(${sub}),ISERROR(${sub}))`,
        format: { bold: true, color: '#FFFFFF', fill: BAD },
      },
    },
    {
      id: 'scale',
      areas: scores,
      rule: { type: 'colorScale', stops: [SCORE_SCALE[0], SCORE_SCALE[1], SCORE_SCALE[2]] },
    },
    {
      id: 'low',
      areas: scores,
      // Excel shows the scale's colour, which comes first; programs that draw one rule a cell still show a fill.
      rule: {
        type: 'custom',
        formula: `=AND(ISNUMBER(${score}),${score}<${low})`,
        format: { bold: true, fill: LOW_WASH },
      },
    },
    {
      id: 'ended',
      areas: [places.body('endDate')],
      rule: {
        type: 'custom',
        formula: `=AND(ISNUMBER(${end}),${end}<${names.asOf})`,
        format: { bold: true, color: '#FFFFFF', fill: BAD },
      },
    },
    {
      id: 'endsSoon',
      areas: [places.body('endDate')],
      rule: {
        type: 'custom',
        formula: `=AND(ISNUMBER(${end}),${end}>=${names.asOf},${end}<=${names.asOf}+${names.endSoonDays})`,
        format: { bold: true, color: BAD, fill: WASH },
      },
    },
    ...staleRule(places),
    ...overrideRule(model, places),
    {
      id: 'count.below',
      areas: [area(places.above('tileValue'), places.col('endDate'))],
      rule: belowRule(`${columnName(places.col('endDate'))}${places.above('tileValue') + 1}`),
    },
    ...CHANGES.map(({ id, sign, color }): RulePlan => ({
      id,
      areas: [places.body('change')],
      rule: { type: 'custom', formula: `=AND(ISNUMBER(${moved}),${moved}${sign}0)`, format: { bold: true, color } },
    })),
    ...SLIGHT_CHANGES.map(({ id, when, format }): RulePlan => ({
      id,
      areas: [places.body('change')],
      rule: { type: 'custom', formula: when.replaceAll('[change]', moved), format },
    })),
    { id: 'share', areas: [places.body('share')], rule: { type: 'dataBar', min: 0, max: 1, color: BAR } },
    ...PROGRESS_MARKS.map((mark): RulePlan => ({
      id: `progress.${mark.word}`,
      areas: [places.body('progress')],
      rule: {
        type: 'custom',
        formula: `=${first('progress')}="${mark.word}"`,
        format: { bold: mark.bold, color: mark.color, numberFormat: mark.format },
      },
    })),
  ];
}

/** How many are below the limit: a colour only where there are any. */
export const belowRule = (cell: string): Extract<Rule, { type: 'custom' }> => ({
  type: 'custom',
  formula: `=N(${cell})>0`,
  format: { bold: true, color: BAD },
});

/** Scores that are older than they stay valid: the date carries a mark, so that it is seen without colour too. */
function staleRule(places: ReportPlaces): RulePlan[] {
  if (!places.has('scoredOn')) return [];
  const { asOf, staleDays } = places.layout.names;
  const date = `${columnName(places.col('scoredOn'))}${places.firstRow + 1}`;
  return [
    {
      id: 'stale',
      areas: [places.body('scoredOn')],
      rule: {
        type: 'custom',
        formula: `=AND(ISNUMBER(${date}),${date}>=1,${date}<INT(${asOf})-INT(${staleDays}))`,
        format: { bold: true, color: BAD, fill: WASH, numberFormat: '"▼ "d mmm yyyy' },
      },
    },
  ];
}

/** Step scores that a person put there, marked by a sign and in the colour of what is typed. */
function overrideRule({ steps, settings }: ReportModel, places: ReportPlaces): RulePlan[] {
  const { overrides } = places.layout.related ?? {};
  if (!overrides) return [];
  const letters = steps.map(({ id }) => columnName(places.col(id)));
  const areas = bodiesOf(
    places,
    steps.map(({ id }) => id),
  );
  const first = columnName(areas[0].left);
  const [top, row] = [places.layout.top + 1, places.firstRow + 1];
  const step = letters.map((l, i) => `${i + 1}*(COLUMN(${first}${row})=COLUMN($${l}$${top}))`).join('+');
  const here = cellNumber(`ROW(${first}${row})-ROW(${first}$${top})`, step);
  const low = settings.lowBelow;
  return [
    {
      id: 'overridden',
      areas,
      rule: {
        type: 'custom',
        formula: `=COUNTIFS(${overrides.cells},${here},${overrides.states},${IN_FORCE})>0`,
        format: { color: INPUT_ON_SCALE, numberFormat: `[<${low}]"✎ ▼ "0.0;"✎ "0.0` },
      },
    },
  ];
}

/** The data cells of columns, from left to right as they stand: a rule over several is written as the leftmost cell reads it. */
const bodiesOf = (places: ReportPlaces, keys: readonly string[]): Area[] =>
  keys.map((key) => places.body(key)).sort((a, b) => a.left - b.left);

/** Every typed column asks for what it says, and says it when something else was typed; a header tells what numbers stand for. */
export const reportValidations = (model: ReportModel, places: ReportPlaces): ValidationPlan[] =>
  reportColumns(model).flatMap(({ key, ask }) => {
    if (!ask || !places.has(key)) return [];
    const { rule, title, prompt, error } = ask;
    return [
      { id: key, area: places.body(key), rule, title: clip(title, 32), prompt: '', error: clip(error, 225) },
      ...promptsOf(key, title, places.head(key), prompt),
    ];
  });
