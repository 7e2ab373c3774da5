import { walk } from './walk';

const SEED = Number(process.env.USER_SEED ?? 7);
const EDITS = Number(process.env.USER_EDITS ?? 10_000);

test(`a refresh keeps what people do to the workbook (seed ${SEED})`, () => walk(SEED, EDITS), 1_200_000);
