import { testValues } from '../sampleRows';

testValues([
  ['=SUBTOTAL(9,A1:A10)', 39.5],
  ['=SUBTOTAL(101,A1:A10)', 3.95],
  ['=AGGREGATE(9,6,A1:A10)', 39.5],
  ['=AGGREGATE(14,6,A1:A10,2)', 6],
  ['=AGGREGATE(16,6,A1:A10,0.5)', 3.75],
  ['=AGGREGATE(17,6,A1:A10,3)', 5],
  ['=AGGREGATE(18,6,A1:A10,0.3)', 2.3],
  ['=AGGREGATE(12,6,A1:A10)', 3.75],
  ['=AGGREGATE(1,6,A1:A10)', 3.95],
]);
