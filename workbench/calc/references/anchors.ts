/** `#`, which the parser takes after a bare reference only: not after a call or a bracket, and not behind `@` or before `:`. */
import type { Token } from '@borgar/fx';

const isSign = (token: Token | undefined, value: string): boolean =>
  token?.type === 'operator' && token.value === value;

/** Tokens with `A1#` and `OFFSET(A1,1,0)#` spelled as calls of ANCHORARRAY, which mean the same wherever they stand. */
export function anchoredCalls(tokens: readonly Token[]): Token[] {
  const spelled = [...tokens];
  for (let i = 1; i < spelled.length; i++) {
    if (!isSign(spelled[i], '#')) continue;
    const start = startOfOperand(spelled, i);
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

/** Where the operand begins that the sign at `sign` stands behind. */
export function startOfOperand(tokens: readonly Token[], sign: number): number | undefined {
  let end = sign - 1;
  while (tokens[end]?.type === 'whitespace') end--;
  if (isSign(tokens[end], ')')) return startOfCall(tokens, end);
  return tokens[end]?.type.startsWith('range') || tokens[end]?.type === 'structured' ? end : undefined;
}

/** Where the call or bracket begins that closes at `end`. */
function startOfCall(tokens: readonly Token[], end: number): number | undefined {
  let depth = 0;
  for (let i = end; i >= 0; i--) {
    if (isSign(tokens[i], ')')) depth++;
    else if (isSign(tokens[i], '(') && --depth === 0) return tokens[i - 1]?.type === 'func' ? i - 1 : i;
  }
  return undefined;
}
