import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement } from 'react';
import { useRef } from 'react';
import { FORCED, STILL } from '../theme';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    // Where the pane is too narrow for one row of tabs there are two, so that none is cut or out of sight.
    flexWrap: 'wrap',
    minHeight: '40px',
    boxSizing: 'border-box',
    // Excel lays its own menu, 34 px wide, over the top right corner.
    padding: '0 34px 0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tab: {
    position: 'relative',
    flexShrink: 0,
    minHeight: '39px',
    padding: '0 3px',
    '@media (max-width: 389px)': { minHeight: '30px', padding: '0 6px' },
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (min-width: 390px)': { padding: '0 6px' },
    [FORCED]: { color: 'ButtonText' },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      left: '4px',
      right: '4px',
      bottom: '-1px',
      height: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      transitionDuration: tokens.durationFaster,
      [STILL]: { transitionDuration: '0s' },
      [FORCED]: { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
    },
  },
  /** Keeps the room of the bold label, so that nothing moves when another tab is chosen. */
  label: {
    display: 'grid',
    '::after': {
      content: 'attr(data-label)',
      height: 0,
      visibility: 'hidden',
      overflow: 'hidden',
      fontWeight: tokens.fontWeightSemibold,
    },
  },
});

export interface TabsProps<Key extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly label: string }[];
  /** Undefined where what is shown belongs to no tab. */
  readonly selected: Key | undefined;
  readonly onSelect: (key: Key) => void;
}

/** The id of a tab's button, which names its panel. */
export const tabId = (key: string): string => `tab-${key}`;

/** The id of the one panel that the tabs fill. */
export const PANEL_ID = 'view';

const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Tabs by the ARIA pattern: one stop for the Tab key, arrows, Home and End inside, chosen as the focus arrives. Fluent's
 * own weigh 24 KB, more than all the views that they would switch.
 */
export function Tabs<Key extends string>({ label, tabs, selected, onSelect }: TabsProps<Key>): ReactElement {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const stop = Math.max(
    0,
    tabs.findIndex((tab) => tab.key === selected),
  );

  const move = (event: KeyboardEvent): void => {
    const to = MOVES[event.key]?.(stop, tabs.length);
    if (to === undefined) return;
    event.preventDefault();
    onSelect(tabs[to].key);
    list.current?.querySelectorAll<HTMLButtonElement>('[role=tab]')[to]?.focus();
  };

  return (
    <div className={styles.list} role="tablist" aria-label={label} ref={list} onKeyDown={move}>
      {tabs.map((tab, i) => (
        <button
          key={tab.key}
          id={tabId(tab.key)}
          type="button"
          role="tab"
          className={mergeClasses(styles.tab, tab.key === selected && styles.selected)}
          aria-selected={tab.key === selected}
          aria-controls={PANEL_ID}
          tabIndex={i === stop ? 0 : -1}
          onClick={() => onSelect(tab.key)}
        >
          <span className={styles.label} data-label={tab.label}>
            {tab.label}
          </span>
        </button>
      ))}
    </div>
  );
}
