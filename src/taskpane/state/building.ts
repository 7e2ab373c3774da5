/** Choosing what to build the report from, how it is read, and building it. */

import { JUST_BUILT, toldOfBuild } from '../../commands/wording';
import type { MappingChange } from '../../domain/tracker';
import type { TrackerChoices } from '../../domain/tracker';
import type { BuildInput } from '../../excel/commands/preview';
import { acting } from './running/acting';
import { latestOnly } from './running/latest';
import { INITIAL } from './reducers';
import type { Runner } from './running/runner';
import { inputOfFile } from './source/files';
import { NO_ORDER, orderOf } from './source/order';
import type { Store } from './store';
import type { BuildSource, BuildState, FileSource, PanelActions, PanelState } from './types';

export interface Building extends Pick<PanelActions, 'findSources' | 'choose' | 'build'> {
  /** Takes a file that was read. */
  takeFile(file: FileSource): Promise<void>;
  mapBuild(change: MappingChange): Promise<void>;
}

/** @param loadSample gives the text of the sample accounts */
export function createBuilding(
  { update, getState }: Store<PanelState>,
  runner: Runner,
  loadSample: () => Promise<string>,
  reload: () => Promise<void>,
): Building {
  const set = (build: Partial<BuildState>): void =>
    update((state) => ({ ...state, build: { ...state.build, ...build } }));
  const look = latestOnly(runner);
  let sample: string | undefined;
  /** The last preview that was made: what a change of the reading goes back to that comes to nothing. */
  let made: Pick<BuildState, 'chosen' | 'choices' | 'preview' | 'order'> | undefined;

  async function inputOf(source: BuildSource, choices: TrackerChoices): Promise<BuildInput> {
    if (source.kind === 'blank') return source;
    if (source.kind === 'workbook') return { kind: 'range', source: source.source, choices };
    if (source.kind !== 'sample') return { ...inputOfFile(source), choices };
    sample ??= await loadSample();
    return { kind: 'csv', name: 'the sample accounts', text: sample, choices };
  }

  async function preview(source: BuildSource, choices: TrackerChoices, undo: () => void): Promise<void> {
    // What was read once is looked at again under other choices; a source that is chosen anew is read anew.
    const seen = choices === NOTHING ? undefined : made?.chosen === source ? made.preview?.source : undefined;
    set({ chosen: source, choices, ...(seen ? {} : { preview: null, order: NO_ORDER }) });
    await look.run({
      label: 'Looking at what will be made',
      undo,
      work: async (options) => (await acting()).previewBuild(await inputOf(source, choices), options, seen),
      done(shown) {
        const order = orderOf(shown.mapping, getState().build.order);
        made = { chosen: source, choices, preview: shown, order };
        set({ preview: shown, order });
      },
    });
  }

  /** A command at work is not to be disturbed; a look at what will be made gives way to another one. */
  const taken = (): boolean => getState().busy !== null && !look.busy();

  const choose = async (source: BuildSource | null): Promise<void> => {
    if (taken()) return;
    const back = (): void => set({ chosen: null, preview: null, choices: NOTHING, order: NO_ORDER });
    if (source) return preview(source, NOTHING, back);
    look.stop();
    back();
  };

  return {
    async findSources() {
      try {
        set({ sources: await (await acting()).listSources() });
      } catch {
        // The other ways to build are still there; choosing one says what is wrong.
        set({ sources: [] });
      }
    },
    choose,
    takeFile: choose,
    async mapBuild(change) {
      const { withChange } = await acting();
      const { chosen, choices } = getState().build;
      if (!chosen || taken()) return;
      const before =
        made?.chosen === chosen ? made : { chosen: null, choices: NOTHING, preview: null, order: NO_ORDER };
      await preview(chosen, withChange(choices, change), () => set(before));
    },
    async build() {
      const { chosen, choices } = getState().build;
      if (!chosen) return;
      const built = await runner.run({
        label: 'Building the report',
        writes: true,
        work: async (options) => {
          const told = toldOfBuild(await (await acting()).buildFromInput(await inputOf(chosen, choices), {}, options));
          update((state) => ({
            ...state,
            tab: 'report',
            build: INITIAL.build,
            reading: 'first',
            refreshed: { at: Date.now(), message: JUST_BUILT },
          }));
          return told;
        },
      });
      if (built) await reload();
    },
  };
}

/** Nothing is chosen yet. */
const NOTHING: TrackerChoices = {};
