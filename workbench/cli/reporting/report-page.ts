/** The add-in's page as the command line opens it: the shared runtime that Excel loads, and a door to its actions. */
import { lastOutcome } from '../../../src/commands/runtime';
import { makeBoardCopy } from '../../../src/excel/commands/board-copy';
import { convertFormulas } from '../../../src/excel/commands/convert';
import { overrideStep } from '../../../src/excel/commands/override';
import { repairFunctions } from '../../../src/excel/commands/repair';
import {
  editActions,
  findGaps,
  planDeals,
  refreshReport,
  switchFormulas,
  takeSnapshot,
} from '../../../src/excel/commands/report';
import { readReport } from '../../../src/excel/panel/report-view';
import { wasTakenBack } from '../../../src/excel/undoing/taken-back';
import { restoreLast } from '../../../src/excel/undoing/undo-last';
import { changeModel, changeSettings } from '../../../src/excel/commands/change-model';
import { buildFromActiveSheet, buildFromCsv, buildFromGrid } from '../../../src/excel/commands/build';

import { scoreFromLedger } from '../../../src/excel/commands/score-from-ledger';
import {
  buildTemplate,
  clearExample,
  copyTemplate,
  refreshTemplate,
  restoreExample,
  switchTemplate,
} from '../../../src/excel/commands/templates';

import { previewUpdate, updateReport } from '../../../src/excel/commands/update';

const actions = {
  buildTemplate,
  clearExample,
  copyTemplate,
  refreshTemplate,
  restoreExample,
  switchTemplate,
  buildFromActiveSheet,
  buildFromCsv,
  buildFromGrid,
  changeModel,
  changeSettings,
  convertFormulas,
  editActions,
  findGaps,
  lastOutcome,
  makeBoardCopy,
  overrideStep,
  planDeals,
  previewUpdate,
  readReport,
  refreshReport,
  repairFunctions,
  restoreLast,
  wasTakenBack,
  scoreFromLedger,
  switchFormulas,
  takeSnapshot,
  updateReport,
};

/** What the command line may call in the page. */
export type PageActions = typeof actions;

(globalThis as unknown as { reportActions: PageActions }).reportActions = actions;
