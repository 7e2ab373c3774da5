import { makeStyles, tokens } from '@fluentui/react-components';
import { own } from '../../theme';

const small = { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } as const;
const mono = { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', ...small } as const;
const value = {
  justifySelf: 'end',
  fontSize: tokens.fontSizeBase500,
  lineHeight: tokens.lineHeightBase500,
  fontWeight: tokens.fontWeightSemibold,
  fontVariantNumeric: 'tabular-nums',
  textAlign: 'right',
  overflowWrap: 'anywhere',
} as const;

export const useFunctionStyles = makeStyles({
  back: { marginLeft: '-6px', marginBottom: '4px', paddingLeft: '4px', justifyContent: 'start' },
  fields: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  unit: { color: tokens.colorNeutralForeground3, ...small },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    '::first-letter': { textTransform: 'uppercase' },
    display: 'inline-block',
  },
  typed: { fontFamily: tokens.fontFamilyMonospace, color: own.input },
  argument: { display: 'flex', columnGap: '4px', alignItems: 'center' },
  grow: { flexGrow: 1, minWidth: 0 },
  icon: { flexShrink: 0 },
  formula: mono,
  together: { whiteSpace: 'nowrap' },
  result: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'baseline',
    columnGap: '12px',
    rowGap: '4px',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  resultLabel: { color: tokens.colorNeutralForeground3, ...small },
  value,
  fault: { ...value, color: own.bad },
  resultFormula: { gridColumn: '1 / -1', ...mono },
  says: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere', ...small },
});
