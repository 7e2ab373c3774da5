/** The add-in's page as the command line opens it: the shared runtime that Excel loads, and a door to its actions. */
import '../../src/commands/runtime';
import { makeBoardCopy } from '../../src/excel/board-copy';
import { overrideStep } from '../../src/excel/override';
import { repairFunctions } from '../../src/excel/repair';
import { findGaps, refreshReport, switchFormulas, takeSnapshot } from '../../src/excel/report';
import { restoreLast } from '../../src/excel/restore';
import { changeModel, changeSettings } from '../../src/excel/settings';
import { buildFromActiveSheet, buildFromCsv } from '../../src/excel/source';

const actions = {
  buildFromActiveSheet,
  buildFromCsv,
  changeModel,
  changeSettings,
  findGaps,
  makeBoardCopy,
  overrideStep,
  refreshReport,
  repairFunctions,
  restoreLast,
  switchFormulas,
  takeSnapshot,
};

/** What the command line may call in the page. */
export type PageActions = typeof actions;

(globalThis as unknown as { reportActions: PageActions }).reportActions = actions;
