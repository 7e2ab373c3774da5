import { formatOf, toFunction, toPlain } from './convert';

const cells = (formula: string, size?: { rows: number; columns: number }) => {
  const converted = toPlain(formula, size);
  return converted.kind === 'changed' ? converted.cells : converted;
};

describe('made plain', () => {
  it.each([
    ['=AMPR.ROI(B2,C2)', '=(B2-C2)/C2'],
    ['=ampr.roi( B2 , C2 )', '=(B2-C2)/C2'],
    // Among other things, and one in the other.
    ['=IFERROR(AMPR.ROI(B2,C2),"")', '=IFERROR(((B2-C2)/C2),"")'],
    ['=1+AMPR.ROI(B2,C2)*2', '=1+((B2-C2)/C2)*2'],
    ['=AMPR.ROI(AMPR.ROI(B2,C2),D2)', '=(((B2-C2)/C2)-D2)/D2'],
    ['=AMPR.ROI(B2,C2)+AMPR.CTR(D2,E2)', '=((B2-C2)/C2)+(D2/E2)'],
    ['=AMPR.ROI(SUM(B2,B3),C2)', '=(SUM(B2,B3)-C2)/C2'],
    ['=AMPR.ROI([@[Won, all]],[@Cost])', '=([@[Won, all]]-[@Cost])/[@Cost]'],
    // One figure of a small table, as its help advises.
    ['=INDEX(AMPR.CAMPAIGN(A1,B1,C1,D1,E1,F1), 1, 2)', '=A1*B1'],
    ['=1+index( AMPR.CAMPAIGN(A1,B1,C1,D1,E1,F1),3,2)/AMPR.CTR(G1,H1)', '=1+(INT(ROUND(A1*B1*C1,9))*D1)/(G1/H1)'],
    // A file keeps the name of a function of an add-in that is away in this way.
    ['=_xldudf_AMPR_ROI(B2,C2)', '=(B2-C2)/C2'],
  ])('%s', (formula, plain) => {
    expect(cells(formula)).toEqual([[plain]]);
  });

  it.each([['=B2/C2'], ['AMPR.ROI(B2,C2)'], ['="AMPR.ROI(1,2)"'], ['=MYAMPR.ROI(1,2)'], ['=OTHER.ROI(B2,C2)']])(
    '%s has nothing to convert',
    (formula) => {
      expect(toPlain(formula)).toEqual({ kind: 'as it is' });
    },
  );

  it('says what has no plain formula', () => {
    expect(toPlain('=1+AMPR.SCORECARD(A2:D9,{2,2})')).toMatchObject({
      kind: 'kept',
      because: expect.stringMatching(/^SCORECARD has no plain formula: /),
    });
    expect(toPlain('=AMPR.ROI(B2:B9,C2:C9)', { rows: 8, columns: 1 })).toEqual({
      kind: 'kept',
      because: 'ROI fills 8 × 1 cells with one formula',
    });
    expect(toPlain('=AMPR.ROI(B2)')).toMatchObject({ kind: 'kept' });
  });

  it('fills the cells of a table that a function spills', () => {
    const made = cells('=AMPR.CAMPAIGN(A1,A2,A3,A4,A5,A6)', { rows: 5, columns: 2 });
    expect(made).toHaveLength(5);
    expect((made as string[][])[0]).toEqual(['Clicks', '=A1*A2']);
  });
});

describe('made functions again', () => {
  it('recognises what one function alone makes', () => {
    expect(toFunction('=(B2-C2)/C2')).toEqual({ kind: 'changed', cells: [['=AMPR.ROI(B2,C2)']] });
    expect(toFunction('=SUM(B2:B9)')).toEqual({ kind: 'as it is' });
  });

  it('leaves what could be anything', () => {
    expect(toFunction('=B2/C2')).toEqual({ kind: 'kept', because: 'a single operation could mean anything' });
  });
});

it('knows the format that a whole formula brings', () => {
  expect(formatOf('=AMPR.ROI(B2,C2)')).toBe('0.0 %');
  expect(formatOf('=1+AMPR.ROI(B2,C2)')).toBeUndefined();
  expect(formatOf('=AMPR.STEPSCORE(B2:D2)')).toBeUndefined();
});
