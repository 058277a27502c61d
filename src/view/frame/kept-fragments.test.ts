import { describe, expect, it } from 'vitest';
import { placesIn, withKeptFragments } from './kept-fragments.ts';

describe('placesIn', () => {
  it('tells the last position of each kind', () => {
    const html =
      '<main><p id="p1"><b id="s1"></b><b id="s12"></b><b id="s3"></b></p><i id="sec-4"></i></main>';
    expect(placesIn(html)).toBe('p1 s12');
    expect(placesIn('<main></main>')).toBe('');
  });
});

describe('withKeptFragments', () => {
  it('gives sentences that are gone an anchor before the corrections', () => {
    const html = '<main><p id="p1"><span id="s1">甲。</span></p><ul class="corrections"></ul></main>';
    expect(withKeptFragments(html, ['s2', 's3'])).toBe(
      '<main><p id="p1"><span id="s1">甲。</span></p>' +
        '<span id="s2" class="kept-fragment"></span><span id="s3" class="kept-fragment"></span>' +
        '<ul class="corrections"></ul></main>',
    );
  });

  it('leaves a page alone that has them all', () => {
    const html = '<main><p id="p1"><b id="s1"></b></p></main>';
    expect(withKeptFragments(html, [])).toBe(html);
  });
});
