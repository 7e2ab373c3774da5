import { formulaFromFile, formulaToFile, sharedFormula, shiftShared } from './formulas';

describe('formulas to the file and back', () => {
  it.each([
    ['=SUM(Accounts[@[S1]:[S4]])', 'Accounts', 'SUM(Accounts[[#This Row],[S1]:[S4]])'],
    ['=[@Score]*2+SUM([ARR])', 'T', 'T[[#This Row],[Score]]*2+SUM(T[ARR])'],
    ["=[@[It''s '#]]&\"[@x]\"", 'T', "T[[#This Row],[It''s '#]]&\"[@x]\""],
    ['=ROWS([@])+Other[@a]', 'T', 'ROWS(T[#This Row])+Other[[#This Row],[a]]'],
    ['=SUM(T[[#Headers],[B]],T[#All],T)', undefined, 'SUM(T[[#Headers],[B]],T[#All],T)'],
    ['=XLOOKUP(A1,B:B,C:C)', undefined, '_xlfn.XLOOKUP(A1,B:B,C:C)'],
    ['=SORT(FILTER(A1:A3,A1:A3>1))', undefined, '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,A1:A3>1))'],
    ['=LET(x,1,y,x+1,x*y+SUM(xy))', undefined, '_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y+SUM(xy))'],
    ['=MAP(A1:A2,LAMBDA(v,v+{1,2}))', undefined, '_xlfn.MAP(A1:A2,_xlfn.LAMBDA(_xlpm.v,_xlpm.v+{1,2}))'],
    ['=BYROW(A1:B2,SUM)', undefined, '_xlfn.BYROW(A1:B2,_xleta.SUM)'],
    ['=SUM(E1#)+AMPR.ROMI(1,2)', undefined, 'SUM(_xlfn.ANCHORARRAY(E1))+AMPR.ROMI(1,2)'],
    ['=TEXTJOIN(",",TRUE,IFS(A1>1,"a",TRUE,"b"))', undefined, '_xlfn.TEXTJOIN(",",TRUE,_xlfn.IFS(A1>1,"a",TRUE,"b"))'],
    ["=_xldudf_AMPR_ROI(1)+'My S'!A1+[1]Other!B2", undefined, "_xldudf_AMPR_ROI(1)+'My S'!A1+[1]Other!B2"],
  ])('%s', (formula, table, file) => {
    expect(formulaToFile(formula, { table })).toBe(file);
    expect(formulaFromFile(file, { table })).toBe(formula);
  });

  it('spells out @ in array formulas only', () => {
    expect(formulaToFile('=@A1:A3+@B1#+@SUM(C1)', { array: true })).toBe(
      '_xlfn.SINGLE(A1:A3)+_xlfn.SINGLE(_xlfn.ANCHORARRAY(B1))+_xlfn.SINGLE(SUM(C1))',
    );
    expect(formulaFromFile('_xlfn.SINGLE(A1:A3)+_xlfn.SINGLE(_xlfn.ANCHORARRAY(B1))+_xlfn.SINGLE(SUM(C1))')).toBe(
      '=@A1:A3+@B1#+@SUM(C1)',
    );
    expect(formulaToFile('=@A1:A3')).toBe('A1:A3');
  });

  it('names the table for what is written short, and shortens only for its own table', () => {
    expect(formulaToFile('=T[@a]', { table: 'T' })).toBe('T[[#This Row],[a]]');
    expect(formulaFromFile('t[[#This Row],[a]]', { table: 'T' })).toBe('=[@a]');
    expect(formulaFromFile('T[[#This Row],[a]]')).toBe('=T[@a]');
    expect(formulaFromFile('T[[#This Row],[a]:[b]]', { table: 'T' })).toBe('=T[@[a]:[b]]');
  });
});

describe('shared formulas', () => {
  it('move what is relative and nothing else', () => {
    expect(shiftShared("A1+$B$2+C$3+$D4+SUM(A:A,1:2,$A:B)+'A1'!A1:B2+LOG10(A1)", 1, 2)).toBe(
      "C2+$B$2+E$3+$D5+SUM(C:C,2:3,$A:D)+'A1'!C2:D3+LOG10(C2)",
    );
  });
  it('become #REF! where they would leave the sheet', () => {
    expect(shiftShared('A1*2', -1, 0)).toBe('#REF!*2');
    expect(shiftShared('XFD1', 0, 1)).toBe('#REF!');
  });
  it('are one formula for many cells, each with what is right for its row and column', () => {
    const at = sharedFormula('SUM(A2:$B3)+C$1+XFD4+1:1+$A$9');
    expect([at(1, 0), at(-1, 0), at(0, -1), at(2, 1), at(1, 0), at(1_048_574, 0), at(-3, -2)]).toEqual([
      'SUM(A3:$B4)+C$1+XFD5+2:2+$A$9',
      'SUM(A1:$B2)+C$1+XFD3+#REF!+$A$9',
      'SUM(#REF!)+B$1+XFC4+1:1+$A$9',
      'SUM(B4:$B5)+D$1+#REF!+3:3+$A$9',
      'SUM(A3:$B4)+C$1+XFD5+2:2+$A$9',
      'SUM(#REF!)+C$1+#REF!+1048575:1048575+$A$9',
      'SUM(#REF!)+A$1+XFB1+#REF!+$A$9',
    ]);
  });
});
