/** The check that every template has: whether what is typed is what its cells ask for, also where it was pasted over that. */
import { oneOf } from '../sheets/references';
import { check } from './authoring';
import { asked, isText, limitsOf } from './kinds';
import type { Ask, Block, Checks, Kind, Template } from './template';

/** The template whose first block of checks tells besides how many entries are none that their cells ask for. */
export function withEntries(template: Template): Template {
  const blocks = template.sheets.flatMap((sheet) => sheet.blocks);
  const asking = blocks.flatMap(askingIn);
  const home = blocks.find((block) => block.type === 'checks');
  if (!home || asking.length === 0) return template;
  const entries = check(
    'entries',
    wrongIn(asking),
    'Every entry is as asked for.',
    'entry is a wrong word or number.',
    'entries are wrong words or numbers.',
  );
  const grown: Checks = { ...home, checks: [...home.checks, entries] };
  return {
    ...template,
    sheets: template.sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block): Block => (block === home ? grown : block)),
    })),
  };
}

/** The cell of a line or the cells of a column in which one types, and what is right there. */
interface Asking {
  readonly cells: string;
  /** The table's key; undefined for the cell of a line. */
  readonly table?: string;
  readonly right: Right;
}

/** What is right: a blank cell, and whatever meets one of the criteria, but not the last one where `but` says so. */
interface Right {
  readonly criteria: readonly string[];
  readonly but?: true;
}

function askingIn(block: Block): Asking[] {
  if (block.type === 'lines') return block.lines.flatMap((line) => asking({ cells: `[${line.key}]` }, line));
  if (block.type !== 'table') return [];
  const { key: table } = block;
  return block.columns.flatMap((column) => asking({ cells: `[${table}.${column.key}]`, table }, column));
}

const asking = (where: Omit<Asking, 'right'>, { ask, kind }: { readonly ask?: Ask; readonly kind: Kind }): Asking[] => {
  const right = ask === undefined ? undefined : rightFor(kind, ask);
  return right ? [{ ...where, right }] : [];
};

/** No number that people type is above. */
const MOST = '1E99';

/** What is right where something is asked; undefined where all is. No pattern counts words: LibreOffice takes numbers for words there. */
function rightFor(kind: Kind, ask: Ask): Right | undefined {
  const more = asked(ask);
  if (more.choices) return { criteria: ['', ...more.choices] };
  if (isText(kind)) return undefined;
  const { min, max } = limitsOf(kind, more);
  if (min !== undefined && max !== undefined) return { criteria: ['', `>=${min}`, `>${max}`], but: true };
  return { criteria: ['', min === undefined ? `<=${max ?? MOST}` : `>=${min}`] };
}

/**
 * How many cells hold what is not asked for: all but those that hold what is. A word, a number beyond the limits, TRUE and an
 * error are none. Cells are counted together where as many criteria say what is right, and the rows of a table once for all
 * its columns: the formula is one of the longest, and is to be followed all the same.
 */
function wrongIn(all: readonly Asking[]): string {
  const columns = all.filter(({ table }) => table !== undefined);
  const tables = together(columns, ({ table }) => table!).map(
    (ofOne) => `${ofOne.length === 1 ? '' : `${ofOne.length}*`}ROWS(${ofOne.at(-1)!.cells})`,
  );
  const right = together(all, ({ right: { criteria, but } }) => `${criteria.length} ${but ?? ''}`).map((some) => {
    const counted = some.map(({ cells, right: { criteria } }) => `COUNTIF(${cells},${oneOf(criteria)})`);
    return `SUMPRODUCT(${counted.join('+')}${some[0].right.but ? ',{1,1,-1}' : ''})`;
  });
  const lines = all.length - columns.length;
  return [[...(lines === 0 ? [] : [lines]), ...tables].join('+'), ...right].join('-');
}

/** What has one key, together, in the order in which keys come first. */
function together<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()];
}
