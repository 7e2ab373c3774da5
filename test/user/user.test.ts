import { walk } from './walk';

const SEED = 7;

test(`a refresh keeps what people do to the workbook (seed ${SEED})`, () => walk(SEED, 150, undefined, true), 120_000);
