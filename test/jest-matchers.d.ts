// Before this file, so that what is declared here comes first.
/// <reference types="jest" />

/** What Jest's types call `any`, as what it is: a matcher that stands for a value where two are compared. */
declare namespace jest {
  interface Matcher {
    asymmetricMatch(other: unknown): boolean;
  }

  interface InverseAsymmetricMatchers {
    arrayContaining(items: readonly unknown[]): Matcher;
    objectContaining(part: object): Matcher;
    stringContaining(part: string): Matcher;
    stringMatching(pattern: string | RegExp): Matcher;
  }

  interface Expect extends InverseAsymmetricMatchers {
    any(constructor: unknown): Matcher;
    anything(): Matcher;
    arrayContaining(items: readonly unknown[]): Matcher;
    closeTo(value: number, digits?: number): Matcher;
    objectContaining(part: object): Matcher;
    stringContaining(part: string): Matcher;
    stringMatching(pattern: string | RegExp): Matcher;
  }

  // eslint-disable-next-line @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-object-type -- interfaces are merged where their parameters are the same
  interface Matchers<R, T = {}> {
    toThrow(expected: Matcher): R;
  }
}
