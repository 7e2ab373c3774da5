import { makeStyles, tokens } from '@fluentui/react-components';
import { FORCED } from '../../theme';

export const useChoicesStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  legend: { padding: 0 },
  card: {
    position: 'relative',
    display: 'block',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within:has(:focus-visible)': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  chosen: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    [FORCED]: { border: '2px solid Highlight' },
  },
  label: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '10px',
    padding: '8px 12px',
    cursor: 'pointer',
  },
  input: { position: 'absolute', opacity: 0, inset: 0, width: '100%', height: '100%', margin: 0, cursor: 'pointer' },
  icon: { color: tokens.colorNeutralForeground2, fontSize: '20px', lineHeight: 0, paddingTop: '1px' },
  title: { fontWeight: tokens.fontWeightSemibold },
  text: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  more: { padding: '0 12px 12px 42px' },
});
