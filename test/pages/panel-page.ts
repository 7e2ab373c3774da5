/** The add-in's page as tests open it: the shared runtime, the panel without its views, and the parts that speak to Excel. */
import '../../src/commands/runtime';
import * as cells from '../../src/excel/panel/cells';
import { readRanges } from '../../src/excel/panel/ranges';
import { readDiagnostics } from '../../src/excel/host/diagnostics';
import { watch } from '../../src/excel/host/events';
import { readReport } from '../../src/excel/panel/report-view';
import { overrideStep } from '../../src/excel/commands/override';
import { previewBuild, buildFromInput } from '../../src/excel/commands/preview';
import { changeReport, refreshReport } from '../../src/excel/commands/report';
import { changeModel, changeSettings } from '../../src/excel/commands/change-model';
import { selectionAddress } from '../../src/excel/panel/selection';
import { listSources, readSource } from '../../src/excel/panel/sources';
import { createPanel } from '../../src/taskpane/state/panel';

const page = {
  ...cells,
  buildFromInput,
  changeModel,
  changeReport,
  changeSettings,
  createPanel,
  listSources,
  overrideStep,
  previewBuild,
  readDiagnostics,
  readRanges,
  readReport,
  readSource,
  refreshReport,
  selectionAddress,
  watch,
};

/** What a test may call in the page. */
export type PanelPage = typeof page;

(globalThis as unknown as { panelPage: PanelPage }).panelPage = page;
