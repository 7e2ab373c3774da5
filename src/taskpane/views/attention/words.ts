import type { ReportModel } from '../../../domain/model/model';
import type { Attention } from '../../../domain/review/attention';
import { counted, moneyShort } from '../../format';

/** "$419K of ARR in 2 accounts below 4, overall or in a step". */
export function headline({ below, arrBelow }: Attention, { settings }: ReportModel): string {
  const { lowBelow, currency } = settings;
  if (below === 0) return `No account or step is below ${lowBelow}`;
  const where = `${counted(below, 'account', 'accounts')} below ${lowBelow}, overall or in a step`;
  return `${moneyShort(arrBelow, currency)} of last year’s ARR in ${where}`;
}

/** "11 accounts are healthy: there is nothing to act on." */
export const healthyText = (healthy: number): string =>
  `${counted(healthy, 'account is', 'accounts are')} healthy: there is nothing to act on.`;
