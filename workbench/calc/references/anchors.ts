/** `#` after a call or a bracket, which the parser takes after references only. */
import type { Token } from '@borgar/fx';

const isSign = (token: Token | undefined, value: string): boolean =>
  token?.type === 'operator' && token.value === value;

/** Tokens with `OFFSET(A1,1,0)#` spelled as `ANCHORARRAY(OFFSET(A1,1,0))`, which means the same. */
export function anchoredCalls(tokens: readonly Token[]): Token[] {
  const spelled = [...tokens];
  for (let i = 1; i < spelled.length; i++) {
    if (!isSign(spelled[i], '#') || !isSign(spelled[i - 1], ')')) continue;
    const start = startOfCall(spelled, i - 1);
    if (start === undefined) continue;
    const at = spelled[start].loc?.[0];
    const loc = at === undefined ? {} : { loc: [at, at] as [number, number] };
    spelled[i] = { ...spelled[i], value: ')' };
    spelled.splice(
      start,
      0,
      { type: 'func', value: 'ANCHORARRAY', ...loc } as Token,
      { type: 'operator', value: '(', ...loc } as Token,
    );
    i += 2;
  }
  return spelled;
}

/** Where the call or bracket begins that closes at `end`. */
export function startOfCall(tokens: readonly Token[], end: number): number | undefined {
  let depth = 0;
  for (let i = end; i >= 0; i--) {
    if (isSign(tokens[i], ')')) depth++;
    else if (isSign(tokens[i], '(') && --depth === 0) return tokens[i - 1]?.type === 'func' ? i - 1 : i;
  }
  return undefined;
}
