import { testValues } from '../sampleRows';

testValues([
  ['=SUM(MMULT(A1:B1*0+{1,2},{3;4}))', '#VALUE!'],
  ['=FILTER(A1:A10,B1:B10="apple")', [[3], [1], [5]]],
  [
    '=FILTER(A1:B4,A1:A4>2)',
    [
      [3, 'apple'],
      [4, 'cherry'],
    ],
  ],
  ['=FILTER(A1:A10,A1:A10>99)', '#CALC!'],
  ['=FILTER(A1:A10,A1:A10>99,"none")', 'none'],
  ['=FILTER({1,2,3},{1,0,1})', [[1, 3]]],
  ['=FILTER(A1:A3,A1:A2)', '#VALUE!'],
  ['=SORT(A1:A5)', [[1], [1], [3], [4], [5]]],
  ['=SORT(A1:A5,,-1)', [[5], [4], [3], [1], [1]]],
  [
    '=SORT(A1:B4,2)',
    [
      [3, 'apple'],
      [1, 'apple'],
      [1, 'Banana'],
      [4, 'cherry'],
    ],
  ],
  [
    '=SORT(A1:B4,{1,2},{-1,1})',
    [
      [4, 'cherry'],
      [3, 'apple'],
      [1, 'apple'],
      [1, 'Banana'],
    ],
  ],
  ['=SORT({3,1,2},,,TRUE)', [[1, 2, 3]]],
  ['=SORT({"b";TRUE;2;"A"})', [[2], ['A'], ['b'], [true]]],
  ['=SORT(A1:A3,5)', '#VALUE!'],
  ['=SORTBY(B1:B4,A1:A4,-1)', [['cherry'], ['apple'], ['Banana'], ['apple']]],
  ['=SORTBY(B1:B4,A1:A4,1,B1:B4,-1)', [['Banana'], ['apple'], ['apple'], ['cherry']]],
  ['=UNIQUE(A1:A5)', [[3], [1], [4], [5]]],
  ['=UNIQUE({"a";"A";"b"})', [['a'], ['b']]],
  ['=UNIQUE(A1:A5,,TRUE)', [[3], [4], [5]]],
  ['=UNIQUE({1,2,1},TRUE)', [[1, 2]]],
  [
    '=SEQUENCE(2,3,10,5)',
    [
      [10, 15, 20],
      [25, 30, 35],
    ],
  ],
  ['=SEQUENCE(,3)', [[1, 2, 3]]],
  ['=SEQUENCE(0)', '#CALC!'],
  ['=MMULT({1,2;3,4},{1;1})', [[3], [7]]],
  ['=MMULT({1,2},{1,2})', '#VALUE!'],
  ['=MMULT({1E+200},{1E+200})', '#NUM!'],
  ['=SUM(SORT(A1:A3))+SUM(A1:A3)*100', 808],
]);
