import { needsArrayEvaluation, withIntersections } from '../../calc/arrays/arrays';
import { formulaFromFile, formulaToFile, sharedFormula, usesIntersection } from './formulas';

/** A formula as the file carries it, and whether it stands there as an array formula. */
export interface FileFormula {
  readonly text: string;
  readonly array: boolean;
}

/** The formula, with its `=`, of a cell so many rows below and columns right of the one whose formula it shares, in a table or none. */
export type SharedSpelling = (rows: number, cols: number, table: string | undefined) => string;

interface Moved {
  readonly at: (rows: number, cols: number) => string;
  /** Whether it has signs that stand for `@` or `#` in the file. */
  readonly signs: boolean;
}

const movedOf = (formula: string): Moved => ({ at: sharedFormula(formula.slice(1)), signs: /[@#]/.test(formula) });

/** Parameters of a function that would be taken for cells, rows or columns without what files put before them. */
const CELL_LIKE_PARAMETER = /_xlpm\.(?:[a-z]{1,3}\d|[a-z]{1,3}\s*:)|:\s*_xlpm\./i;

/** Formulas of cells, numbers and operators alone, which files spell as cells do and which give one value. */
const PLAIN = /^(?:\$?[A-Z]{1,2}\$?[1-9]\d{0,5}(?![\dA-Z(])|\d+(?![\dA-Z(])|[-+*/^&=<>()])+$/;

/**
 * The formulas of one workbook between its file and its cells. What was read comes back word for word as long as the
 * cell's formula is the same; formulas that the file has as ordinary ones get the `@` that Excel shows them with.
 */
export class FormulaSpelling {
  private readonly plain = new Map<string, string>();
  private readonly arrays = new Map<string, string>();
  private readonly made = new Map<string, FileFormula>();

  /** `isSingle` says which defined names stand for one value or cell. */
  constructor(private readonly isSingle: (name: string) => boolean) {}

  /** The formula of a cell, with its `=`. `table` is the one that the cell lies in; `array` where the file says so. */
  read(text: string, table: string | undefined, array: boolean): string {
    if (!array && PLAIN.test(text)) return `=${text}`;
    const spelled = formulaFromFile(text, { table });
    const formula = array ? spelled : withIntersections(spelled, this.isSingle);
    (array ? this.arrays : this.plain).set(keyOf(formula, table), text);
    return formula;
  }

  /**
   * The formulas of cells that share one. It is spelled once and moved as its text is, so that thousands of cells can share what
   * takes long to spell.
   */
  readShared(text: string): SharedSpelling {
    const moved = once(() => sharedFormula(text));
    const short = PLAIN.test(text) || CELL_LIKE_PARAMETER.test(text);
    const spelled = new Map<string | undefined, Moved>();
    return (rows, cols, table) => {
      const there = moved()(rows, cols);
      if (short) return this.read(there, table, false);
      let shared = spelled.get(table);
      if (!shared) spelled.set(table, (shared = movedOf(this.read(text, table, false))));
      // A reference that is lost needs no sign that picks a cell out of it, or all cells that it fills.
      if (shared.signs && there.includes('#REF!')) return this.read(there, table, false);
      // Parts of one string take no room of their own, which counts where long formulas are shared by many.
      const key = keyOf(`=${shared.at(rows, cols)}`, table);
      const formula = key.slice(key.indexOf('\n') + 1);
      const bare = formula.slice(1);
      this.plain.set(key, bare === there ? bare : there);
      return formula;
    };
  }

  /** The formula for the file. `fills` where its cell is the first of several that it fills. */
  write(formula: string, table: string | undefined, fills: boolean): FileFormula {
    const key = keyOf(formula, table);
    const cached = `${fills ? '*' : ''}${key}`;
    let found = this.made.get(cached);
    if (!found) this.made.set(cached, (found = this.spell(key, formula, table, fills)));
    return found;
  }

  /** For a workbook whose names mean something else now; what was read stays. */
  with(isSingle: (name: string) => boolean): FormulaSpelling {
    const next = new FormulaSpelling(isSingle);
    for (const [key, text] of this.plain) next.plain.set(key, text);
    for (const [key, text] of this.arrays) next.arrays.set(key, text);
    return next;
  }

  private spell(key: string, formula: string, table: string | undefined, fills: boolean): FileFormula {
    const plain = fills ? undefined : this.plain.get(key);
    if (plain !== undefined) return { text: plain, array: false };
    const array = this.arrays.get(key);
    if (array !== undefined) return { text: array, array: true };
    if (!fills && PLAIN.test(formula.slice(1))) return { text: formula.slice(1), array: false };
    const several = fills || this.meansSeveral(formula);
    return { text: formulaToFile(formula, { table, array: several }), array: several };
  }

  /** Whether the formula, written as an ordinary one, would mean something else. */
  private meansSeveral(formula: string): boolean {
    if (!usesIntersection(formula)) return needsArrayEvaluation(formula, this.isSingle);
    const bare = formulaFromFile(formulaToFile(formula));
    return withIntersections(bare, this.isSingle) !== formula;
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const keyOf = (formula: string, table: string | undefined): string => `${table?.toLowerCase() ?? ''}\n${formula}`;
