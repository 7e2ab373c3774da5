/** Choosing what to build the report from, and building it. */

import { toldOfBuild } from '../../commands/wording';
import type { ColumnUse, DecodedText } from '../../domain/tracker';
import { ReportError } from '../../engine/errors';
import type { BuildInput } from '../../excel/commands/preview';
import { acting } from './running/acting';
import { latestOnly } from './running/latest';
import { INITIAL } from './reducers';
import type { Runner } from './running/runner';
import type { Store } from './store';
import type { BuildSource, BuildState, PanelActions, PanelState } from './types';

type BuildActions = Pick<PanelActions, 'findSources' | 'choose' | 'chooseFile' | 'useColumn' | 'build'>;

/** Larger files are hardly lists of accounts, and would freeze the panel while they are read. */
const MOST_BYTES = 20_000_000;

/** @param loadSample gives the text of the sample accounts */
export function createBuilding(
  { update, getState }: Store<PanelState>,
  runner: Runner,
  loadSample: () => Promise<string>,
  reload: () => Promise<void>,
): BuildActions {
  const set = (build: Partial<BuildState>): void =>
    update((state) => ({ ...state, build: { ...state.build, ...build } }));
  const look = latestOnly(runner);
  let sample: string | undefined;
  /** The last preview that was made: what a change of columns goes back to that comes to nothing. */
  let made: Pick<BuildState, 'chosen' | 'columns' | 'preview'> | undefined;

  async function inputOf(source: BuildSource, columns: ReadonlyMap<number, ColumnUse>): Promise<BuildInput> {
    if (source.kind === 'blank') return source;
    if (source.kind === 'workbook') return { kind: 'range', source: source.source, columns };
    if (source.kind === 'csv') return { kind: 'csv', name: source.name, text: source.text, columns };
    sample ??= await loadSample();
    return { kind: 'csv', name: 'the sample accounts', text: sample, columns };
  }

  async function preview(
    source: BuildSource,
    columns: ReadonlyMap<number, ColumnUse>,
    undo: () => void,
  ): Promise<void> {
    set({ chosen: source, columns, preview: null });
    await look.run({
      label: 'Looking at what will be made',
      undo,
      work: async (options) => (await acting()).previewBuild(await inputOf(source, columns), options),
      done(preview) {
        made = { chosen: source, columns, preview };
        set({ preview });
      },
    });
  }

  /** A command at work is not to be disturbed; a look at what will be made gives way to another one. */
  const taken = (): boolean => getState().busy !== null && !look.busy();

  const choose = async (source: BuildSource | null): Promise<void> => {
    if (taken()) return;
    const back = (): void => set({ chosen: null, preview: null, columns: new Map() });
    if (source) return preview(source, new Map(), back);
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
    async chooseFile(file) {
      if (taken()) return;
      let text: DecodedText | undefined;
      await look.run({
        label: `Reading ${file.name}`,
        work: async () => {
          if (file.size > MOST_BYTES)
            throw new ReportError('The file is too large to be read here. Open it in Excel and build from the sheet.');
          return (await acting()).decodeFile(new Uint8Array(await file.arrayBuffer()));
        },
        done: (read) => (text = read),
      });
      if (text !== undefined) await choose({ kind: 'csv', name: file.name, text });
    },
    async useColumn(index, use) {
      const { chosen, columns } = getState().build;
      if (!chosen || taken()) return;
      const before = made?.chosen === chosen ? made : { chosen: null, columns: new Map(), preview: null };
      await preview(chosen, new Map(columns).set(index, use), () => set(before));
    },
    async build() {
      const { chosen, columns } = getState().build;
      if (!chosen) return;
      const built = await runner.run({
        label: 'Building the report',
        writes: true,
        work: async (options) => {
          const told = toldOfBuild(await (await acting()).buildFromInput(await inputOf(chosen, columns), {}, options));
          update((state) => ({
            ...state,
            build: INITIAL.build,
            reading: 'first',
            refreshed: { at: Date.now(), message: 'Just built.' },
          }));
          return told;
        },
      });
      if (built) await reload();
    },
  };
}
