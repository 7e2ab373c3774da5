import { makeStyles, tokens } from '@fluentui/react-components';

/** Tables of what was then and is now. */
export const useChangeStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, textAlign: 'right' },
  name: { padding: '4px 8px 4px 0', fontWeight: tokens.fontWeightRegular, textAlign: 'left', overflowWrap: 'anywhere' },
  // Figures never touch, however long they are: the name gives way.
  cell: {
    minWidth: '54px',
    padding: '4px 0 4px 8px',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});
