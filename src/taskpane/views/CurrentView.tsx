import { Button, Spinner } from '@fluentui/react-components';
import type { ComponentType, ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { Actions, Text, View, ViewTitle } from '../components/View';
import type { Tab } from '../state/types';
import { usePanelState } from '../usePanel';
import { ReportView } from './ReportView';

type LaterTab = Exclude<Tab, 'report'>;

/** The first view comes with the panel; the others when it has nothing else to do, or when they are opened. */
const LOADERS: Readonly<Record<LaterTab, () => Promise<{ default: ComponentType }>>> = {
  account: () => import('./AccountView'),
  attention: () => import('./AttentionView'),
  functions: () => import('./FunctionsView'),
  // With the templates, which few need: it comes when it is opened, and not before.
  gallery: () => import(/* webpackChunkName: 'gallery' */ './gallery/GalleryView'),
  model: () => import('./ModelView'),
  help: () => import('./HelpView'),
  change: () => import('./ChangeView'),
};

const loaded: Partial<Record<Tab, ComponentType>> = { report: ReportView };

async function load(tab: Tab): Promise<void> {
  if (tab !== 'report') loaded[tab] ??= (await LOADERS[tab]()).default;
}

/** Fetches the views that are not there yet; where that fails, opening one tries again. */
export async function fetchViews(): Promise<void> {
  const soon = (Object.keys(LOADERS) as LaterTab[]).filter((tab) => tab !== 'gallery');
  await Promise.allSettled(soon.map(load));
}

/** What belongs to the chosen tab. */
export function CurrentView(): ReactElement {
  const tab = usePanelState((state) => state.tab);
  return <Opened key={tab} tab={tab} />;
}

/** A view, or word of its coming, which React's own way of waiting would show for 300 ms at least. */
function Opened({ tab }: { readonly tab: Tab }): ReactElement {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<'waiting' | 'failed' | 'there'>('waiting');
  useEffect(() => {
    let left = false;
    load(tab).then(
      () => !left && setState('there'),
      () => !left && setState('failed'),
    );
    return () => {
      left = true;
    };
  }, [tab, attempt]);

  const Chosen = loaded[tab];
  if (Chosen) return <Chosen />;
  return (
    <View>
      {state === 'failed' ? (
        <>
          <ViewTitle>This view could not be loaded</ViewTitle>
          <Text>Check your internet connection, then try again. Nothing in the workbook was changed.</Text>
          <Actions>
            <Button
              appearance="primary"
              onClick={() => {
                setState('waiting');
                setAttempt(attempt + 1);
              }}
            >
              Retry
            </Button>
          </Actions>
        </>
      ) : (
        <Spinner size="tiny" label="Opening …" style={{ justifyContent: 'start' }} />
      )}
    </View>
  );
}
