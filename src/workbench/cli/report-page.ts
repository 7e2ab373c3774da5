/** The add-in's page as the command line opens it: the shared runtime that Excel loads, and a door to its actions. */
import '../../commands/runtime';
import { refreshReport, switchFormulas } from '../../excel/report';
import { buildFromCsv } from '../../excel/source';

const actions = { buildFromCsv, refreshReport, switchFormulas };

/** What the command line may call in the page. */
export type PageActions = typeof actions;

(globalThis as unknown as { reportActions: PageActions }).reportActions = actions;
