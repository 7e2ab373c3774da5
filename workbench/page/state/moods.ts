import type { Fault, Host } from '../../host';

/** How this Excel behaves, as switched in the ribbon. */
export interface MoodSwitches {
  readonly cellEdit: boolean;
  readonly readOnly: boolean;
  /** Milliseconds before each answer. */
  readonly delay: number;
  readonly blanks: 'desktop' | 'web';
  /** The request that goes wrong, counted from when this was set; unset again once it has struck. */
  readonly fault: Fault | undefined;
  readonly dark: boolean;
}

/** An Excel that does as it should. */
export const CALM: MoodSwitches = {
  cellEdit: false,
  readOnly: false,
  delay: 0,
  blanks: 'desktop',
  fault: undefined,
  dark: false,
};

/** What the ribbon offers as slowness. */
export const DELAYS = [
  { label: 'At once', delay: 0 },
  { label: 'After 1 second', delay: 1000 },
  { label: 'After 3 seconds', delay: 3000 },
] as const;

/**
 * Lets the host behave so. Faults are set by themselves: setting them starts counting.
 * @param editing a cell is being edited in the grid, which is cell edit mode whatever the switch says
 */
export function applyMoods(host: Host, moods: MoodSwitches, editing: boolean): void {
  host.moods.cellEdit = moods.cellEdit || editing;
  host.moods.delay = moods.delay;
  host.moods.blanks = moods.blanks;
  host.app.book.readOnly = moods.readOnly;
}
