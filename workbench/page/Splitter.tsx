import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX, KeyboardEvent, PointerEvent } from 'react';

const NARROWEST = 320;
const WIDEST = 600;
const STEP = 10;

const useStyles = makeStyles({
  edge: {
    flexShrink: 0,
    width: '5px',
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralBackground4,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

export interface SplitterProps {
  /** Of what is right of the edge. */
  readonly width: number;
  onWidth(width: number): void;
  onDragging(dragging: boolean): void;
}

const between = (width: number): number => Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)));

/** The left edge of the pane, moved by dragging or with the arrow keys. */
export function Splitter({ width, onWidth, onDragging }: SplitterProps): JSX.Element {
  const styles = useStyles();
  const start = (event: PointerEvent<HTMLDivElement>): void => {
    const [from, before] = [event.clientX, width];
    const edge = event.currentTarget;
    edge.setPointerCapture(event.pointerId);
    onDragging(true);
    const move = (moved: globalThis.PointerEvent): void => onWidth(between(before + from - moved.clientX));
    const end = (): void => {
      edge.removeEventListener('pointermove', move);
      onDragging(false);
    };
    edge.addEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', end, { once: true });
  };
  const keys: Readonly<Record<string, number>> = {
    ArrowLeft: width + STEP,
    ArrowRight: width - STEP,
    Home: NARROWEST,
    End: WIDEST,
  };
  const press = (event: KeyboardEvent): void => {
    const wanted = keys[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    onWidth(between(wanted));
  };
  return (
    <div
      className={styles.edge}
      role="separator"
      aria-label="Width of the pane"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      onPointerDown={start}
      onKeyDown={press}
    />
  );
}
