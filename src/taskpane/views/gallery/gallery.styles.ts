import { makeStyles, tokens } from '@fluentui/react-components';

const small = { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } as const;

export const useGalleryStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', rowGap: '12px', listStyleType: 'none', margin: 0, padding: 0 },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
  picture: {
    display: 'block',
    width: '100%',
    height: 'auto',
    aspectRatio: '2 / 1',
    objectFit: 'cover',
    objectPosition: 'top left',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    // A sheet is white, in a dark panel too.
    backgroundColor: '#FFFFFF',
    boxSizing: 'border-box',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  question: { margin: 0, overflowWrap: 'anywhere' },
  needs: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere', ...small },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '4px' },
  asked: { flexBasis: '100%', minWidth: 0, scrollMarginBlockEnd: '50vh' },
});
