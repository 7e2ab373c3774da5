import { webDarkTheme } from '@fluentui/react-components';
import { type PanelTheme, STEP_COLORS, withOwn } from './theme';

export const DARK: PanelTheme = withOwn(webDarkTheme, STEP_COLORS.dark, '#F4A06B', '#9CC4F5');
