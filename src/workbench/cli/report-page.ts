/** The add-in's page as the command line opens it: the shared runtime that Excel loads, and a door to its actions. */
import '../../commands/runtime';
import { makeBoardCopy } from '../../excel/board-copy';
import { overrideStep } from '../../excel/override';
import { repairFunctions } from '../../excel/repair';
import { findGaps, refreshReport, switchFormulas, takeSnapshot } from '../../excel/report';
import { restoreLast } from '../../excel/restore';
import { changeModel, changeSettings } from '../../excel/settings';
import { buildFromActiveSheet, buildFromCsv } from '../../excel/source';

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
