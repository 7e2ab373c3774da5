/** Bringing the report up to date with its source: what is looked at, what is chosen, and writing it. */

import { toldOfUpdate } from '../../commands/wording';
import type { MappingChange } from '../../domain/tracker';
import { questionKey } from '../../domain/update/keys';
import type { SourceOrigin } from '../../domain/update/memory';
import type { SourceInput } from '../../excel/panel/source-input';
import type { UpdateChoices } from '../../excel/commands/update';
import { acting } from './running/acting';
import { latestOnly } from './running/latest';
import { INITIAL } from './reducers';
import type { Runner } from './running/runner';
import { inputOfFile } from './source/files';
import { NO_ORDER, orderOf } from './source/order';
import type { Store } from './store';
import type { FileSource, PanelActions, PanelState, UpdateState } from './types';

const NO_UPDATE = INITIAL.update;

export interface Updating extends Pick<
  PanelActions,
  'openUpdate' | 'updateFrom' | 'answer' | 'take' | 'removeGone' | 'update' | 'closeUpdate'
> {
  /** Takes a file that was read. */
  takeFile(file: FileSource): Promise<void>;
  mapUpdate(change: MappingChange): Promise<void>;
  /** Looks, after a refresh, whether the source of this workbook says something else by now. Nothing is taken. */
  notice(): Promise<void>;
}

export function createUpdating(
  { update, getState }: Store<PanelState>,
  runner: Runner,
  reload: () => Promise<void>,
): Updating {
  const set = (change: Partial<UpdateState>): void =>
    update((state) => ({ ...state, update: { ...state.update, ...change } }));
  const looking = latestOnly(runner);
  const taken = (): boolean => getState().busy !== null && !looking.busy();

  async function look(input: SourceInput, choices: UpdateChoices): Promise<void> {
    const before = getState().update;
    const seen = before.input === input ? before.look?.source : undefined;
    set({ input, choices, ...(seen ? {} : { look: null, order: NO_ORDER }) });
    await looking.run({
      label: 'Comparing with the source',
      undo: () => set(seen ? before : { ...NO_UPDATE, newer: before.newer }),
      work: async (options) => (await acting()).lookAtSource(input, choices, options, seen),
      done: (found) => set({ look: found, order: orderOf(found.mapping, getState().update.order) }),
    });
  }

  /** Looks again at the same source, under other choices. */
  async function again(change: (choices: UpdateChoices) => UpdateChoices): Promise<void> {
    const { input, choices } = getState().update;
    if (input && !taken()) await look(input, change(choices));
  }

  const open = async (input: SourceInput, file: FileSource | null): Promise<void> => {
    if (taken()) return;
    update((state) => ({ ...state, tab: 'update' }));
    set({ file });
    await look(input, {});
  };

  return {
    async openUpdate() {
      const origin = getState().report?.source as SourceOrigin | undefined;
      if (origin?.kind === 'sheet') await open({ kind: 'remembered', origin }, null);
      // A file cannot be read again by itself: it is picked or dropped there.
      else update((state) => ({ ...state, tab: 'update', update: { ...NO_UPDATE, newer: state.update.newer } }));
    },
    updateFrom: (source) => open({ kind: 'range', source }, null),
    takeFile: (file) => open(inputOfFile(file), file),
    async mapUpdate(change) {
      const { withChange } = await acting();
      await again((choices) => {
        const reading = choices.reading ?? getState().update.look?.reading ?? {};
        return { ...choices, reading: withChange(reading, change) };
      });
    },
    answer: (question, same) =>
      again((choices) => ({ ...choices, answers: new Map(choices.answers).set(questionKey(question), same) })),
    take: (side, key) =>
      again((choices) =>
        key === undefined
          ? { ...choices, both: side, each: new Map() }
          : { ...choices, each: new Map(choices.each).set(key, side) },
      ),
    removeGone: (account, remove) =>
      again((choices) => {
        const accounts = new Set(choices.remove);
        if (remove) accounts.add(account);
        else accounts.delete(account);
        return { ...choices, remove: accounts };
      }),
    async update() {
      const { undated } = getState();
      const { input, choices } = getState().update;
      if (!input) return;
      const done = await runner.run({
        label: 'Updating from the source',
        writes: true,
        work: async (options) => {
          const told = toldOfUpdate(await (await acting()).updateReport(input, choices, options));
          update((state) => ({
            ...state,
            tab: 'report',
            update: NO_UPDATE,
            refreshed: { at: Date.now(), message: 'updated from the source' },
          }));
          return told;
        },
      });
      if (!done) return;
      await reload();
      // What came from the source was not scored in the sheet.
      update((state) => ({ ...state, undated }));
    },
    async notice() {
      const { report, error } = getState();
      if ((report?.source as SourceOrigin | undefined)?.kind !== 'sheet' || error) return;
      await runner.run({
        label: 'Looking at the source',
        writes: false,
        quiet: true,
        work: async (options) => set({ newer: await (await acting()).changedInSource(options) }),
      });
    },
    closeUpdate() {
      looking.stop();
      update((state) => ({ ...state, tab: 'report', update: { ...NO_UPDATE, newer: state.update.newer } }));
    },
  };
}
