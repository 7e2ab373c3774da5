/** The check that every template has: whether what is typed is what its cells ask for, also where it was pasted over that. */
import { oneOf } from '../sheets/references';
import { check } from './authoring';
import { asked, isText, limitsOf } from './kinds';
import type { Ask, Block, Checks, Kind, Template } from './template';

/** The template whose first block of checks tells besides how many entries are none that their cells ask for. */
export function withEntries(template: Template): Template {
  const counts = template.sheets.flatMap(({ blocks }) => blocks.flatMap(wrongIn));
  const home = template.sheets.flatMap(({ blocks }) => blocks).find((block) => block.type === 'checks');
  if (!home || counts.length === 0) return template;
  const entries = {
    ...check(
      'entries',
      counts.join('+'),
      'Every entry is as asked for.',
      'entry is a wrong word or number.',
      'entries are wrong words or numbers.',
    ),
    once: true,
  } as const;
  const grown: Checks = { ...home, checks: [...home.checks, entries] };
  return {
    ...template,
    sheets: template.sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block): Block => (block === home ? grown : block)),
    })),
  };
}

/** Counts of what is wrong in the cells of a block, one a line or a column in which one types. */
function wrongIn(block: Block): string[] {
  if (block.type === 'lines') return block.lines.flatMap((line) => wrong(`[${line.key}]`, line));
  if (block.type !== 'table') return [];
  return block.columns.flatMap((column) => wrong(`[${block.key}.${column.key}]`, column));
}

/**
 * All cells but the blank ones and those that hold what is asked for: a word, a number beyond the limits, TRUE and an error are
 * none of these. No pattern counts words: LibreOffice takes numbers for words there.
 */
function wrong(cells: string, { ask, kind }: { readonly ask?: Ask; readonly kind: Kind }): string[] {
  if (ask === undefined) return [];
  const more = asked(ask);
  const but = (...parts: readonly string[]): string[] => [[`ROWS(${cells})`, ...parts].join('-')];
  const counted = (...criteria: readonly string[]): string => `COUNTIF(${cells},${oneOf(['', ...criteria])})`;
  if (more.choices) return but(`SUMPRODUCT(${counted(...more.choices)})`);
  if (isText(kind)) return [];
  const { min, max } = limitsOf(kind, more);
  if (min === undefined && max === undefined) return but(`COUNTIF(${cells},"")`, `COUNT(${cells})`);
  if (min === undefined) return but(`SUMPRODUCT(${counted(`<=${max}`)})`);
  if (max === undefined) return but(`SUMPRODUCT(${counted(`>=${min}`)})`);
  return but(`SUMPRODUCT(${counted(`>=${min}`, `>${max}`)},{1,1,-1})`);
}
