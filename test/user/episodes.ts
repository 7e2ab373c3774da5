import type { PageActions } from '../../workbench/cli/reporting/report-page';
import { area, columnName, type Sheet, type Workbook } from '../../workbench/model';
import { copySheet } from '../../workbench/objects/sheets/copy-sheet';
import { SheetRef } from '../../workbench/objects/sheets/sheet-ref';
import { deleteSheet } from '../../workbench/structure';
import type { OfficeSession } from '../../workbench/office';
import type { Random } from './random';
import { describe as factsOf, differences, whereDiffers } from './state';
import type { World } from './world';

interface Desk {
  readonly book: Workbook;
  readonly session: OfficeSession;
  readonly actions: PageActions;
  readonly world: World;
  readonly random: Random;
}

/** Something that begins and ends with a report that is up to date; what went wrong in it. */
interface Episode {
  readonly name: string;
  run(desk: Desk): Promise<readonly string[]>;
}

/** What differs in what the workbook holds; Excel's own numbers aside. */
const CONTENTS = /^(?:cell|note|merges|name|visibility)\b/;
const plain = (text: string | undefined): string | undefined => text?.replace(/"id":\d+,/g, '');

const differing = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>, what?: RegExp): string[] =>
  differences(before, after).flatMap((d) =>
    plain(d.before) === plain(d.after) || /^(?:property|table|settings)\b/.test(d.what) || (what && !what.test(d.what))
      ? []
      : [`${d.sheetId} ${d.what}: ${whereDiffers(d)}`],
  );

const settled = async ({ session }: Desk): Promise<void> => {
  session.app.calculation.update();
  await session.settled();
};

/** A command that is taken back: contents are then as before, and after a refresh everything is. */
const undone = (name: string, command: (desk: Desk) => Promise<unknown> | undefined): Episode => ({
  name: `${name}, undone`,
  async run(desk) {
    const before = factsOf(desk.book);
    const odd = { groups: oddlyGrouped(desk), printed: printedElsewhere(desk) };
    try {
      const done = command(desk);
      if (!done) return [];
      await done;
    } catch (error) {
      await settled(desk);
      const { message } = error as Error;
      const isRefusal = /Nothing was written|nothing was written|Refresh|already/.test(message);
      return [...(isRefusal ? [] : [message]), ...differing(before, factsOf(desk.book))];
    }
    await settled(desk);
    if (differing(before, factsOf(desk.book)).length === 0) return [];
    await desk.actions.restoreLast();
    await settled(desk);
    const contents = differing(before, factsOf(desk.book), CONTENTS);
    await desk.actions.refreshReport();
    await settled(desk);
    return [...contents, ...differing(loosened(before, odd), loosened(factsOf(desk.book), odd))];
  },
});

/**
 * Columns of steps of which a part is grouped or hidden, and a part is not: groups are made anew where a column comes, and Excel
 * tells nobody which columns are in one.
 */
function oddlyGrouped({ world }: Desk): ReadonlySet<number> {
  const steps = new Map<string, number[]>();
  for (const i of world.columns((key) => key?.includes('.') === true)) {
    const [step] = world.keyAt(i)!.split('.');
    steps.set(step, [...(steps.get(step) ?? []), world.accounts.area.left + i]);
  }
  const looks = (col: number): string => {
    const { outline = 0, hidden = false } = world.report.columns.get(col) ?? {};
    return `${outline} ${hidden}`;
  };
  return new Set([...steps.values()].filter((cols) => new Set(cols.map(looks)).size > 1).flat());
}

/**
 * Whether edits moved the edge of what is printed, and not the last column of the report: nobody can tell that from a choice, so
 * it stays until the page is set up anew, as where a column comes.
 */
function printedElsewhere({ world }: Desk): boolean {
  const [last] = world.columns((key) => key === 'progress');
  const { printArea } = world.report.page;
  return last !== undefined && printArea !== `A:${columnName(world.accounts.area.left + last)}`;
}

interface Odd {
  readonly groups: ReadonlySet<number>;
  readonly printed: boolean;
}

/** What the workbook holds, without the groups of some columns of the report, or without what of a sheet is printed. */
function loosened(facts: ReadonlyMap<string, string>, { groups: cols, printed }: Odd): ReadonlyMap<string, string> {
  if (cols.size === 0 && !printed) return facts;
  const bare = (text: string): string =>
    JSON.stringify(
      (JSON.parse(text) as [number, object][]).map(([col, band]) =>
        cols.has(col) ? [col, { ...band, outline: undefined, hidden: undefined, collapsed: undefined }] : [col, band],
      ),
    );
  const loose = (key: string, value: string): string => {
    if (key.endsWith('|columns')) return bare(value);
    return printed && key.endsWith('|page') ? value.replace(/"printArea":"A:[A-Z]+"/, '') : value;
  };
  return new Map([...facts].map(([key, value]) => [key, loose(key, value)]));
}

/** The text of a cell in a column of ours, of some account that stands there once. */
function someAccount({ world, random }: Desk): string | undefined {
  const [column] = world.columns((key) => key === 'name');
  if (column === undefined) return undefined;
  const { bodyArea: body } = world.accounts;
  const names = Array.from({ length: body.bottom - body.top + 1 }, (_, i) =>
    world.report.cell(body.top + i, body.left + column),
  ).flatMap((cell) => (typeof cell?.value === 'string' && cell.formula === undefined ? [cell.value] : []));
  const once = names.filter((name) => name.trim() !== '' && names.filter((other) => other === name).length === 1);
  return once.length > 0 ? random.pick(once) : undefined;
}

const subMetrics = ({ world }: Desk): string[] =>
  world.columns((key) => key?.includes('.') === true).map((i) => world.keyAt(i)!);

const ours = ({ book, world }: Desk): Sheet[] => book.sheets.filter((sheet) => world.mark(sheet));

const EPISODES: readonly Episode[] = [
  undone('gaps found', ({ actions }) => actions.findGaps()),
  undone('a snapshot', ({ actions }) => actions.takeSnapshot()),
  undone('formulas switched', ({ actions }) => actions.switchFormulas()),
  undone('a weight', (desk) => {
    const ids = subMetrics(desk);
    return ids.length === 0
      ? undefined
      : desk.actions.changeModel({ subMetrics: { [desk.random.pick(ids)]: { weight: desk.random.int(2, 4) } } });
  }),
  undone('a name', (desk) => {
    const ids = subMetrics(desk);
    return ids.length === 0
      ? undefined
      : desk.actions.changeModel({
          subMetrics: { [desk.random.pick(ids)]: { name: `Called ${desk.random.int(1, 99)}` } },
        });
  }),
  undone('a sub-metric more', ({ actions, random }) =>
    actions.changeModel({ add: [{ step: 'roi', name: `Added ${random.int(1, 999)}`, ask: '', weight: 1 }] }),
  ),
  undone('an override', (desk) => {
    const account = someAccount(desk);
    const step = desk.random.pick(['Effectively Launched', 'Generate ROI', 'ROI Recognized']);
    return account === undefined
      ? undefined
      : desk.actions.overrideStep({
          account,
          step,
          score: desk.random.int(0, 10),
          reason: 'Agreed',
          author: 'Anna',
          until: desk.world.asOf + 30,
        });
  }),
  undone('a template', ({ actions, random }) => actions.buildTemplate(random.pick(['value-ledger', 'lead-nurturing']))),
  undone('an update from the source', (desk) => {
    const account = someAccount(desk);
    const text = `Account,Weekly users\n${account ?? 'Nobody'},${desk.random.int(0, 10)}\nNewcomer ${desk.random.int(1, 99)},5`;
    return desk.actions.updateReport({ kind: 'csv', name: 'tracker.csv', text });
  }),
  {
    name: 'a protected sheet',
    async run(desk) {
      const sheet = desk.random.pick(ours(desk));
      if (sheet.protection) return [];
      sheet.protection = { options: {} };
      const before = factsOf(desk.book);
      let message = 'it was not refused';
      try {
        await desk.actions.takeSnapshot();
      } catch (error) {
        ({ message } = error as Error);
      }
      await settled(desk);
      const changed = differing(before, factsOf(desk.book));
      delete sheet.protection;
      return [...(/is protected, so nothing was written/.test(message) ? [] : [message]), ...changed];
    },
  },
  {
    name: 'a copied sheet',
    async run(desk) {
      const { book, session, actions, random } = desk;
      const sheet = random.pick(ours(desk));
      const copy = copySheet(new SheetRef(session.app, sheet), random.pick(['Beginning', 'End']), null);
      await settled(desk);
      const before = factsOf(book);
      await actions.refreshReport();
      await settled(desk);
      const changed = differing(before, factsOf(book));
      deleteSheet(copy);
      await settled(desk);
      return changed;
    },
  },
  {
    name: 'merged cells of one’s own',
    async run(desk) {
      const sheet = desk.random.pick(ours(desk));
      const used = sheet.usedArea() ?? area(0, 0);
      const at = area(used.bottom + 4, used.left, used.bottom + 5, used.left + 1);
      const before = sheet.merges;
      sheet.merges = [...before, at];
      const facts = factsOf(desk.book);
      await desk.actions.takeSnapshot();
      await settled(desk);
      const kept = sheet.merges.some((m) => m.right === at.right && m.bottom - m.top === 1 && m.left === at.left);
      await desk.actions.restoreLast();
      await settled(desk);
      const changed = differing(facts, factsOf(desk.book), CONTENTS);
      sheet.merges = before;
      await desk.actions.refreshReport();
      await settled(desk);
      return [...(kept ? [] : ['the merge is gone']), ...changed];
    },
  },
];

/** One thing that begins and ends with a report that is up to date: its name, and what went wrong in it. */
export async function episode(desk: Desk): Promise<{ readonly name: string; readonly wrong: readonly string[] }> {
  const { name, run } = desk.random.pick(EPISODES);
  return { name, wrong: await run(desk) };
}
