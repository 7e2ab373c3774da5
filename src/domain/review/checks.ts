/** "Check my data": what is wrong or doubtful in the accounts, each finding tied to the account and field it is about. */

import { isScore } from '../arithmetic/limits';
import { dayWords, isDateSerial } from '../calendar/dates';
import { brief, fieldsOfKind, isNotGiven, nameKey, plainName, quoted, scoreField } from '../model/fields';
import type { Field } from '../model/fields';
import { scoredUnder } from '../model/model';
import type { Account, ReportModel, SubMetric, Typed } from '../model/model';
import { unbroken } from '../model/words';
import { isNotScored } from '../scores/scores';
import { lastScoringDay } from '../calendar/stale';

export interface DataIssue {
  /** An error is a value that cannot be used as it is; a warning is one that may be meant. */
  readonly severity: 'error' | 'warning';
  /** Place of the account in the list, from 0. */
  readonly account: number;
  readonly field: Field;
  /** A full sentence or two for the user: which account, what is wrong, what to do. */
  readonly message: string;
}

export interface DataCheck {
  /** In the order of the accounts, and within one in the order of the report's columns. */
  readonly issues: readonly DataIssue[];
  /** Scores not given, over all accounts. */
  readonly blankScores: number;
  /** Scores that the accounts would have if all were given. */
  readonly allScores: number;
}

type Report = (severity: DataIssue['severity'], field: Field, what: string) => void;

/** Checks every account against the model: the steps' sub-metrics and the report's as-of date. Changes nothing. */
export function checkAccounts(accounts: readonly Account[], model: ReportModel): DataCheck {
  const issues: DataIssue[] = [];
  const subMetrics = model.steps.flatMap(scoredUnder);
  const seen = new Map<string, number>();
  let blankScores = 0;
  accounts.forEach((account, index) => {
    const label = account.name.trim() === '' ? `Account ${index + 1}` : brief(account.name);
    const report: Report = (severity, field, what) =>
      issues.push({ severity, account: index, field, message: `${label}, ${what}` });
    checkName(account, index, seen, accounts, report);
    checkType(account.type, report);
    checkEndDate(account.endDate, model.settings.asOf, report);
    checkScoredOn(account.scoredOn ?? null, lastScoringDay(model.settings), report);
    blankScores += checkScores(account, subMetrics, report);
    checkOverrides(account, model, report);
    checkMoney(account, report);
  });
  return { issues, blankScores, allScores: accounts.length * subMetrics.length };
}

function checkName(
  account: Account,
  index: number,
  seen: Map<string, number>,
  accounts: readonly Account[],
  report: Report,
): void {
  const key = nameKey(account.name);
  const first = seen.get(key);
  if (key === '') {
    report('error', 'name', 'Account: the name is missing. Type one, or delete the row.');
  } else if (first === undefined) {
    seen.set(key, index);
  } else {
    const other = `account ${first + 1} (${quoted(accounts[first].name)})`;
    report('error', 'name', `Account: has the same name as ${other}. Rename one of them, or delete the row.`);
  }
  if (isNotGiven(account.associate)) {
    report('warning', 'associate', 'Sales associate: nobody is named. Type who looks after the account.');
  }
}

function checkType(type: Typed, report: Report): void {
  if (blank(type)) report('warning', 'type', 'Type: is blank. Type 1, 2, 3 or 4.');
  else if (![1, 2, 3, 4].includes(type as number)) {
    report('error', 'type', `Type: ${shown(type)} is not a type. Type 1, 2, 3 or 4.`);
  }
}

function checkEndDate(endDate: Typed, asOf: number, report: Report): void {
  if (blank(endDate)) {
    report('warning', 'endDate', 'End date: is blank. Type the day the contract ends.');
  } else if (!isDateSerial(endDate)) {
    report('error', 'endDate', `End date: ${shown(endDate)} is not a date. Type a date such as 2027-12-31.`);
  } else if (Math.floor(endDate) < Math.floor(asOf)) {
    report('warning', 'endDate', `End date: ${day(endDate)} is past. Type the new end date, or take the account out.`);
  }
}

/** No date is nothing wrong: the scores are then not dated. */
function checkScoredOn(scoredOn: Typed, last: number, report: Report): void {
  if (blank(scoredOn)) return;
  if (!isDateSerial(scoredOn)) {
    report(
      'error',
      'scoredOn',
      `Scored on: ${shown(scoredOn)} is not a date. Type a date such as 2026-11-21, or leave it blank.`,
    );
  } else if (Math.floor(scoredOn) > Math.floor(last)) {
    report(
      'warning',
      'scoredOn',
      `Scored on: ${day(scoredOn)} is after ${day(last)}, of which the report speaks. Type the day of the scores.`,
    );
  }
}

/** Reports scores that are none, and once for the account how many are blank; gives that number. */
function checkScores(account: Account, subMetrics: readonly SubMetric[], report: Report): number {
  const missing: SubMetric[] = [];
  for (const sub of subMetrics) {
    const score = account.scores[sub.id] ?? null;
    if (isNotScored(score)) {
      missing.push(sub);
    } else if (typeof score !== 'number' || !Number.isFinite(score)) {
      report(
        'error',
        scoreField(sub.id),
        `${sub.name}: ${shown(score)} is not a score. Type 0 to 10, or leave it blank.`,
      );
    } else if (!isScore(score)) {
      report(
        'error',
        scoreField(sub.id),
        `${sub.name}: ${score} is not between 0 and 10. Type 0 to 10, or leave it blank.`,
      );
    }
  }
  if (missing.length > 0) {
    const many = unbroken(`${missing.length} of ${subMetrics.length} scores`);
    const count = `${many} ${missing.length === 1 ? 'is' : 'are'} blank`;
    report('warning', scoreField(missing[0].id), `${missing[0].name}: ${count}, beginning here. Score what is known.`);
  }
  return missing.length;
}

function checkOverrides({ overrides = {} }: Account, { steps }: ReportModel, report: Report): void {
  for (const { id, name } of steps) {
    const others = overrides[id]?.replaced ?? 0;
    if (others === 0) continue;
    const what = `${others + 1} overrides of this step are in force, and the last one counts`;
    report('warning', scoreField(id), `${name}: ${what}. End the others on the sheet Score Overrides.`);
  }
}

function checkMoney(account: Account, report: Report): void {
  for (const field of fieldsOfKind('amount')) {
    const value = account[field];
    const name = plainName(field);
    if (blank(value)) continue;
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      report('error', field, `${name}: ${shown(value)} is not an amount. Type a number, or leave it blank.`);
    } else if (value < 0 && field !== 'ytd') {
      report('warning', field, `${name}: ${value} is below 0. Check the sign.`);
    }
  }
  if (blank(account.lastArr) && typeof account.deltaArr === 'number' && account.deltaArr !== 0) {
    report(
      'warning',
      'lastArr',
      'Last year’s ARR: is blank although there is a ΔARR. Type last year’s ARR, 0 for a new account.',
    );
  }
}

/** A day in a sentence that may be shown in a narrow panel. */
const day = (serial: number): string => unbroken(dayWords(serial));

function blank(value: Typed): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function shown(value: Typed): string {
  return typeof value === 'string' ? quoted(value) : String(value);
}
