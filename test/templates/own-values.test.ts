/** Somebody begins with values of their own: what is missing is told, and nothing is taken for a figure that nobody typed. */
import { templateOf } from '../../src/templates/registry';
import type { Table } from '../../src/templates/template';
import { changed, made } from './sheet';

/** A template as it is once its example is cleared. */
const begun = (id: string) =>
  made(
    changed(
      templateOf(id),
      (table): Table => (table.usual ? table : { ...table, example: [] }),
      (line) => ({ ...line, example: undefined }),
    ),
  );

const typing = (sheet: ReturnType<typeof made>, table: string, row: Readonly<Record<string, string | number>>): void =>
  Object.entries(row).forEach(([key, value]) => sheet.type(table, 0, key, value));

test('marketing plan: one conversion stands for all cases, and without a margin there is no ROMI', () => {
  const sheet = begun('marketing-plan');
  typing(sheet, 'channels', { channel: 'Fair', audience: 300, conversionMean: 0.1, price: 1000, cost: 5000 });
  expect(['totalLow.4', 'totalMean.4', 'totalHigh.4'].map((key) => sheet.shown(key))).toEqual(['', '', '']);
  expect(sheet.answer()).toBe('No channel with all that is needed yet.');
  expect(sheet.odd('checks')).toBe('▼ 1 channel lacks audience, conversion, price, margin or cost.');
  sheet.type('channels', 0, 'margin', 0.4);
  // 30 customers at 400.
  for (const name of ['Low', 'Mean', 'High']) expect(sheet.shown(`total${name}.4`)).toBeCloseTo(7000 / 5000, 9);
  expect(sheet.odd('checks')).toBe('');
  sheet.type('channels', 0, 'conversionLow', 0);
  expect([sheet.shown('totalLow.0'), sheet.shown('totalLow.4')]).toEqual([0, -1]);
});

test('lead nurturing: leads without a conversion or a price are told', () => {
  const sheet = begun('lead-nurturing');
  expect(sheet.odd('checks')).toBe('');
  sheet.put('leads', 80);
  expect(sheet.odd('checks')).toContain('▼ 2 inputs are missing: conversion and price.');
  sheet.put('conversion', 0.1);
  sheet.put('asp', 900);
  expect(sheet.odd('checks')).toBe('▼ 1 cost is missing: there is no ROI without one.');
  sheet.put('running', 500);
  // 80 × (12.5 % × 1,260 − 10 % × 900) × 12 = 64,800 on 6,000.
  expect(sheet.answer()).toMatch(/64,800 more in 12 months; .* earned back in month 1\. ROI 980 %\.$/);
});

test('customer value: a stream without retention is told, and of engaged customers theirs too', () => {
  const sheet = begun('customer-value');
  typing(sheet, 'streams', { stream: 'Licence', when: 'Every period', amount: 100, margin: 0.7 });
  expect(sheet.odd('checks')).toBe('▼ 1 retention is missing, as if nobody stayed.');
  sheet.put('engaged', 10);
  expect(sheet.odd('checks')).toBe('▼ 2 retentions are missing, as if nobody stayed.');
  sheet.put('retention', 1);
  sheet.put('engagedRetention', 1);
  sheet.put('discount', 0);
  expect([sheet.odd('checks'), sheet.shown('discounted.0')]).toEqual(['', 350]);
});

test('pipeline: a deal without an outcome is told, and says nothing of the target', () => {
  const sheet = begun('pipeline');
  typing(sheet, 'deals', { deal: 'Platform', stage: 'Scoped', value: 1000 });
  expect([sheet.answer(), sheet.odd('checks')]).toEqual([
    'No open deal yet.',
    '▼ 1 deal has no outcome, such as Open, and is left out.',
  ]);
  sheet.type('deals', 0, 'outcome', 'Open');
  expect(sheet.answer()).toBe('The open deals are expected to bring 250; 250 of it was not verified in time.');
});

test('process change: without coverage nothing is saved, which is told', () => {
  const sheet = begun('process-change');
  typing(sheet, 'steps', { step: 'Approve', oldMinutes: 10, oldRuns: 120, oldRate: 60 });
  expect(sheet.odd('checks')).toBe('▼ 1 input is missing: coverage, or months from 1 to 24.');
  sheet.put('coverage', 1);
  expect([sheet.odd('checks'), sheet.shown('hoursSaved'), sheet.shown('monthly')]).toEqual(['', 20, 1200]);
});

test('AI use cases: a lens that nobody answered is not passed', () => {
  const sheet = begun('ai-use-cases');
  typing(sheet, 'useCases', { useCase: 'Chat', cost: 100, alone: 50 });
  expect(sheet.checks()[1]).toBe('– Unknown: none fails a question of the lens.');
  for (const key of ['user', 'organisation', 'model']) sheet.type('useCases', 0, key, 'Yes');
  expect(sheet.checks()[1]).toBe('✓ None fails a question of the lens.');
});

test('one is said of one', () => {
  const ledger = begun('value-ledger');
  typing(ledger, 'ledger', { measure: 'Hours', customer: 'Northwind', baseline: 0, agreed: 10, delivered: 12 });
  expect(ledger.answer()).toBe('None of 1 measure is confirmed and counts yet.');
  const readiness = begun('readiness');
  typing(readiness, 'areas', { area: 'Forecasting', there: 'No', current: 1 });
  expect(readiness.answer()).toBe(
    '0 of 1 process area is ready; 1 needs a readiness project first. Levels with evidence: 1 of 1 (the first needs none).',
  );
  const alignment = begun('alignment');
  typing(alignment, 'cells', { owner: 'Dana', status: 'Working' });
  expect(alignment.answer()).toBe('9 questions: 1 has an owner, 0 are agreed, 1 works already.');
});
