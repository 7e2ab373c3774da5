import { createSheet, updateSheet } from '../../engine/difference/diff';
import { beyondExcel } from '../../engine/difference/limits';
import { isEmpty, measure, type SheetChange, total, type Written } from '../../engine/difference/sheet-change';
import { MadeRoom, ReportError } from '../../engine/errors';
import type { Planned } from '../../engine/planning/planned';
import { type Inventory, isDead } from '../../engine/workbook/inventory';
import type { Details, SheetState } from '../../engine/workbook/sheet-state';
import { columnId } from '../../sheets/tables';
import type { Area } from '../../sheets/address';
import type { CellInput, SheetPlan } from '../../sheets/plan';
import type { Conversation } from '../host/conversation';
import { readDetails } from '../reading/details';
import { refuseInTheWay } from '../reading/obstacles';
import { carryOut } from '../writing/carry-out';
import type { Basis } from '../writing/trace';
import { clearUnfinished } from '../writing/unfinished';

/** Parts of a command, as progress counts them: looking, reading, comparing, writing. */
export const PARTS = 4;

/** Plans that are to be carried out, and what they were made from. */
export interface PlansToApply {
  readonly book: Inventory;
  readonly found: readonly SheetState[];
  readonly planned: readonly Planned[];
  /** What is read back when all is written: areas, each by the key of its sheet. */
  readonly reads: readonly { readonly sheet: string; readonly area: Area }[];
  /** The sheet that is shown where it is made new. */
  readonly show: string;
}

export interface Applied extends Written {
  /** By what was to be read; undefined where nothing was written, so that what was read before is the truth. */
  readonly values?: readonly (readonly (readonly CellInput[])[])[];
  readonly warnings: readonly string[];
  /** What people typed over formulas, and what was left as it is. */
  readonly kept: readonly string[];
}

/** Compares plans with what stands, writes the difference, and reads back. */
export async function applyPlans(talk: Conversation, job: PlansToApply): Promise<Applied> {
  const { book, found, planned, reads, show } = job;
  const standing = planned.flatMap(({ plan, found: f }) => (f ? [{ plan, found: f }] : []));
  talk.begin('Comparing', 2, PARTS);
  const details = standing.length > 0 ? await readDetails(talk, standing, book) : [];
  refuseInTheWay(details);
  const [dead, names] = [true, false].map(
    (gone) => new Set(book.names.flatMap((n) => (isDead(n.formula) === gone ? [n.name.toLowerCase()] : []))),
  );
  const bases = planned.map(
    ({ plan, found: f }): Basis | undefined =>
      f && { plan, found: f, details: details[standing.findIndex((s) => s.found === f)] },
  );
  const changes = planned.map(({ plan }, i): SheetChange => {
    const basis = bases[i];
    const change = basis ? updateSheet(plan, basis.found, basis.details, names) : createSheet(plan);
    return {
      ...change,
      names: change.names.map((n) => (dead.has(n.name.toLowerCase()) ? { ...n, dead: true } : n)),
    };
  });
  const kept = [...typedOver(standing, details), ...unreadRules(standing)];
  const written = total(changes.map(measure));
  refuseBeyond(
    changes,
    planned.map(({ plan }) => plan.name),
  );
  if (changes.every(isEmpty)) return { ...written, warnings: [], kept };
  const indexOf = (key: string): number => planned.findIndex(({ plan }) => plan.key === key);
  const fresh = !planned[indexOf(show)].found;
  if ((await clearUnfinished(talk, book, changes)) && found.length > 0) throw new MadeRoom();
  talk.begin('Writing', 3, PARTS, true);
  if (fresh) talk.context.application.suspendScreenUpdatingUntilNextSync();
  const done = await carryOut(talk, {
    book,
    found,
    changes,
    bases,
    reads: reads.map(({ sheet, area }) => ({ change: indexOf(sheet), area })),
    ...(fresh && { show: indexOf(show) }),
  });
  return { ...written, ...done, kept };
}

/** Stops before anything is written where Excel has no room for it. */
export function refuseBeyond(changes: readonly SheetChange[], names: readonly string[]): void {
  const sentences = changes.flatMap((change, i) => beyondExcel(change, names[i]));
  if (sentences.length > 0)
    throw new ReportError(`${sentences[0]} Nothing was written.`, sentences, { wrote: 'nothing' });
}

/** Rules that Excel cannot read are left as they are, and said. */
const unreadRules = (standing: readonly { plan: SheetPlan; found: SheetState }[]): string[] =>
  standing.flatMap(({ plan, found }) =>
    found.unreadRules
      ? [
          `Excel could not read the conditional formats of the sheet "${plan.name}", so they were left as they are. If one of them does not work, delete it (Home, Conditional Formatting, Manage Rules) and refresh.`,
        ]
      : [],
  );

/** What people typed over formulas is left as it is, and said. */
function typedOver(standing: readonly { plan: SheetPlan }[], details: readonly Details[]): string[] {
  return standing.flatMap(({ plan }, i) =>
    plan.tables.flatMap((table) =>
      table.columns.flatMap((column) => {
        const areas =
          column.key === null || column.takesOver
            ? []
            : (details[i].typedOver.get(columnId(table.key, column.key)) ?? []);
        if (areas.length === 0) return [];
        const rows = areas.flatMap((a) => Array.from({ length: a.bottom - a.top + 1 }, (_, r) => a.top + r + 1));
        const where = rows.length > 5 ? `${rows.slice(0, 5).join(', ')} and ${rows.length - 5} more` : rows.join(', ');
        return [
          `In the column "${column.header}" a value was typed over the formula, in row ${where}. It was left as it is.`,
        ];
      }),
    ),
  );
}
