import { area, type Area, contains } from '../../sheets/address';
import type { CellInput, CellPlan, LookPlan, SheetPlan } from '../../sheets/plan';
import { isFormula, shownInput } from '../../sheets/texts';
import { formulaByKey, plannedNames, standingNames, type TableNames } from '../formulas/by-key';
import { sameInput } from '../formulas/canonical';
import { fingerprint, type SheetMark } from '../workbook/mark';
import type { SheetState } from '../workbook/sheet-state';

/** What is remembered of the cells of a sheet that have a name, by it. */
export const cellPrints = (plan: SheetPlan): NonNullable<SheetMark['cells']> => {
  const names = plannedNames(plan);
  return Object.fromEntries(plan.cells.flatMap((c) => (c.id === undefined ? [] : [[c.id, printOf(c.input, names)]])));
};

/** Looks to paint anew, where their cells stand now. What was merged when it was first painted is not merged again. */
export function repainted(plan: SheetPlan, found: SheetState, looks: readonly LookPlan[]): LookPlan[] {
  const heading = new HeadingCells(plan, found);
  return looks.flatMap((look) => {
    const dressed = look.cell === undefined ? undefined : plan.cells.find((c) => c.id === look.cell);
    const at = dressed && heading.find(dressed);
    if (dressed && !at) return [];
    const down = dressed && at ? at.row - dressed.row : 0;
    const right = dressed && at ? at.col - dressed.col : 0;
    const { top, left, bottom, right: last } = look.area;
    const moved = area(top + down, left + right, bottom + down, last + right);
    return [{ ...look, area: moved, merge: look.merge && !(look.id in found.mark.looks) }];
  });
}

/** Cells outside the tables that do not hold what is planned, each where it stands now. */
export function differingCells(plan: SheetPlan, found: SheetState): CellPlan[] {
  const heading = new HeadingCells(plan, found);
  return plan.cells.flatMap((cell) => {
    const at = heading.find(cell);
    return at && !sameInput(cell.input, heading.content(at)) ? [{ ...cell, ...at }] : [];
  });
}

interface At {
  readonly row: number;
  readonly col: number;
}

const printOf = (content: CellInput, names: readonly TableNames[]): string =>
  fingerprint(isFormula(content) ? formulaByKey(content, names) : content);

/** Cells above a table, in a column of the sheet as it stands, that hold something else than what is ours. */
export function ownAbove(plan: SheetPlan, found: SheetState, cells: SheetState['cells'], table: Area): CellInput[] {
  const names = standingNames(plan, found);
  const ours = new Set(Object.values(found.mark.cells ?? {}));
  return cells
    .slice(0, table.top)
    .map((line) => line[table.left] ?? '')
    .filter((content) => content !== '' && !ours.has(printOf(content, names)))
    .map(shownInput);
}

/** Finds the cells of a plan on a sheet on which rows and columns may have been inserted. */
class HeadingCells {
  private readonly names: readonly TableNames[];
  private byPrint: Map<string, At[]> | undefined;

  constructor(
    private readonly plan: SheetPlan,
    private readonly found: SheetState,
  ) {
    this.names = standingNames(plan, found);
  }

  content({ row, col }: At): CellInput {
    return this.found.cells[row]?.[col] ?? '';
  }

  /** Where a planned cell is to be written; undefined where a person emptied it or put something else there. */
  find({ row, col, input, id }: CellPlan): At | undefined {
    const planned = { row, col };
    const { cells } = this.found.mark;
    if (id === undefined || !cells) return planned;
    const remembered = cells[id];
    const here = this.content(planned);
    if (remembered === undefined) return here === '' ? planned : undefined;
    if (sameInput(input, here) || printOf(here, this.names) === remembered) return planned;
    // A formula whose table lost a column can only be the one we wrote, and so can one that went with its column.
    if (isFormula(input) && isFormula(here) && here.includes('#REF!')) return planned;
    if (here === '' && this.found.shift?.touched.has(col) && !this.holding(remembered)) return planned;
    const [nearest] = [...(this.holding(remembered) ?? [])].sort((a, b) => distance(a, planned) - distance(b, planned));
    return nearest;
  }

  private holding(print: string): readonly At[] | undefined {
    this.byPrint ??= this.prints();
    return this.byPrint.get(print);
  }

  private prints(): Map<string, At[]> {
    const places = new Map<string, At[]>();
    this.found.cells.forEach((line, row) =>
      line.forEach((content, col) => {
        if (content === '' || this.plan.tables.some((t) => contains(t.area, { row, col }))) return;
        const print = printOf(content, this.names);
        places.set(print, [...(places.get(print) ?? []), { row, col }]);
      }),
    );
    return places;
  }
}

const distance = (a: At, b: At): number => Math.abs(a.row - b.row) + Math.abs(a.col - b.col);
