/** Files that are picked or dropped, and how a source is read: for a build, or for an update where there is a report. */

import type { MappingChange } from '../../../domain/tracker';
import { acting } from '../running/acting';
import { latestOnly } from '../running/latest';
import type { Runner } from '../running/runner';
import type { Store } from '../store';
import type { FileSource, PanelActions, PanelState } from '../types';
import type { Building } from '../building';
import type { Updating } from '../updating';
import { readFile } from './files';

type Choosing = Pick<PanelActions, 'chooseFile' | 'decodeAs' | 'chooseSheet' | 'map'>;

export function createChoosing(
  { getState }: Store<PanelState>,
  runner: Runner,
  building: Building,
  updating: Updating,
): Choosing {
  const look = latestOnly(runner);
  const updates = (): boolean => getState().report !== null;
  const take = (file: FileSource): Promise<void> => (updates() ? updating : building).takeFile(file);

  function chosen(): FileSource | undefined {
    const { build, update } = getState();
    const source = updates() ? update.file : build.chosen;
    return source?.kind === 'csv' || source?.kind === 'book' ? source : undefined;
  }

  return {
    async chooseFile(file) {
      if (getState().busy && !look.busy()) return;
      let read: FileSource | undefined;
      await look.run({
        label: `Reading ${file.name}`,
        work: () => readFile(file),
        done: (found) => (read = found),
      });
      if (read) await take(read);
    },
    async decodeAs(encoding) {
      const file = chosen();
      if (file?.kind !== 'csv') return;
      const { decodeFile } = await acting();
      await take({ ...file, text: decodeFile(file.bytes, encoding) });
    },
    async chooseSheet(sheet) {
      const file = chosen();
      if (file?.kind === 'book' && file.sheets[sheet]) await take({ ...file, sheet });
    },
    map: (change: MappingChange) => (updates() ? updating.mapUpdate(change) : building.mapBuild(change)),
  };
}
