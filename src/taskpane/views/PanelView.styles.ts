import { makeStyles, tokens } from '@fluentui/react-components';
import { FORCED, MARGIN } from '../theme';

export const usePanelStyles = makeStyles({
  panel: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr) auto',
    gridTemplateColumns: 'minmax(0, 1fr)',
    // The page itself never scrolls, whatever is in the panel; not even for what asks to be scrolled into sight.
    position: 'fixed',
    inset: 0,
    overflow: 'clip',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  view: {
    // Whatever is placed by itself in a view scrolls with it, and makes nothing around it longer.
    position: 'relative',
    overflowY: 'auto',
    overscrollBehaviorY: 'contain',
    scrollbarWidth: 'thin',
    outlineStyle: 'none',
    // What gets the focus is not to end under the edge.
    scrollPaddingBlock: '16px',
  },
  messages: { display: 'flex', flexDirection: 'column', rowGap: '8px', padding: `12px ${MARGIN} 0` },
  footer: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '32px',
    padding: `0 8px 0 ${MARGIN}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  context: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  footerButton: {
    flexShrink: 0,
    minHeight: '24px',
    padding: '2px 8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [FORCED]: { color: 'LinkText' },
  },
});
