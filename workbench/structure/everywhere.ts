import { type Area, area, MAX_COLS, MAX_ROWS } from '../model';
import type { ConditionalFormat, ConditionalRule, Sheet, Table, Validation, ValidationRule, Workbook } from '../model';
import { rewriteFormula, type Rewriting } from './references';

/** Where a formula stands: what its references without a sheet, and those without a table, belong to. */
export interface Place {
  readonly sheet?: Sheet;
  readonly table?: Table;
}

/** Takes a formula text and where it stands, and gives the text it shall have. */
export type Rewrite = (formula: string, place: Place) => string;

const ALL: Area = area(0, 0, MAX_ROWS - 1, MAX_COLS - 1);

/**
 * A rewrite that treats each distinct formula of a place once. `concerns` says which formulas can hold what is looked
 * for; it is asked first, to spare the others the reading.
 */
export function rewriter(
  at: (place: Place) => Rewriting,
  concerns: (formula: string, place: Place) => boolean = () => true,
): Rewrite {
  const known = new Map<
    Sheet | undefined,
    Map<Table | undefined, { rewriting: Rewriting; texts: Map<string, string> }>
  >();
  return (formula, place) => {
    if (!concerns(formula, place)) return formula;
    let tables = known.get(place.sheet);
    if (!tables)
      known.set(
        place.sheet,
        (tables = new Map<Table | undefined, { rewriting: Rewriting; texts: Map<string, string> }>()),
      );
    let here = tables.get(place.table);
    if (!here) tables.set(place.table, (here = { rewriting: at(place), texts: new Map() }));
    let text = here.texts.get(formula);
    if (text === undefined) here.texts.set(formula, (text = rewriteFormula(formula, here.rewriting)));
    return text;
  };
}

/** Rewrites the formulas of all cells. */
export function rewriteCells(book: Workbook, rewrite: Rewrite): void {
  for (const sheet of book.sheets) {
    for (const [row, col, cell] of sheet.cellsIn(ALL)) {
      if (cell.formula === undefined) continue;
      // Only a structured reference can depend on the table that the cell is in.
      const table = cell.formula.includes('[') ? sheet.tableAt({ row, col }) : undefined;
      cell.formula = rewrite(cell.formula, { sheet, table });
    }
  }
}

/** Rewrites what the defined names stand for, those of the workbook and of its sheets. */
export function rewriteNames(book: Workbook, rewrite: Rewrite): void {
  for (const name of book.names) name.formula = rewrite(name.formula, {});
  for (const sheet of book.sheets) for (const name of sheet.names) name.formula = rewrite(name.formula, { sheet });
}

/** Rewrites the formulas that new rows of tables get. */
export function rewriteColumnFormulas(
  book: Workbook,
  rewrite: (formula: string, place: Place & { table: Table }) => string,
): void {
  for (const table of book.tables) {
    for (const column of table.columns) {
      if (column.formula !== undefined) column.formula = rewrite(column.formula, { sheet: table.sheet, table });
    }
  }
}

/** Rewrites the formulas of all conditional formats and validations. */
export function rewriteRules(
  book: Workbook,
  rewrite: (formula: string, place: Place & { sheet: Sheet }, owner: ConditionalFormat | Validation) => string,
): void {
  for (const sheet of book.sheets) {
    for (const owner of sheet.conditionalFormats)
      owner.rule = rewriteRule(owner.rule, (f) => rewrite(f, { sheet }, owner));
    for (const owner of sheet.validations)
      owner.rule = rewriteValidation(owner.rule, (f) => rewrite(f, { sheet }, owner));
  }
}

/** Rewrites what charts refer to: the cells of their series, and those that hold their titles. */
export function rewriteCharts(book: Workbook, rewrite: Rewrite): void {
  for (const sheet of book.sheets) {
    for (const chart of sheet.charts) chart.rewriteReferences((reference) => rewrite(reference, {}));
  }
}

/** Rewrites every formula of the workbook in the same way. */
export function rewriteBook(book: Workbook, rewrite: Rewrite): void {
  rewriteCells(book, rewrite);
  rewriteNames(book, rewrite);
  rewriteColumnFormulas(book, rewrite);
  rewriteRules(book, rewrite);
  rewriteCharts(book, rewrite);
}

/** A rule with each of its formulas replaced. Texts without `=` are formulas only where a rule can hold nothing else. */
export function rewriteRule(rule: ConditionalRule, rewrite: (formula: string) => string): ConditionalRule {
  const opt = <T>(text: T): T => (typeof text === 'string' && text.startsWith('=') ? (rewrite(text) as T) : text);
  const bound = <T extends { readonly formula?: string }>(b: T): T =>
    b.formula === undefined ? b : { ...b, formula: opt(b.formula) };
  switch (rule.type) {
    case 'custom':
      return { ...rule, formula: rewrite(rule.formula) };
    case 'cellValue':
      return {
        ...rule,
        formula1: opt(rule.formula1),
        ...(rule.formula2 !== undefined && { formula2: opt(rule.formula2) }),
      };
    case 'text':
      return { ...rule, text: opt(rule.text) };
    case 'colorScale':
      return {
        ...rule,
        minimum: bound(rule.minimum),
        ...(rule.midpoint && { midpoint: bound(rule.midpoint) }),
        maximum: bound(rule.maximum),
      };
    case 'dataBar':
      return { ...rule, lower: bound(rule.lower), upper: bound(rule.upper) };
    case 'iconSet':
      return { ...rule, criteria: rule.criteria.map(bound) };
    default:
      return rule;
  }
}

/** A validation rule with each of its formulas replaced. */
export function rewriteValidation(rule: ValidationRule, rewrite: (formula: string) => string): ValidationRule {
  const opt = <T>(text: T): T => (typeof text === 'string' && text.startsWith('=') ? (rewrite(text) as T) : text);
  if (rule.type === 'any') return rule;
  if (rule.type === 'custom') return { ...rule, formula: rewrite(rule.formula) };
  if (rule.type === 'list') return { ...rule, source: opt(rule.source) };
  return {
    ...rule,
    formula1: opt(rule.formula1),
    ...(rule.formula2 !== undefined && { formula2: opt(rule.formula2) }),
  };
}
