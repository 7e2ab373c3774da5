/** Choosing what to build the report from, and building it. */

import { toldOfBuild } from '../../commands/wording';
import { decodeText } from '../../domain/tracker';
import type { ColumnUse } from '../../domain/tracker';
import { ReportError } from '../../excel/errors';
import { buildFromInput, previewBuild } from '../../excel/preview';
import type { BuildInput } from '../../excel/preview';
import { listSources } from '../../excel/sources';
import { INITIAL } from './reducers';
import type { Runner } from './runner';
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
  let sample: string | undefined;

  async function inputOf(source: BuildSource, columns: ReadonlyMap<number, ColumnUse>): Promise<BuildInput> {
    if (source.kind === 'blank') return source;
    if (source.kind === 'workbook') return { kind: 'range', source: source.source, columns };
    if (source.kind === 'csv') return { kind: 'csv', text: source.text, columns };
    sample ??= await loadSample();
    return { kind: 'csv', text: sample, columns };
  }

  async function preview(
    source: BuildSource,
    columns: ReadonlyMap<number, ColumnUse>,
    undo: () => void,
  ): Promise<void> {
    set({ chosen: source, columns, preview: null });
    await runner.run({
      label: 'Looking at what will be made',
      writes: false,
      undo,
      work: async (options) => {
        const made = await previewBuild(await inputOf(source, columns), options);
        if (getState().build.chosen === source) set({ preview: made });
      },
    });
  }

  const choose = async (source: BuildSource | null): Promise<void> => {
    if (getState().busy) return;
    const back = (): void => set({ chosen: null, preview: null, columns: new Map() });
    if (source) await preview(source, new Map(), back);
    else back();
  };

  return {
    async findSources() {
      try {
        set({ sources: await listSources() });
      } catch {
        // The other ways to build are still there; choosing one says what is wrong.
        set({ sources: [] });
      }
    },
    choose,
    async chooseFile(file) {
      let text = '';
      const read = await runner.run({
        label: `Reading ${file.name}`,
        writes: false,
        work: async () => {
          if (file.size > MOST_BYTES)
            throw new ReportError('The file is too large to be read here. Open it in Excel and build from the sheet.');
          text = decodeText(new Uint8Array(await file.arrayBuffer()));
        },
      });
      if (read) await choose({ kind: 'csv', name: file.name, text });
    },
    async useColumn(index, use) {
      const { chosen, columns, preview: before } = getState().build;
      if (!chosen || getState().busy) return;
      await preview(chosen, new Map(columns).set(index, use), () => set({ columns, preview: before }));
    },
    async build() {
      const { chosen, columns } = getState().build;
      if (!chosen) return;
      const built = await runner.run({
        label: 'Building the report',
        writes: true,
        work: async (options) => {
          const told = toldOfBuild(await buildFromInput(await inputOf(chosen, columns), {}, options));
          update((state) => ({ ...state, build: INITIAL.build, refreshed: { at: Date.now(), message: 'built' } }));
          return told;
        },
      });
      if (built) await reload();
    },
  };
}
