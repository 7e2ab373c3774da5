import type { HostKind } from '../report/session';
import { walk } from './walk';

const SEED = Number(process.env.USER_SEED ?? 7);

interface Walk {
  readonly kind: HostKind;
  readonly edits: number;
  /** Whether commands are taken back, sheets protected and copied between the rounds. */
  readonly episodes: boolean;
}

const WALKS: readonly Walk[] = [
  { kind: 'plain', edits: 8000, episodes: false },
  { kind: 'harsh', edits: 2000, episodes: true },
];

/** One Excel, length or kind of walk only, where the environment asks for it. */
const { EXCEL_HOST, USER_EDITS, USER_EPISODES } = process.env;
const walks = WALKS.filter(({ kind }) => EXCEL_HOST === undefined || kind === (EXCEL_HOST || 'plain')).map(
  ({ kind, edits, episodes }) => ({
    kind,
    edits: Number(USER_EDITS ?? edits),
    episodes: USER_EPISODES === undefined ? episodes : USER_EPISODES === '1',
  }),
);

test.each(walks)(
  `a refresh keeps what people do to the workbook in a $kind Excel (seed ${SEED})`,
  ({ kind, edits, episodes }) => walk(SEED, edits, kind, episodes),
  1_200_000,
);
