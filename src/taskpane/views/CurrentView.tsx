import type { ReactElement } from 'react';
import { later, type Later } from '../components/Later';
import type { Tab } from '../state/types';
import { usePanelState } from '../usePanel';
import { HomeView } from './home/HomeView';
import { ReportView } from './ReportView';

type LaterTab = Exclude<Tab, 'home' | 'report'>;

/** The first views come with the panel; the others when it has nothing else to do, or when they are opened. */
const VIEWS: Readonly<Record<LaterTab, Later<object>>> = {
  account: later(() => import('./AccountView'), true),
  attention: later(() => import('./AttentionView'), true),
  functions: later(() => import('./FunctionsView'), true),
  // With the templates, which few need: it comes when it is opened, and not before.
  gallery: later(() => import(/* webpackChunkName: 'gallery' */ './gallery/GalleryView'), true),
  model: later(() => import('./ModelView'), true),
  help: later(() => import(/* webpackChunkName: 'help' */ './HelpView'), true),
  change: later(() => import(/* webpackChunkName: 'change' */ './ChangeView'), true),
  update: later(() => import(/* webpackChunkName: 'source' */ './update/UpdateView'), true),
};

/** Views that are not fetched before they are opened. */
const RARE: readonly Tab[] = ['gallery', 'help', 'change', 'update'];

/** Fetches the views that are not there yet; where that fails, opening one tries again. */
export async function fetchViews(): Promise<void> {
  const soon = (Object.keys(VIEWS) as LaterTab[]).filter((tab) => !RARE.includes(tab));
  await Promise.allSettled(soon.map((tab) => VIEWS[tab].fetch()));
}

/** What belongs to the chosen tab. */
export function CurrentView(): ReactElement {
  const tab = usePanelState((state) => state.tab);
  if (tab === 'home') return <HomeView />;
  if (tab === 'report') return <ReportView />;
  const Chosen = VIEWS[tab];
  return <Chosen key={tab} />;
}
