import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isNotGiven } from '../../../domain/model/fields';
import type { Typed } from '../../../domain/model/model';
import { own } from '../../theme';

const useStyles = makeStyles({
  input: { width: '60px', flexShrink: 0 },
  text: { color: own.input, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  low: { fontWeight: tokens.fontWeightBold },
  problem: {
    gridColumn: '1 / -1',
    color: own.bad,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What a typed text says: a score, nothing scored, or undefined for neither. */
export function readTyped(text: string): number | null | undefined {
  if (isNotGiven(text)) return null;
  const value = Number(text.trim().replace(',', '.'));
  return Number.isFinite(value) && value >= 0 && value <= 10 ? value : undefined;
}

const textOf = (typed: Typed): string => (typed === null ? '' : String(typed));

export interface ScoreFieldProps {
  readonly label: string;
  /** What stands in the cell. */
  readonly typed: Typed;
  readonly low: boolean;
  readonly readOnly: boolean;
  readonly onCommit: (value: number | null) => void;
  /** Stands behind the field. */
  readonly goTo: ReactNode;
}

interface Draft {
  readonly text: string;
  readonly problem: boolean;
  /** Handed on, and not to be written a second time as the field is left. */
  readonly sent: boolean;
}

/** The text in the field while somebody types; the cell's content otherwise. */
function useDraft({ typed, onCommit }: ScoreFieldProps) {
  const [draft, setDraft] = useState<Draft | null>(null);
  // A value that came from the sheet is newer than what was typed before it.
  useEffect(() => setDraft(null), [typed]);
  const shown = draft?.text ?? textOf(typed);
  const readable = readTyped(shown) !== undefined;

  const change = (text: string): void => setDraft({ text, problem: false, sent: false });
  const commit = (): void => {
    if (!draft) return;
    const value = readTyped(draft.text);
    if (value === undefined) setDraft({ ...draft, problem: true });
    else if (value === typed) setDraft(null);
    else {
      setDraft({ ...draft, sent: true });
      onCommit(value);
    }
  };
  const leave = (): void => {
    if (!draft?.sent) commit();
  };
  const step = (by: number): void => {
    const value = readTyped(shown);
    const next = value === null || value === undefined ? (by > 0 ? 0 : 10) : Math.min(10, Math.max(0, value + by));
    change(String(Math.round(next * 10) / 10));
  };
  return {
    shown,
    typing: draft !== null,
    problem: draft ? draft.problem : !readable,
    change,
    commit,
    leave,
    step,
    reset: () => setDraft(null),
  };
}

/** A score to be typed, 0 to 10 or nothing. Enter or leaving the field writes it, Esc takes it back, arrows change it by one. */
export function ScoreField(props: ScoreFieldProps): ReactElement {
  const { label, low, readOnly } = props;
  const styles = useStyles();
  const problemId = useId();
  const input = useRef<HTMLInputElement>(null);
  const { shown, typing, problem, change, commit, leave, step, reset } = useDraft(props);

  const keys: Readonly<Record<string, () => void>> = {
    Enter: commit,
    Escape: () => {
      // At once: what is typed next replaces the value, as it does when the field is entered, however fast it is typed.
      flushSync(reset);
      input.current?.select();
    },
    ArrowUp: () => step(1),
    ArrowDown: () => step(-1),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!keys[event.key]) return;
    event.preventDefault();
    // On the web, office.js goes back to the cells at every Esc that comes to it; the first is for what was typed.
    if (event.key === 'Escape' && typing) event.stopPropagation();
    keys[event.key]();
  };

  return (
    <>
      <Input
        ref={input}
        className={styles.input}
        size="small"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={problem || undefined}
        aria-describedby={problem ? problemId : undefined}
        placeholder="–"
        input={{ className: mergeClasses(styles.text, low && styles.low) }}
        value={shown}
        readOnly={readOnly}
        onFocus={() => input.current?.select()}
        onChange={(_, { value }) => change(value)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {props.goTo}
      {problem && (
        <span className={styles.problem} id={problemId}>
          "{shown}" is not a score. Type 0 to 10, or nothing if it is not scored.
        </span>
      )}
    </>
  );
}
