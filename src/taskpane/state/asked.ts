/** What the panel shows when something is asked from a cell's menu or the keyboard. */
import type { Asked } from '../../commands/names';
import { withFunctionAt } from './reducers';
import type { Notice, PanelState } from './types';

const note = (message: string): { readonly notice: Notice } => ({ notice: { message, notes: [] } });

const NO_ACCOUNT = 'The selected cell is in no account’s row. Select one in the report.';
const NO_FUNCTION = 'The selected cell holds no AMPR function, and is in no account’s row of the report.';

/** With the selected cell already read. */
export function withAsked(state: PanelState, asked: Asked): PanelState {
  const inReport = state.cell?.account !== undefined;
  switch (asked) {
    case 'openPanel':
      return state;
    case 'findGaps':
      return { ...state, tab: 'report', reveal: state.report && 'gaps' };
    case 'openGallery':
      return { ...state, tab: 'gallery' };
    case 'showAccount':
    case 'explainScore': {
      const reveal = asked === 'explainScore' ? ('explanation' as const) : null;
      return { ...state, tab: 'account', reveal, ...(!inReport && note(NO_ACCOUNT)) };
    }
    case 'explainNumber': {
      const there = withFunctionAt({ ...state, form: null, tab: 'functions' });
      if (there.form) return there;
      return inReport ? withAsked(state, 'explainScore') : { ...there, ...note(NO_FUNCTION) };
    }
  }
}
