import { makeStyles, tokens } from '@fluentui/react-components';
import { own } from '../../theme';

export const useReportStyles = makeStyles({
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '12px',
    rowGap: '4px',
    alignItems: 'center',
  },
  wide: { gridColumn: '1 / -1' },
  figures: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  target: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  strong: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  bad: { color: own.bad, fontWeight: tokens.fontWeightBold, whiteSpace: 'nowrap' },
  steps: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 148px) minmax(48px, 1fr) 48px',
    columnGap: '8px',
    rowGap: '4px',
    alignItems: 'center',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  step: { display: 'contents' },
  stepName: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  stepScore: { textAlign: 'right' },
});
