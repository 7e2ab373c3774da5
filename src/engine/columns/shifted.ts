import type { Area } from '../../sheets/address';
import type { SheetState } from '../workbook/sheet-state';

type Answer = () => Area[];

/** Where planned cells shifted in the workbook as it stands, and the other way round. */
export class ShiftedCells {
  constructor(private readonly found: SheetState) {}

  isNew({ left }: Area): boolean {
    return this.found.shift?.isNew(left) ?? false;
  }

  before(cells: Area): Area {
    return this.found.shift?.before(cells) ?? cells;
  }

  /** Asks about cells where they stand, and answers with where they will; about those of a new column, with all of them. */
  ask(cells: Area, ask: (cells: Area) => Answer): Answer {
    if (this.isNew(cells)) return () => [cells];
    return this.after(ask(this.before(cells)));
  }

  odd<T extends Record<string, Answer>>(cells: Area, ask: (cells: Area) => T): T {
    const answers = Object.entries(ask(this.before(cells)));
    return Object.fromEntries(answers.map(([name, answer]) => [name, this.after(answer)])) as T;
  }

  private after(answer: Answer): Answer {
    const { shift } = this.found;
    return shift ? () => answer().flatMap((cells) => shift.after(cells)) : answer;
  }
}
