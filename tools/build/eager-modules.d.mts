/** Puts the function of every module of a script in parentheses. */
export function eager(script: string): string;
