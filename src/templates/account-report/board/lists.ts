/** The lists of the board page: who rose and fell, and which accounts to act on. */
import type { ReportModel } from '../../../domain/model/model';
import { currencySign } from '../../../domain/model/words';
import { quoted } from '../../../sheets/references';
import { CHANGE_FORMAT, scoreFormat, shortMoney, SLIGHT_CHANGES } from '../accounts/formats';
import { dateWords } from '../date-words';
import { BAD, GOOD } from '../../../sheets/theme';
import { amountWords } from '../../authoring';
import type { PageList } from '../../pages/page';
import { BELOW, BELOW_COLUMNS, MOVER_COLUMNS, MOVERS, ROW } from './layout';
import { shortened, UNKNOWN, whereGiven } from './values';

/** A cell of the account whose place stands in another cell; another text where there is none. */
const found = (key: string, place: string, none = ''): string =>
  `=${whereGiven(place, `INDEX([accounts.${key}],${place})`, quoted(none))}`;

/** The same of a text, which is not to break off where the next column begins. */
const foundText = (key: string, place: string, letters: number, none = ''): string =>
  `=${whereGiven(place, shortened(`INDEX([accounts.${key}],${place})`, letters), quoted(none))}`;

/** Letters that the columns of the lists have room for. */
const LETTERS = { name: 22, associate: 17 } as const;

const MOVED = [
  { id: 'risers', mark: 'rose', top: ROW.risers, title: 'Risers', place: 1, sign: '>', color: GOOD },
  { id: 'fallers', mark: 'fell', top: ROW.fallers, title: 'Fallers', place: 3, sign: '<', color: BAD },
] as const;

/** Who rose and who fell, in the colours of the report; the mark stands in the number format. */
const movers = (hasHistory: boolean): PageList[] =>
  MOVED.map(({ id, mark, top, title, place, sign, color }) => ({
    id,
    top,
    left: MOVER_COLUMNS.name,
    columns: [
      { key: 'name', head: `="${title}"${hasHistory ? SINCE : ''}`, col: MOVER_COLUMNS.name },
      { key: 'change', head: 'Change', col: MOVER_COLUMNS.change, format: CHANGE_FORMAT },
      { key: 'weakest', head: 'Weakest step', col: MOVER_COLUMNS.weakest },
    ],
    rows: Array.from({ length: MOVERS }, (_, i) => {
      const row = `[movers.${i}.${place}]`;
      return [foundText('name', row, LETTERS.name, i === 0 ? 'None' : ''), found('change', row), found('weakest', row)];
    }),
    marks: [
      {
        id: mark,
        column: 'change',
        when: `=AND(ISNUMBER([change]),[change]${sign}0)`,
        format: { bold: true, color },
      },
      ...SLIGHT_CHANGES.map((one) => ({ ...one, id: `${mark}.${one.id}`, column: 'change' })),
    ],
  }));

const SINCE = `&IF([lastSnapshot]=0,""," since "&${dateWords('[lastSnapshot]')})`;

/** The accounts below the limit, overall or in a step, those with the largest ARR first. */
const below = ({ settings: { currency, lowBelow } }: ReportModel): PageList => ({
  id: 'below',
  top: ROW.below,
  left: BELOW_COLUMNS.name,
  columns: [
    { key: 'name', head: `Below ${lowBelow}, or a step is`, col: BELOW_COLUMNS.name },
    { key: 'score', head: 'Score', col: BELOW_COLUMNS.score, format: scoreFormat(lowBelow) },
    { key: 'arr', head: 'ARR', col: BELOW_COLUMNS.arr, format: shortMoney(currency) },
    { key: 'weakest', head: 'Weakest step', col: BELOW_COLUMNS.weakest },
    { key: 'associate', head: 'Sales associate', col: BELOW_COLUMNS.associate },
    { key: 'next', head: 'Next action', col: BELOW_COLUMNS.next },
  ],
  rows: Array.from({ length: BELOW }, (_, i) => {
    const [arr, place] = [`[below.${i}.0]`, `[below.${i}.3]`];
    return [
      foundText('name', place, LETTERS.name),
      found('overall', place),
      `=IF(${place}="","",IF(${arr}<0,"–",${arr}))`,
      found('weakest', place),
      foundText('associate', place, LETTERS.associate),
      `${found('nextAction', place)}&""`,
    ];
  }),
});

export const boardLists = (model: ReportModel, hasHistory: boolean): PageList[] => [
  ...movers(hasHistory),
  below(model),
];

const COUNT = 'COUNT([accounts.*2])';

/** How many scores cannot be read, or 1 where there is no table of accounts any more. */
const MISSING = 'SUMPRODUCT(--ISERROR([accounts.overall]))';

/** ARR of the accounts below the limit; of some it is not known. */
const ARR_BELOW = `SUMIF([accounts.*2],">"&${UNKNOWN})`;

/**
 * How many accounts are below the limit, and what they bring, with those that the list has no room for; that there is none is
 * said of scores that are all there.
 */
export const inAll = ({ settings: { currency } }: ReportModel): string =>
  `=IF(${COUNT}>0,IF(${COUNT}>${BELOW},"and "&(${COUNT}-${BELOW})&" more: in all ","")&${COUNT}&IF(${COUNT}=1," account"," accounts")` +
  `&" below "&[lowBelow]&", overall or in a step, with "&${quoted(currencySign(currency))}&${amountWords(ARR_BELOW)}&" of last year’s ARR",` +
  `IF(${MISSING}>0,"Scores are missing: whether any is below "&[lowBelow]&" is not known.",` +
  `"No account or step is below "&[lowBelow]&"."))`;
