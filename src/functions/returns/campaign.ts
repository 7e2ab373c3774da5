import { channelResult, clicks } from '../../domain/returns/marketing';
import type { LabelledFunction } from '../calling/declare';
import { PERCENT, cost, count, share } from '../calling/parameters';

export const campaign: LabelledFunction = {
  kind: 'labelled',
  id: 'CAMPAIGN',
  name: 'CAMPAIGN',
  parameters: [
    count('audience'),
    share('click_rate'),
    share('conversion'),
    cost('price'),
    share('margin'),
    cost('cost'),
  ],
  result: { unit: 'money' },
  lines: [
    { label: 'Clicks', unit: 'count', numberFormat: '#,##0' },
    { label: 'Customers', unit: 'count', numberFormat: '#,##0' },
    { label: 'Revenue', unit: 'money', numberFormat: '#,##0' },
    { label: 'Profit', unit: 'money', numberFormat: '#,##0' },
    { label: 'ROMI', unit: 'ratio', numberFormat: PERCENT },
  ],
  compute(audience, clickThrough, conversion, price, margin, spent) {
    const { customers, revenue, profit, romi } = channelResult(
      {
        name: '',
        group: '',
        audience,
        clickThrough,
        conversion: { low: conversion, mean: conversion, high: conversion },
        price,
        margin,
        cost: spent,
      },
      'mean',
    );
    return [clicks(audience, clickThrough), customers, revenue, profit, romi];
  },
};
