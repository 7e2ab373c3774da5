import type { Moods } from './app';

/** Moods that can tell when the editing of a cell ends. */
export interface LiveMoods extends Moods {
  /** Resolves when no cell is being edited. */
  editEnded(): Promise<void>;
}

/** A calm Excel, or one as given. */
export function createMoods(start: Partial<Moods> = {}): LiveMoods {
  let editing = start.cellEdit ?? false;
  let waiting: (() => void)[] = [];
  return {
    blanks: start.blanks ?? 'desktop',
    delay: start.delay ?? 0,
    habits: new Set(start.habits),
    objectSelected: start.objectSelected ?? false,
    elsewhere: start.elsewhere ?? false,
    pageLayoutOpened: start.pageLayoutOpened ?? true,
    failing: new Set(start.failing),
    get cellEdit(): boolean {
      return editing;
    },
    set cellEdit(value: boolean) {
      editing = value;
      if (value) return;
      const resolvers = waiting;
      waiting = [];
      for (const resolve of resolvers) resolve();
    },
    editEnded: () => (editing ? new Promise<void>((resolve) => waiting.push(resolve)) : Promise.resolve()),
  };
}
