import { FluentProvider } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import { PANEL_ID, Tabs, tabId } from '../components/Tabs';
import type { Panel, Tab } from '../state/types';
import { fetchDark, themeOf } from '../theme';
import { PanelContext, useActions, usePanelState } from '../usePanel';
import { Announcer } from './Announcer';
import { CurrentView } from './CurrentView';
import { Footer } from './Footer';
import { Messages } from './Messages';
import { usePanelStyles } from './PanelView.styles';
import { useFocus } from './useFocus';

const TABS = [
  { key: 'home', label: 'Home' },
  { key: 'report', label: 'Report' },
  { key: 'account', label: 'Account' },
  { key: 'attention', label: 'Attention' },
  { key: 'functions', label: 'Functions' },
  { key: 'gallery', label: 'Gallery' },
  { key: 'model', label: 'Model' },
] as const satisfies readonly { key: Tab; label: string }[];

/** The whole panel: tabs, the open view, messages and the line at the foot. */
export function PanelView({ panel }: { readonly panel: Panel }): ReactElement {
  return (
    <PanelContext value={panel}>
      <Themed />
    </PanelContext>
  );
}

function Themed(): ReactElement {
  const dark = usePanelState((state) => state.theme.dark);
  const [, draw] = useState({});
  const theme = themeOf(dark);
  useEffect(() => {
    if (dark && theme === themeOf(false))
      fetchDark().then(
        () => draw({}),
        () => undefined,
      );
    // What the browser draws itself, scroll bars and lists to choose from, follows too.
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark, theme]);
  return (
    <FluentProvider theme={theme}>
      <Frame />
    </FluentProvider>
  );
}

function Frame(): ReactElement {
  const styles = usePanelStyles();
  const { show } = useActions();
  const tab = usePanelState((state) => state.tab);
  const form = usePanelState((state) => state.form?.fn.name ?? '');
  const view = useRef<HTMLElement>(null);
  useFocus(view, `${tab} ${form}`);

  const under = tab === 'change' ? 'report' : tab;
  const labelled = tab === 'help' ? { 'aria-label': 'Help' } : { 'aria-labelledby': tabId(under) };
  return (
    <div className={styles.panel}>
      <header>
        <Tabs label="Views" tabs={TABS} selected={TABS.find(({ key }) => key === under)?.key} onSelect={show} />
      </header>
      <main className={styles.view} ref={view}>
        <div id={PANEL_ID} role="tabpanel" {...labelled}>
          <CurrentView />
        </div>
      </main>
      <Messages />
      <Footer />
      <Announcer />
    </div>
  );
}
