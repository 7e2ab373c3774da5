import type { SheetKey } from '../../sheets/plan';
import type { SheetMark } from './mark';

export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
  readonly hidden?: true;
  readonly mark?: SheetMark;
  /** Which writing of the sheet broke off, if any did. */
  readonly writing?: string;
  /** A newer add-in made the sheet, so it is left alone. */
  readonly newer?: boolean;
  /** A mark stands on the sheet that cannot be read, so that it is not known which of ours it is, if any. */
  readonly damaged?: boolean;
  /** What it was to be called, where its making broke off. */
  readonly making?: string;
}

export interface TableEntry {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** Data rows. */
  readonly rows: number;
}

/** What stands in the workbook under which name: enough to tell ours from the user's, and to find names that are free. */
export interface Inventory {
  readonly readOnly: boolean;
  /** Excel calculates only when a person tells it to. */
  readonly manual?: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly tables: readonly TableEntry[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** Sheets whose making broke off; the rest tells nothing of them. */
  readonly unfinished?: readonly SheetEntry[];
}

/** Our sheet of a kind, told by its mark. Where a person copied it, the original counts. */
export const ownSheet = (book: Inventory, key: SheetKey): SheetEntry | undefined => original(book, marked(book, key));

/** All sheets with the mark of a kind: ours, and copies that people made of it. */
export const marked = (book: Inventory, key: SheetKey): SheetEntry[] =>
  book.sheets.filter(({ mark }) => mark?.sheet === key && !mark.owner);

/**
 * Of sheets with one mark the one that was not copied from another: its tables have the names that are remembered, and the
 * defined names point to it; Excel gives a copy's tables names of their own, and the copy itself a number behind its name. The
 * first one where that does not tell, and from then on the one that was chosen.
 */
function original(book: Inventory, sheets: readonly SheetEntry[]): SheetEntry | undefined {
  if (sheets.length < 2) return sheets[0];
  const tables = new Set(book.tables.map(({ name, sheetId }) => `${sheetId} ${name}`));
  const named = new Map(book.names.map(({ name, formula }) => [name, formula]));
  const isOriginal = ({ id, name, mark }: SheetEntry): boolean =>
    Object.values(mark!.tables).every((table) => tables.has(`${id} ${table}`)) &&
    Object.values(mark!.names).every((one) => named.has(one) && isOurs(named.get(one)!, name) !== null);
  const names = new Set(sheets.map(({ name }) => name));
  const isNumbered = ({ name }: SheetEntry): boolean => {
    const bare = name.replace(/ \(\d+\)$/, '');
    return bare !== name && names.has(bare);
  };
  const left = sheets.filter(isOriginal);
  const chosen = (left.length > 0 ? left : sheets).find(({ id, mark }) => mark!.twins?.own === id);
  return chosen ?? left.find((sheet) => !isNumbered(sheet)) ?? left[0] ?? sheets[0];
}

/** Our sheets of some kinds that stand in the workbook, in that order. */
export const ownSheets = (book: Inventory, kinds: readonly { readonly key: SheetKey }[]): SheetEntry[] =>
  kinds.flatMap(({ key }) => ownSheet(book, key) ?? []);

/** Excel's numbers of the sheets that people copied from one of ours. */
export const copiesOf = ({ sheets }: Inventory, { id, mark }: SheetEntry): string[] =>
  sheets
    .flatMap((other) =>
      other.id !== id &&
      other.mark?.sheet === mark?.sheet &&
      other.mark?.owner?.template === mark?.owner?.template &&
      other.mark?.owner?.instance === mark?.owner?.instance
        ? [other.id]
        : [],
    )
    .sort();

/** A sheet of an instance of a template, told by its mark. */
export const templateSheet = (book: Inventory, key: SheetKey, instance: string): SheetEntry | undefined =>
  original(
    book,
    book.sheets.filter(({ mark }) => mark?.sheet === key && mark.owner?.instance === instance),
  );

/**
 * What a sheet of ours is called, or will be called: its wanted name, or the next one that is free.
 * @param instance of a template's sheet, which of several in the workbook; left out for those of the account report
 */
export const nameOfSheet = (
  book: Inventory,
  { key, name }: { readonly key: SheetKey; readonly name: string },
  instance?: string,
  taken: Iterable<string> = book.sheets.map((sheet) => sheet.name),
): string =>
  (instance === undefined ? ownSheet(book, key) : templateSheet(book, key, instance))?.name ??
  freeName(name, taken, ' ');

/** Which instances of a template a workbook has, in the order of their sheets. */
export const instancesOf = (book: Inventory, template: string): string[] => [
  ...new Set(book.sheets.flatMap(({ mark }) => (mark?.owner?.template === template ? [mark.owner.instance] : []))),
];

/** A table of ours: on our sheet, under the name we remember; else the only table there. */
export function ownTable(book: Inventory, sheet: SheetEntry, key: string): TableEntry | undefined {
  const here = book.tables.filter((t) => t.sheetId === sheet.id);
  const name = sheet.mark?.tables[key];
  const others = Object.entries(sheet.mark?.tables ?? {}).flatMap(([k, n]) => (k === key ? [] : [n]));
  return (
    here.find((t) => t.name === name) ??
    only(here.filter((t) => !others.includes(t.name))) ??
    // Excel numbers the tables of a copied sheet.
    (name === undefined ? undefined : only(here.filter((t) => isNumbered(t.name, name))))
  );
}

const isNumbered = (name: string, of: string): boolean => name.startsWith(of) && /^_?\d+$/.test(name.slice(of.length));

const only = <T>(list: T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

/** The wanted name, or the next free one with a number behind it: `Accounts`, `Accounts_2`, … */
export function freeName(wanted: string, taken: Iterable<string>, join = '_'): string {
  const used = new Set([...taken].map((t) => t.toLowerCase()));
  if (!used.has(wanted.toLowerCase())) return wanted;
  for (let n = 2; ; n++) if (!used.has(`${wanted}${join}${n}`.toLowerCase())) return `${wanted}${join}${n}`;
}

/** Every name that a table or a named cell of ours may not take. */
export const takenNames = ({ tables, names }: Pick<Inventory, 'tables' | 'names'>): string[] => [
  ...tables.map(({ name }) => name),
  ...names.map(({ name }) => name),
];

/** A wanted name, or the one that was free in its place. */
export const isNamed = (name: string, wanted: string): boolean => {
  const [head, tail] = [name.slice(0, wanted.length), name.slice(wanted.length)];
  return head.toLowerCase() === wanted.toLowerCase() && /^(?:_\d+)?$/.test(tail);
};

/** Whether a name stands for a cell or a column that is gone, and for nothing else. */
export const isDead = (formula: string): boolean => /^=(?:[^!]*!)?#REF!(?:\$[A-Z]+\$\d+|#REF!)?$/.test(formula);

/** Where on a sheet of ours a defined name points, if it does. */
export const isOurs = (formula: string, sheetName: string): RegExpExecArray | null => {
  const m = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+)\$(\d+)$/.exec(formula);
  return m && (m[1]?.replace(/''/g, "'") ?? m[2]) === sheetName ? m : null;
};
