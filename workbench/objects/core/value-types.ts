import type { Scalar } from '../../model';

export type ValueType = 'Empty' | 'Error' | 'String' | 'Double' | 'Boolean';

/** Office.js' name for the kind of a cell's value. */
export function valueTypeOf(v: Scalar): ValueType {
  if (v === null) return 'Empty';
  if (typeof v === 'string') return 'String';
  if (typeof v === 'number') return 'Double';
  return typeof v === 'boolean' ? 'Boolean' : 'Error';
}
