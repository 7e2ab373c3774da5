import { makeStyles, tokens } from '@fluentui/react-components';
import { FORCED, STILL } from '../theme';

export const useTabsStyles = makeStyles({
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
