import { RETURN } from '../../domain/arithmetic/errors';
import { annualisedRoi } from '../../domain/returns/roi';
import type { CellwiseFunction } from '../calling/declare';
import { ratio, years } from '../calling/parameters';

export const annualRoi: CellwiseFunction = {
  kind: 'cellwise',
  id: 'ANNUALROI',
  name: 'ANNUALROI',
  parameters: [{ name: 'roi', unit: 'ratio', bounds: RETURN, blank: 'refused' }, years('years')],
  result: ratio,
  compute: annualisedRoi,
};
