import { makeStyles, tokens } from '@fluentui/react-components';
import { own } from '../../theme';

const small = {
  color: tokens.colorNeutralForeground3,
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
} as const;

export const useAccountStyles = makeStyles({
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '12px', rowGap: '2px' },
  overall: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', textAlign: 'right' },
  small,
  end: { gridColumn: '1 / -1', ...small },
  under: { padding: '4px 12px 0' },
  late: { color: own.bad, fontWeight: tokens.fontWeightSemibold },
  endMarked: { color: own.bad, fontWeight: tokens.fontWeightSemibold },

  steps: { display: 'flex', flexDirection: 'column', rowGap: '4px', listStyleType: 'none', margin: 0, padding: 0 },
  step: { display: 'grid', gridTemplateColumns: '4px minmax(0, 1fr)', columnGap: '8px' },
  stripe: { borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: 'none' },

  subs: { listStyleType: 'none', margin: '0 0 8px', padding: 0 },
  sub: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 60px 24px',
    alignItems: 'center',
    columnGap: '4px',
    padding: '2px 4px 2px 24px',
  },
  subName: { overflowWrap: 'anywhere' },
  weakest: { color: own.bad, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  then: { padding: '2px 4px 0 24px', ...small },
  goTo: { minWidth: '24px', width: '24px', height: '24px', padding: 0 },

  chain: { display: 'flex', flexDirection: 'column', rowGap: '8px', listStyleType: 'none', margin: 0, padding: 0 },
  money: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '12px', rowGap: '4px' },
  wide: { gridColumn: '1 / -1' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  bad: { color: own.bad, fontWeight: tokens.fontWeightBold, whiteSpace: 'nowrap' },
});
