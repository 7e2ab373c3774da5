/** What a reviewer sees of sheets: their formulas wherever they stand, and how every cell looks. */
import type { PartialFormat } from '../../workbench/model/format';
import { type Area, type Cell, contains, type Sheet, toA1, area } from '../../workbench/model';

export interface SeenCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly col: number;
  readonly cell: Cell;
  /** Where it is, as a finding says it. */
  readonly at: string;
}

/** Every cell with a value or a formula. */
export const cellsOf = (sheets: readonly Sheet[]): SeenCell[] =>
  sheets.flatMap((sheet) =>
    [...sheet.cellsIn(sheet.usedArea() ?? area(0, 0))]
      .filter(([, , { value, formula }]) => value !== null || formula !== undefined)
      .map(([row, col, cell]) => ({ sheet, row, col, cell, at: `${sheet.name}!${toA1(area(row, col))}` })),
  );

export interface Formula {
  readonly at: string;
  readonly formula: string;
}

/** Every formula of the sheets: of cells, rules, validations, columns of tables, and names. */
export const formulasOf = (sheets: readonly Sheet[]): Formula[] => [
  ...cellsOf(sheets).flatMap(({ at, cell: { formula } }) => (formula === undefined ? [] : [{ at, formula }])),
  ...sheets.flatMap((sheet) => [
    ...sheet.conditionalFormats.flatMap(({ areas, rule }) => {
      const at = `rule of ${sheet.name}!${areas.map(toA1).join(',')}`;
      return textsIn(rule).map((formula) => ({ at, formula }));
    }),
    ...sheet.validations.flatMap(({ areas, rule }) => {
      const at = `validation of ${sheet.name}!${areas.map(toA1).join(',')}`;
      // What a list offers may be words; a reference begins as a formula does.
      return textsIn(rule).map((formula) => ({ at, formula }));
    }),
    ...sheet.tables.flatMap((table) =>
      table.columns.flatMap(({ name, formula }) =>
        formula === undefined ? [] : [{ at: `${table.name}[${name}]`, formula }],
      ),
    ),
    ...sheet.names.map(({ name, formula }) => ({ at: `${sheet.name}!${name}`, formula })),
  ]),
  ...(sheets[0]?.book.names ?? []).map(({ name, formula }) => ({ at: name, formula })),
];

/** Texts of a rule that may be formulas. */
const textsIn = (rule: object): string[] =>
  Object.values(rule).flatMap((one: unknown) => {
    if (typeof one === 'string' && one.startsWith('=')) return [one];
    return typeof one === 'object' && one !== null ? textsIn(one) : [];
  });

/** Formulas without their texts, and without names of sheets and columns of tables. */
export const bare = (formula: string): string => formula.replace(/"[^"]*"|'[^']*'!|\[[^\]]*\]/g, '');

/** How a cell may look: as it is dressed, and as each of its rules dresses it. */
export interface Look {
  readonly color: string;
  readonly fill: string;
  readonly numberFormat: string;
}

const PAPER = '#FFFFFF';

export function looksOf({ sheet, row, col }: SeenCell): Look[] {
  const { font, fill = PAPER, numberFormat } = sheet.formatAt(row, col);
  const usual = { color: font.color, fill, numberFormat };
  const over = (areas: readonly Area[]): boolean => areas.some((one) => contains(one, { row, col }));
  const ruled = sheet.conditionalFormats
    .filter(({ areas }) => over(areas))
    .flatMap(({ rule }): Partial<Look>[] => {
      if ('format' in rule) return [partOf(rule.format)];
      if (rule.type !== 'colorScale') return [];
      return [rule.minimum, rule.midpoint, rule.maximum].flatMap((stop) => (stop?.color ? [{ fill: stop.color }] : []));
    });
  return [usual, ...ruled.map((part) => ({ ...usual, ...part }))];
}

const partOf = ({ font, fill, numberFormat }: PartialFormat): Partial<Look> => ({
  ...(font?.color && { color: font.color }),
  ...(fill && { fill }),
  ...(numberFormat && { numberFormat }),
});
