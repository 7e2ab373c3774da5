/** Made-up sources: how the panel shows what is read of them, and what an update from them would do. */
import { mappingOf, readCsv, readTracker, type TrackerChoices } from '../../../src/domain/tracker';
import type { Comparison } from '../../../src/domain/update/three-way';
import type { BuildPreview } from '../../../src/excel/commands/preview';
import type { UpdatePreview } from '../../../src/excel/commands/update';
import { orderOf, NO_ORDER } from '../../../src/taskpane/state/source/order';
import type { ColumnOrder, PanelState } from '../../../src/taskpane/state/types';
import { MODEL } from './report';

const CSV = `Customer,Owner,Tier,End,Users,Happiness (1-5),Energy,Last ARR,Notes on what was agreed with them in the last review
Ferro Metals,Dana Ortiz,Gold,03/04/2027,5,4,8,"1,200",calls weekly
Granite Energy,Priya Nair,2,05/06/2027,7/12,5,11,"3,400",
Harbor Paper,Lee Chen,Gold,07/08/2028,10,2,7,"2,500",new sponsor
Total,,,,,,,"7,100",`;

/** A list that nothing can be made of before the column of names is chosen. */
const NAMELESS = `Owner,End date,Weekly users
Dana Ortiz,2027-01-31,7
Priya Nair,2027-02-28,5`;

function previewOf(csv: string, choices: TrackerChoices = {}): BuildPreview & { readonly order: ColumnOrder } {
  const { grid } = readCsv(csv);
  const read = readTracker(grid, MODEL, choices);
  const mapping = mappingOf(grid, read, MODEL, choices);
  const refusal = read.ok ? undefined : read.issues.find(({ severity }) => severity === 'error')?.message;
  return {
    ...(refusal !== undefined && { refusal }),
    sheets: ['Progress Report', 'Settings'],
    accounts: read.ok ? read.accounts.length : 0,
    steps: 5,
    subMetrics: 15,
    columns: read.columns ?? [],
    known: 6,
    extras: read.ok ? read.extras.map(({ header }) => header) : [],
    issues: read.issues,
    sheetId: 's1',
    mapping,
    source: { grid, issues: [], origin: { kind: 'sheet', name: 'Key accounts', sheetId: 's1' } },
    order: orderOf(mapping, NO_ORDER),
  };
}

const buildOf = (csv: string): Pick<PanelState['build'], 'preview' | 'order'> => {
  const { order, ...preview } = previewOf(csv);
  return { preview, order };
};

export const readWell = (): Pick<PanelState['build'], 'preview' | 'order'> => buildOf(CSV);
export const refused = (): Pick<PanelState['build'], 'preview' | 'order'> => buildOf(NAMELESS);

const NOTHING: Comparison = {
  questions: [],
  changes: [],
  fresh: [],
  gone: [],
  removed: [],
  unclear: [],
  links: [],
};

/** An update with something of everything that can be asked. */
export function update(asked: boolean): PanelState['update'] {
  const { preview, order } = readWell();
  const comparison: Comparison = asked
    ? {
        ...NOTHING,
        questions: [
          { side: 'source', from: 'Granite Energy', to: 'Granite Energy and Power Holding (Northern Region)' },
        ],
        changes: [
          { kind: 'taken', row: 0, account: 'Ferro Metals', key: 'ytd', then: 100, now: 1_250_000, report: 100 },
          { kind: 'taken', row: 0, account: 'Ferro Metals', key: 'endDate', then: null, now: 46_400, report: null },
          { kind: 'both', row: 2, account: 'Harbor Paper', key: 'launched.users', then: 5, now: 7, report: 9 },
          { kind: 'both', row: 2, account: 'Harbor Paper', key: 'associate', then: 'Lee', now: 'Dana', report: 'Kim' },
        ],
        fresh: [{ name: 'Iris Optics', values: {} }],
        gone: [{ row: 4, account: 'Cobalt Chemicals', known: false }],
        removed: [{ account: 'Delta Foods', known: true }],
      }
    : NOTHING;
  const look: UpdatePreview = {
    ...comparison,
    sentences: [],
    issues: [],
    mapping: preview!.mapping!,
    reading: {},
    same: !asked,
    names: { ytd: 'YTD', endDate: 'End date', 'launched.users': 'Users of our system', associate: 'Sales associate' },
    source: preview!.source!,
  };
  return {
    input: { kind: 'remembered', origin: look.source.origin },
    file: null,
    look,
    choices: {},
    order,
    newer: '',
  };
}
