import type { HelpTopic, PanelState } from './types';

interface HelpPage {
  /** Under docs/, without ending; the help is built from there. */
  readonly path: string;
  /** What its link is called. */
  readonly asks: string;
}

/** The page of the help for each view. */
export const HELP: Readonly<Record<HelpTopic, HelpPage>> = {
  home: { path: 'home', asks: 'Help on the panel' },
  report: { path: 'report', asks: 'Help on the report' },
  account: { path: 'account', asks: 'Help on the account view' },
  attention: { path: 'attention', asks: 'Help on what wants attention' },
  functions: { path: 'functions/index', asks: 'Help on the functions' },
  gallery: { path: 'templates/index', asks: 'Help on the templates' },
  model: { path: 'model', asks: 'Help on the model' },
  update: { path: 'update', asks: 'Help on updating from the source' },
  change: { path: 'review', asks: 'Help on the review meeting' },
};

/** The page's address, from the panel's own. */
export const helpPage = (topic: HelpTopic): string => `help/${HELP[topic].path}.html`;

/** What help is about when it is asked for now: the open view, or the one before where help is open already. */
export const helpTopic = ({ tab, helpOn }: Pick<PanelState, 'tab' | 'helpOn'>): HelpTopic =>
  tab === 'help' ? helpOn : tab;
