/** Trackers whose scores, amounts and dates are written in a company's own way, with what a careful person reads. */

import { serialOf } from '../../src/domain/calendar/dates';
import { DEFAULT_STEPS } from '../../src/domain/model/model';
import { type IssueCode, readCsvTracker, type TrackerChoices, type TrackerRead } from '../../src/domain/tracker';

const model = { steps: DEFAULT_STEPS };

function read(source: string): TrackerRead {
  const result = readCsvTracker(source, model);
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join('\n'));
  return result;
}

const scores = ({ accounts }: TrackerRead): unknown[][] => accounts.map((account) => Object.values(account.scores));
const codes = ({ issues }: TrackerRead): Set<IssueCode> => new Set(issues.map(({ code }) => code));

describe('scores under names of the tracker’s own', () => {
  const uses = ({ columns }: TrackerRead): string[] => columns.map(({ use }) => use);
  const money = ',Target,Actual';

  test('marks from A to F in several columns are scores; in one column they may be anything', () => {
    const graded = read(
      'Account,AE,Onboarding,Usage,Outcome,Advocacy,Growth\nAlder,Kim,A,B+,C,A-,D\nBirch,Lee,B,B,C-,A,F\n',
    );
    expect(scores(graded)[0].map((score) => Math.round(Number(score) * 10) / 10)).toEqual([10, 8.7, 6, 9.3, 4]);
    expect(codes(graded)).toContain('own-scores');
    const one = read('Account,AE,Class\nAlder,Kim,A\nBirch,Lee,B\n');
    expect(one.scores).toBe(0);
  });

  test('scores under bands are sub-metrics of these steps, not a step each', () => {
    const banded = read(
      `,,Launch,,,Value,,,\nAccount,Rep,Logins,Depth,Champions,Savings,Cases${money}\nAlder,Kim,7,6,8,5,4,20,5\nBirch,Lee,3,9,6,7,8,30,10\n`,
    );
    expect(uses(banded).slice(2, 7)).toEqual([
      'score:launched.own1',
      'score:launched.own2',
      'score:launched.own3',
      'extra',
      'extra',
    ]);
    expect(codes(banded)).toContain('own-scores');
  });

  test('a column of scores between two steps, or behind them, is the step that would stand there, and that is told', () => {
    const between = read(
      'Account,Launched,Benefit,Recognised ROI,Monetizes,Allies\nAlder,7,6,8,5,4\nBirch,3,9,6,7,8\n',
    );
    expect(uses(between)).toEqual([
      'name',
      'score:launched',
      'score:roi',
      'score:recognized',
      'score:monetizes',
      'score:partner',
    ]);
    const told = between.issues.filter(({ code }) => code === 'own-scores').map(({ column }) => column);
    expect(told).toEqual(['C', 'F']);
  });

  test('a column that is called a score and goes up to 100 is offered', () => {
    const crm = read(
      'Name,Owner.Name,Renewal_Date__c,Health_Score__c,ARR__c\nAlder,Kim,2027-03-31,72,120000\nBirch,Lee,2027-06-30,41,80000\n',
    );
    expect(uses(crm)).toEqual(['name', 'associate', 'endDate', 'extra', 'lastArr']);
    expect(crm.columns[3].looksLikeScores).toBe(true);
  });
});

test('brackets before a currency are less than nothing, and "mil" in Portuguese is a thousand without a doubt', () => {
  const french = read('Client;Réalisé\nAlder;(15 000) €\nBirch;40 500 €\n');
  expect(french.accounts.map(({ ytd }) => ytd)).toEqual([-15_000, 40_500]);
  const portuguese = read('Conta;Responsável;Meta\nAlder;Ana;R$ 200 mil\nBirch;Rui;R$ 1.234,5 mil\n');
  expect(portuguese.accounts.map(({ deltaArr }) => deltaArr)).toEqual([200_000, 1_234_500]);
  expect(codes(portuguese)).not.toContain('mark-open');
});

test('an end in a month is its last day, and that is told', () => {
  const months = read('Account,Owner,Renewal\nAlder,Kim,Mar-27\nBirch,Lee,Jun-27\n');
  expect(months.accounts.map(({ endDate }) => endDate)).toEqual([serialOf(2027, 3, 31), serialOf(2027, 6, 30)]);
  expect(codes(months)).toContain('value-guessed');
});

describe('targets that are no increases', () => {
  const targets = (csv: string, choices: TrackerChoices): unknown[] => {
    const result = readCsvTracker(csv, model, choices);
    return result.ok ? result.accounts.map(({ deltaArr }) => deltaArr) : [];
  };
  const WHOLE = 'Account,Owner,ARR,Target\nAlder,Kim,100,130\nBirch,Lee,80,95\nCedar,Ann,50,55\nDune,Ann,,20\n';
  const SHARES = 'Account,Owner,ARR,Target %\nAlder,Kim,100,15%\nBirch,Lee,80,"12,5 %"\nCedar,Ann,50,much\n';

  test('the whole ARR that is wanted is asked about, and last year’s is taken off where that was chosen', () => {
    expect(codes(read(WHOLE))).toContain('column-unsure');
    const whole: TrackerChoices = { targets: new Map([[3, 'whole']]) };
    expect(targets(WHOLE, whole)).toEqual([30, 15, 5, null]);
    const chosen = readCsvTracker(WHOLE, model, whole);
    expect(told(chosen.issues)).not.toContain('column-unsure');
    expect(chosen.issues.find(({ code }) => code === 'value-guessed')?.rows).toEqual([5]);
    expect(targets(WHOLE, { targets: new Map([[3, 'increase']]) })).toEqual([130, 95, 55, 20]);
  });

  test('a share of last year’s ARR is worked out where that was chosen', () => {
    const use: TrackerChoices = { columns: new Map([[3, 'deltaArr']]) };
    expect(told(readCsvTracker(SHARES, model, use).issues)).toContain('column-unsure');
    const share: TrackerChoices = { ...use, targets: new Map([[3, 'share']]) };
    expect(targets(SHARES, share)).toEqual([15, 10, 'much']);
  });

  const told = (issues: readonly { code: IssueCode }[]): IssueCode[] => issues.map(({ code }) => code);
});
