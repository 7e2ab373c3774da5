import type { ReactElement } from 'react';
import type { PanelState, ThemeChoice } from '../state/types';
import { useActions, usePanelState } from '../usePanel';
import { usePanelStyles } from './PanelView.styles';

/** The id of the list of data problems in the report's view. */
export const PROBLEMS_ID = 'data-problems';

function goToProblems(): void {
  const heading = document.getElementById(PROBLEMS_ID);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** The colours to choose from, each with the one that comes after it and its sign. */
const CHOICES: Readonly<Record<ThemeChoice, string>> = { auto: 'as in Office', light: 'light', dark: 'dark' };
const NEXT: Readonly<Record<ThemeChoice, ThemeChoice>> = { auto: 'light', light: 'dark', dark: 'auto' };

/** What holds for the open view, in a few words. */
function context({ tab, report, form, account, overview }: PanelState): string {
  // A form that was opened from the list stays as cells are selected.
  if (tab === 'functions') return form ? '' : 'Follows the selected cell';
  if (tab === 'account' && overview && account !== null) return 'Follows the selected row';
  if (!report) return '';
  return report.model.settings.formulas === 'native' ? 'Native formulas' : 'Add-in functions';
}

/** A disc as dark as the panel may be. It is drawn, as some fonts have it hardly larger than a full stop. */
function Sign({ of }: { readonly of: ThemeChoice }): ReactElement {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" fill="currentColor" aria-hidden="true" style={{ display: 'block' }}>
      <circle cx="8" cy="8" r="6.5" stroke="currentColor" strokeWidth="1.5" fillOpacity={of === 'dark' ? 1 : 0} />
      {of === 'auto' && <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" />}
    </svg>
  );
}

/** The line at the foot: context, data problems, help. */
export function Footer(): ReactElement {
  const styles = usePanelStyles();
  const { show, setTheme } = useActions();
  const theme = usePanelState((state) => state.theme.choice);
  const text = usePanelState(context);
  const tab = usePanelState((state) => state.tab);
  const problems = usePanelState((state) => state.overview?.check.issues.length ?? 0);

  return (
    <footer className={styles.footer}>
      <span className={styles.context}>{text}</span>
      {tab === 'report' && problems > 0 && (
        <button type="button" className={styles.footerButton} onClick={goToProblems}>
          Check my data ({problems})
        </button>
      )}
      <button
        type="button"
        className={styles.footerButton}
        aria-label={`Colours of the panel: ${CHOICES[theme]}`}
        title={`Colours of the panel: ${CHOICES[theme]}. Click for others.`}
        onClick={() => setTheme(NEXT[theme])}
      >
        <Sign of={theme} />
      </button>
      <button
        type="button"
        className={styles.footerButton}
        aria-current={tab === 'help' ? 'page' : undefined}
        onClick={() => show('help')}
      >
        Help
      </button>
    </footer>
  );
}
