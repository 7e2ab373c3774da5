import type { MappedColumn } from '../../../domain/tracker';
import { counted, grouped, percent } from '../../format';

/** How sure the use of a column is, and by what: one short line. */
export function whyText({ certainty, reason, confidence, looksLikeScores }: MappedColumn): string {
  if (certainty === 'chosen') return 'As you chose';
  if (certainty === 'unknown') return 'No field is known for it';
  if (reason === 'none' && looksLikeScores) return 'Holds scores: choose what they are';
  const by = reason === 'content' ? 'by its values' : reason === 'chosen' ? 'as you chose' : 'by its name';
  if (certainty === 'asked') return `To be answered · taken ${by}`;
  return certainty === 'guess' ? `A guess ${by}, ${percent(confidence)} sure` : `Sure, ${by}`;
}

/** What the values of a column look like: three samples, and for scores one with what it becomes. */
export function samplesText({ samples, example }: MappedColumn): string {
  const shown = samples.map((one) => (one.length > 24 ? `${one.slice(0, 23)}…` : one)).join(' · ');
  if (!example) return shown || 'No values';
  return `${shown} — ${example.text} → ${grouped(example.score, 2)}`;
}

export const rowsText = (rows: number): string => counted(rows, 'row', 'rows');
