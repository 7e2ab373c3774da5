import { makeStyles, tokens } from '@fluentui/react-components';

export const useSourceStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: '12px', listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    minWidth: 0,
    padding: '8px 12px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  /** Something in it is to be answered. */
  asked: { borderLeft: `4px solid ${tokens.colorStatusWarningBorderActive}`, paddingLeft: '9px' },
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', columnGap: '8px' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', minWidth: 0 },
  aside: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', columnGap: '8px', alignItems: 'end' },
  field: { minWidth: 0, '& select, & input': { minWidth: 0, width: '100%' } },
  /** A wide table is moved in its own frame, so that the panel stays as wide as it is. */
  scroll: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: {
    padding: '4px 8px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    minWidth: '56px',
    maxWidth: '140px',
    // Words stay whole: the table is moved where they need more room.
    overflowWrap: 'break-word',
    verticalAlign: 'top',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  header: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground2 },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});
