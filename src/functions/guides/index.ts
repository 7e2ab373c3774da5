/** The guide of every function, by the function's name. */
import type { Guide } from './guide';
import { nurtureForecast } from './nurturing/nurture-forecast';
import { nurtureRoi } from './nurturing/nurture-roi';
import { reactivationRoi } from './nurturing/reactivation-roi';
import { weightedForecast } from './pipeline/weighted-forecast';
import { annualRoi } from './returns/annual-roi';
import { breakevenCustomers } from './returns/breakeven-customers';
import { campaign } from './returns/campaign';
import { ctr } from './returns/ctr';
import { payback } from './returns/payback';
import { processRoi } from './returns/process-roi';
import { roi } from './returns/roi';
import { roiPeriod } from './returns/roi-period';
import { romi } from './returns/romi';
import { accountScore } from './scores/account-score';
import { arrAtRisk } from './scores/arr-at-risk';
import { attainmentScore } from './scores/attainment-score';
import { expectedByNow } from './scores/expected-by-now';
import { progress } from './scores/progress';
import { scorecard } from './scores/scorecard';
import { stepScore } from './scores/step-score';
import { weakestStep } from './scores/weakest-step';
import { weightedScore } from './scores/weighted-score';
import { stackedReturn } from './usecases/stacked-return';
import { useCaseRank } from './usecases/use-case-rank';
import { useCaseScore } from './usecases/use-case-score';
import { clv } from './value/clv';
import { clvLift } from './value/clv-lift';
import { impliedRate } from './value/implied-rate';
import { marketAdjusted } from './value/market-adjusted';
import { valueAttainment } from './value/value-attainment';
import { valueStatus } from './value/value-status';

/** Each is made when somebody reads of its function: the panel starts without them. */
export const guides: Readonly<Record<string, () => Guide>> = {
  ACCOUNTSCORE: accountScore,
  STEPSCORE: stepScore,
  WEIGHTEDSCORE: weightedScore,
  ATTAINMENTSCORE: attainmentScore,
  WEAKESTSTEP: weakestStep,
  SCORECARD: scorecard,
  PROGRESS: progress,
  EXPECTEDBYNOW: expectedByNow,
  ARRATRISK: arrAtRisk,
  ROI: roi,
  ROIPERIOD: roiPeriod,
  ANNUALROI: annualRoi,
  ROMI: romi,
  CTR: ctr,
  CAMPAIGN: campaign,
  BREAKEVENCUSTOMERS: breakevenCustomers,
  PAYBACK: payback,
  PROCESSROI: processRoi,
  NURTUREROI: nurtureRoi,
  REACTIVATIONROI: reactivationRoi,
  NURTUREFORECAST: nurtureForecast,
  CLV: clv,
  CLVLIFT: clvLift,
  VALUEATTAINMENT: valueAttainment,
  VALUESTATUS: valueStatus,
  MARKETADJUSTED: marketAdjusted,
  IMPLIEDRATE: impliedRate,
  USECASESCORE: useCaseScore,
  USECASERANK: useCaseRank,
  STACKEDRETURN: stackedReturn,
  WEIGHTEDFORECAST: weightedForecast,
};
