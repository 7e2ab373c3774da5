import { NOT_NEGATIVE } from '../../domain/arithmetic/errors';
import { lifetimeValue } from '../../domain/value/lifetime';
import type { CellwiseFunction } from '../calling/declare';
import { amountOfMoney, optional, share } from '../calling/parameters';

export const clv: CellwiseFunction = {
  kind: 'cellwise',
  id: 'CLV',
  name: 'CLV',
  parameters: [
    amountOfMoney('margin'),
    share('retention'),
    {
      name: 'discount_rate',
      unit: 'ratio',
      // Nobody discounts a period by more; the bound is there to catch 8 given for 8 %.
      bounds: { min: 0, max: 1, allowed: 'a rate from 0 to 1 (8\u00a0% is 0.08)' },
      blank: 'refused',
    },
    optional(
      {
        name: 'periods',
        unit: 'periods',
        bounds: { ...NOT_NEGATIVE, whole: true, allowed: 'a whole number, 0 or more' },
        blank: 'refused',
      },
      0,
    ),
  ],
  result: { unit: 'money' },
  compute: lifetimeValue,
};
