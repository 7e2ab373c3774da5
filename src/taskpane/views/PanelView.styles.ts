import { makeStyles, tokens } from '@fluentui/react-components';
import { FORCED, MARGIN } from '../theme';

export const usePanelStyles = makeStyles({
  panel: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr) auto auto',
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
  messages: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: `8px ${MARGIN}`,
    // A long message leaves most of what tabs and foot leave to the view that it speaks of, in a low pane too.
    maxHeight: 'max(40px, 40vh - 50px)',
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    // Words for screen readers in it are placed by themselves.
    position: 'relative',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow8,
    zIndex: 1,
  },
  footer: {
    // The last row, whether there are messages above it or not.
    gridRow: 4,
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
