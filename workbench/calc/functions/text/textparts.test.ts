import { testValues } from '../sampleRows';

testValues([
  ['=TEXTSPLIT("abc","")', '#VALUE!'],
  ['=TEXTSPLIT("abc",,C4)', '#VALUE!'],
  ['=TEXTAFTER("a-b-c","-",-1.2)', 'b-c'],
  ['=TEXTBEFORE("ab","abc")', '#N/A'],
  ['=TEXTBEFORE("ab","abc",1,0,0,"no")', '#VALUE!'],
  ['=TEXTAFTER("a-b","-",1,0,2)', '#VALUE!'],
  ['=TEXTAFTER("ab","-",1,0,0,C4)', ''],
  ['=TEXTSPLIT("a,b,c",",")', [['a', 'b', 'c']]],
  [
    '=TEXTSPLIT("a,b;c",",",";")',
    [
      ['a', 'b'],
      ['c', '#N/A'],
    ],
  ],
  [
    '=TEXTSPLIT("a,b;c",",",";",,,"-")',
    [
      ['a', 'b'],
      ['c', '-'],
    ],
  ],
  ['=TEXTSPLIT("a,,b",",",,TRUE)', [['a', 'b']]],
  ['=TEXTSPLIT("a-b_c",{"-","_"})', [['a', 'b', 'c']]],
  ['=TEXTSPLIT("aXbxc","x",,,1)', [['a', 'b', 'c']]],
  ['=TEXTBEFORE("a-b-c","-")', 'a'],
  ['=TEXTBEFORE("a-b-c","-",2)', 'a-b'],
  ['=TEXTBEFORE("a-b-c","-",-1)', 'a-b'],
  ['=TEXTBEFORE("abc","-")', '#N/A'],
  ['=TEXTBEFORE("abc","-",,,1)', 'abc'],
  ['=TEXTBEFORE("abc","-",,,,"none")', 'none'],
  ['=TEXTAFTER("a-b-c","-")', 'b-c'],
  ['=TEXTAFTER("a-b-c","-",2)', 'c'],
  ['=TEXTAFTER("a-b-c","-",-1)', 'c'],
  ['=TEXTAFTER("aXb","x",1,1)', 'b'],
]);
