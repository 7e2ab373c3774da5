import type { ReportView } from '../../../src/excel/panel/report-places';
import { ACCOUNTS, AS_OF } from './report';

/** Deals of the third account: one drifts and has slipped, one is planned already, one was put off. */
export const PIPELINE: ReportView['pipeline'] = {
  sheets: [{ id: 's8', name: 'Pipeline' }],
  deals: [
    { ...deal('Second plant, with the whole of its maintenance', 'Scoped', 120_000), slippedBy: 16, drifts: true },
    { ...deal('Support contract', 'Evaluated', 80_000), next: '', close: null, verified: null, drifts: true },
    { ...deal('Renewal', 'Agreed', 60_000), next: 'Send the contract' },
    { ...deal('Analytics', 'Scoped', 90_000), outcome: 'Slipped', weighted: null, next: '' },
    { ...deal('Pilot', 'Evaluated', 40_000), outcome: 'Won', weighted: null },
  ],
};

function deal(name: string, stage: string, value: number): ReportView['pipeline']['deals'][number] {
  return {
    deal: name,
    account: ACCOUNTS[2].name,
    stage,
    outcome: 'Open',
    value,
    weighted: value / 2,
    owner: 'Dana Ortiz',
    close: AS_OF + 40,
    slippedBy: null,
    next: 'Agree the scope with IT and with purchasing',
    verified: AS_OF - 45,
    drifts: false,
    sheetId: 's8',
    sheetName: 'Pipeline',
    address: `A${name.length}`,
  };
}

/** An open action with the next step of a deal. */
export const PLANNED: ReportView['review']['actions'][number] = {
  ...{ account: ACCOUNTS[2].name, step: '', subMetric: '', score: null, action: 'Renewal: Send the contract' },
  ...{ owner: 'Dana Ortiz', due: AS_OF + 14, status: 'open', address: 'E11', row: 5 },
};
