import { walk } from './walk';

const SEED = Number(process.env.USER_SEED ?? 7);
/** Whether commands are taken back, sheets protected and copied between the rounds. */
const EPISODES = process.env.USER_EPISODES === '1';
const EDITS = Number(process.env.USER_EDITS ?? 10_000);

test(
  `a refresh keeps what people do to the workbook (seed ${SEED})`,
  () => walk(SEED, EDITS, undefined, EPISODES),
  1_200_000,
);
