import { brokenWords } from './chart-words';

const length = (text: string): number => text.length;

describe('words under an axis', () => {
  it('stay on one line where they fit', () => {
    expect(brokenWords('3 Modest', 8, length)).toBe('3 Modest');
  });

  it('go over lines that fit, between words and after hyphens', () => {
    expect(brokenWords('1 Signed strategic partner', 10, length)).toEqual(['1 Signed', 'strategic', 'partner']);
    expect(brokenWords('Anne Lloyd-Jones', 12, length)).toEqual(['Anne Lloyd-', 'Jones']);
  });

  it('are cut where a word is too long, or the lines are too many', () => {
    expect(brokenWords('An incomprehensibility', 10, length)).toEqual(['An', 'incompreh…']);
    expect(brokenWords('one two three four five six', 6, length)).toEqual(['one', 'two', 'three…']);
  });

  it('stay as they are, to be turned aside, where hardly a letter fits', () => {
    expect(brokenWords('a b c d e f g h', 3, length)).toBe('a b c d e f g h');
  });
});
