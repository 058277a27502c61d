import { describe, expect, it } from 'vitest';
import { readAddressBook } from '#domain/address-book/lines.ts';
import { withKeptFragments } from './kept-fragments.ts';

const [line] = readAddressBook('circulars/x/1/ 8WRYCNJK p1 s3 | 第1项');

describe('withKeptFragments', () => {
  it('gives sentences that are gone an anchor before the corrections', () => {
    const html = '<main><p id="p1"><span id="s1">甲。</span></p><ul class="corrections"></ul></main>';
    expect(withKeptFragments(html, line?.counted)).toBe(
      '<main><p id="p1"><span id="s1">甲。</span></p>' +
        '<span id="s2" class="kept-fragment"></span><span id="s3" class="kept-fragment"></span>' +
        '<ul class="corrections"></ul></main>',
    );
  });

  it('leaves a page alone that has them all, or was never published', () => {
    const html = '<main><p id="p1"><b id="s1"></b><b id="s3"></b></p></main>';
    expect(withKeptFragments(html, line?.counted)).toBe(html);
    expect(withKeptFragments('<main></main>', undefined)).toBe('<main></main>');
  });
});
