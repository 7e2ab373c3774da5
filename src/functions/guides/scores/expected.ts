const FISCAL_YEAR = '(YEAR({as_of})-(MONTH({as_of})<{fiscal_start}))';
const START = `DATE(${FISCAL_YEAR},{fiscal_start},1)`;
const NEXT = `DATE(${FISCAL_YEAR}+1,{fiscal_start},1)`;

/** The share of the fiscal year gone, in plain Excel. */
export const expectedTwin = `(INT({as_of})-${START}+1)/(${NEXT}-${START})`;
