import { makeStyles, tokens } from '@fluentui/react-components';
import { FORCED, STILL } from '../theme';

export const useBarStyles = makeStyles({
  track: {
    position: 'relative',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: 'hidden',
    [FORCED]: { outline: '1px solid CanvasText', outlineOffset: '-1px' },
  },
  fill: {
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    transitionProperty: 'width',
    transitionDuration: tokens.durationNormal,
    [STILL]: { transitionDuration: '0s' },
    [FORCED]: { forcedColorAdjust: 'none', backgroundColor: 'CanvasText !important' },
  },
  mark: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: '2px',
    backgroundColor: tokens.colorNeutralForeground1,
    [FORCED]: { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
});
