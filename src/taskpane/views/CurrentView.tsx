import type { ReactElement } from 'react';
import { later, type Later } from '../components/Later';
import type { Tab } from '../state/types';
import { usePanelState } from '../usePanel';
import { HomeView } from './home/HomeView';
import { StartView } from './start';

type LaterTab = Exclude<Tab, 'home'>;

/** The first view comes with the panel; the others when it has nothing else to do, or when they are opened. */
const VIEWS: Readonly<Record<LaterTab, Later<object>>> = {
  report: later(() => import(/* webpackChunkName: 'views' */ './ReportView'), true),
  account: later(() => import(/* webpackChunkName: 'views' */ './AccountView'), true),
  attention: later(() => import(/* webpackChunkName: 'views' */ './AttentionView'), true),
  functions: later(() => import(/* webpackChunkName: 'views' */ './FunctionsView'), true),
  // With the templates, which few need: it comes when it is opened, and not before.
  gallery: later(() => import(/* webpackChunkName: 'gallery' */ './gallery/GalleryView'), true),
  model: later(() => import(/* webpackChunkName: 'views' */ './ModelView'), true),
  help: later(() => import(/* webpackChunkName: 'help' */ './HelpView'), true),
  change: later(() => import(/* webpackChunkName: 'change' */ './ChangeView'), true),
  update: later(() => import(/* webpackChunkName: 'source' */ './update/UpdateView'), true),
};

/** Views that are not fetched before they are opened. */
const RARE: readonly Tab[] = ['gallery', 'help', 'change', 'update'];

/** Fetches the views that are not there yet; where that fails, opening one tries again. */
export async function fetchViews(): Promise<void> {
  const soon = (Object.keys(VIEWS) as LaterTab[]).filter((tab) => !RARE.includes(tab));
  await Promise.allSettled([StartView, ...soon.map((tab) => VIEWS[tab])].map((view) => view.fetch()));
}

/** What belongs to the chosen tab. */
export function CurrentView(): ReactElement {
  const tab = usePanelState((state) => state.tab);
  if (tab === 'home') return <HomeView />;
  const Chosen = VIEWS[tab];
  return <Chosen key={tab} />;
}
