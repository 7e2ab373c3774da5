/** Everything that writes more than a cell: what the page loads with the first command, and not before. */

export { makeBoardCopy } from './board-copy';
export { convertFormulas } from './convert';
export { overrideStep } from './override';
export { buildFromInput, previewBuild } from './preview';
export { repairFunctions } from './repair';
export { editActions, findGaps, planDeals, refreshReport, switchFormulas, takeSnapshot } from './report';
export { standsAgain, wasTakenBack } from '../undoing/taken-back';
export { restoreLast } from '../undoing/undo-last';
export { changeModel } from './change-model';
export { changedInSource, lookAtSource, updateReport } from './update';
// Reading trackers takes words in many languages, which only whoever builds a report needs.
export { decodeFile } from '../../domain/tracker';
export { withChange } from '../../domain/tracker/mapping/choices';
export { judgeFile } from '../panel/source-input';
export {
  buildTemplate,
  clearExample,
  copyTemplate,
  refreshTemplate,
  restoreExample,
  switchTemplate,
} from './templates';
export { scoreFromLedger } from './score-from-ledger';
export { dateScores } from '../panel/score-dates';
export { listSources } from '../panel/sources';
