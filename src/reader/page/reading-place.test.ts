import { describe, expect, it } from 'vitest';
import { currentOf } from './reading-place.ts';

describe('currentOf', () => {
  it('is the last place that has come into the upper part of the window', () => {
    expect(currentOf([-900, 16, 180, 400], 1000, false)).toBe(2);
  });

  it('is none before the first', () => {
    expect(currentOf([600, 700], 1000, false)).toBe(-1);
    expect(currentOf([], 1000, false)).toBe(-1);
  });

  it('at the end of the page is the last in view', () => {
    expect(currentOf([-900, 300, 700, 1200], 1000, true)).toBe(2);
  });
});
