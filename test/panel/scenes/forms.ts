/** Forms of functions as the panel has them when it shows one. */
import { explain, findFunction } from '../../../src/functions';
import { addField, openCell, openForm, typeField } from '../../../src/taskpane/state/form/form';
import { parseCall } from '../../../src/taskpane/state/form/formula';
import type { PanelState } from '../../../src/taskpane/state/types';

export function romiForm(): PanelState['form'] {
  const target = { sheetId: 'report', sheetName: 'Progress Report', address: 'G16' };
  const form = openForm(findFunction('ROMI')!, target, ['1088430', '822000', '']);
  return { ...form, numbers: [1088430, 822000, 1], result: { kind: 'value', text: '32.4 %', says: '' } };
}

/** A number of long names, explained. */
export function explainedForm(): PanelState['form'] {
  const target = { sheetId: 'report', sheetName: 'Progress Report', address: 'G16' };
  const fn = findFunction('ROMI')!;
  const given = ['Campaigns[@[Revenue from marketing]]', 'Cost_of_the_whole_programme', "'Budget 2026'!$B$4"];
  const form = openForm(fn, target, given);
  return {
    ...form,
    fields: form.fields.map((field, i) => ({ ...field, hint: ['898,860', '280,000', '0.5', ''][i] })),
    fromCell: true,
    numbers: [898860, 280000, 0.5],
    result: { kind: 'value', text: '60.5 %', says: '' },
    explanation: explain(fn, [[[898860]], [[280000]], [[0.5]], null]),
  };
}

export function verbatimForm(): PanelState['form'] {
  const formula = '=AMPR.ROI(120,100,7)';
  const cell = { sheetId: 'report', sheetName: 'Progress Report', address: 'G16', formula, value: '#VALUE!' };
  return openCell(parseCall(formula)!, cell);
}

export function faultForm(): PanelState['form'] {
  const target = { sheetId: 'report', sheetName: 'Progress Report', address: 'G16' };
  const form = typeField(addField(openForm(findFunction('ACCOUNTSCORE')!, target, ['E12:G12', '14'])), 1, '14');
  return {
    ...form,
    occupied: '=SUM(Accounts[ΔARR])/COUNTA(Accounts[Account])',
    formula: '=AMPR.ACCOUNTSCORE(E12:G12,14)',
    result: { kind: 'fault', text: '#VALUE!', says: 'step 2 is 14; give a score from 0 to 10.' },
  };
}
