/** Means of scores against AVERAGE of formula.js, and a line an account in one call against a call an account. */
import { setTimeout } from 'node:timers/promises';
import * as formulajs from '@formulajs/formulajs';
import { openAddin } from '../../../workbench/cli/reporting/run-report';
import type { CustomCall } from '../../../workbench/host/app';
import { Workbook } from '../../../workbench/model';
import { INVOCATION, callableNamed } from './built';
import { type Comparison, type Measured, type Pair, median, timed } from './timing';

const score = (row: number, column: number): number => (row * 7 + column * 3) % 11;

/** The sub-metrics of an account, three a step. */
const stepsOf = (account: number): number[][][] =>
  [0, 3, 6, 9, 12].map((from) => [[score(account, from), score(account, from + 1), score(account, from + 2)]]);

const average = (...ranges: readonly unknown[]): number => Number(formulajs.AVERAGE(...ranges));

export async function means(): Promise<Comparison[]> {
  const accounts = Array.from({ length: 1024 }, (_, i) => stepsOf(i));
  const next = (i: number): number => (i + 1) % accounts.length;
  const ofStep = async (): Promise<Pair> => {
    const step = await callableNamed('STEPSCORE');
    let [mine, other] = [0, 0];
    return [
      () => step(accounts[(mine = next(mine))][0], null, INVOCATION),
      () => average(accounts[(other = next(other))][0]),
    ];
  };
  const ofAccount = async (): Promise<Pair> => {
    const account = await callableNamed('ACCOUNTSCORE');
    let [mine, other] = [0, 0];
    return [
      () => account(accounts[(mine = next(mine))], INVOCATION),
      () => average(...accounts[(other = next(other))]),
    ];
  };
  return [
    { what: 'STEPSCORE, three cells (against AVERAGE of formula.js)', ...(await timed(ofStep)), most: 2 },
    { what: 'ACCOUNTSCORE, fifteen cells (against AVERAGE of formula.js)', ...(await timed(ofAccount)), most: 2 },
  ];
}

const ACCOUNTS = 10_000;
const RUNS = 4;
/** Calls before anything is measured; of those asked for there are ten thousand in the first run alone. */
const WARMING = 40;
/** After an answer office.js sends no other for twice as long as that took: what comes next is not to pay for it. */
const RESTS = 2500;

/** A call an account goes through the protocol of office.js, between the workbench and the add-in as it is built. */
export async function scorecards(): Promise<Comparison[]> {
  const book = new Workbook();
  book.addSheet('Sheet1');
  const session = await openAddin(book);
  const call = (name: string, args: unknown[]): CustomCall => ({ name: `AMPR.${name}`, args, address: 'Sheet1!A1' });
  const spent = async (work: () => unknown): Promise<number> => {
    await setTimeout(RESTS);
    const start = performance.now();
    await work();
    return (performance.now() - start) * 1000;
  };
  const steps = Array.from({ length: ACCOUNTS }, (_, i) => stepsOf(i));
  const args = [steps.map((account) => account.flat(2)), [[3, 3, 3, 3, 3]], null, null, null];
  const each = steps.map((account) => call('ACCOUNTSCORE', [account]));
  const card = await callableNamed('SCORECARD');
  const ways = {
    each: () => session.callCustomFunctions(each),
    one: () => session.callCustomFunctions([each[0]]),
    computed: () => card(...args, INVOCATION),
    asked: () => session.callCustomFunctions([call('SCORECARD', args)]),
  };
  for (let run = 0; run < WARMING; run++) ways.computed();
  const times: Record<keyof typeof ways, number>[] = [];
  for (let run = 0; run < RUNS; run++)
    times.push({
      each: await spent(ways.each),
      one: await spent(ways.one),
      computed: await spent(ways.computed),
      asked: await spent(ways.asked),
    });
  session.close();
  type Times = (typeof times)[number];
  const measured = (mine: (one: Times) => number, other: (one: Times) => number): Measured => ({
    micro: median(times.map(mine)),
    against: median(times.map(other)),
    ratio: median(times.map((one) => mine(one) / other(one))),
  });
  const rest = `${ACCOUNTS} accounts (against as many ACCOUNTSCORE asked for`;
  return [
    {
      what: 'One ACCOUNTSCORE asked for (against 10000 of them)',
      ...measured(
        ({ one }) => one,
        ({ each: all }) => all,
      ),
    },
    {
      what: `SCORECARD of ${rest})`,
      ...measured(
        ({ computed }) => computed,
        ({ each: all }) => all,
      ),
      most: 1 / 20,
    },
    // Most of it is 230,000 cells that are carried, as JSON on both sides.
    {
      what: `SCORECARD asked for, of ${rest})`,
      ...measured(
        ({ asked }) => asked,
        ({ each: all }) => all,
      ),
    },
    {
      what: `SCORECARD asked for, of ${rest}), less one call each`,
      ...measured(
        ({ asked, one }) => asked - one,
        ({ each: all, one }) => all - one,
      ),
    },
  ];
}
