import { expect, test, vi } from 'vitest';
import type { CircularLinks, RelatedLink } from '#domain/links.ts';
import { noLinks } from '#domain/links.ts';
import { digestOfText } from '../asked/digest.ts';
import { KEPT_LINKS, nearLinks } from './near-links.ts';

const near = (id: string, score: number, reasons = ['同一主题：执行']): RelatedLink => ({
  ...{ id, score, reasons },
  same: false,
  wording: [],
});

const links = (related: readonly RelatedLink[]): CircularLinks => ({
  id: 'a-2030',
  compare: ['b-2029'],
  head: {},
  units: {
    '1': { ...noLinks(), topics: [{ id: 'execution', score: 4, words: ['执行'] }], related: [...related] },
    '2': noLinks(),
  },
});

const BOTH = [near('b-2029/1', 0.5), near('c-2028/4', 0.4)];

/** As a later build finds links, with how often it has read their file. */
function kept(whole: CircularLinks) {
  const written = JSON.stringify(whole);
  const text = vi.fn(() => written);
  const found = KEPT_LINKS.data(structuredClone(KEPT_LINKS.kept(whole)), {
    file: 'content/links/a-2030.json',
    text,
    digest: digestOfText(written),
  });
  return { found, text };
}

test('links that were kept say the same, and their file is read where what is near is asked for', () => {
  const { found, text } = kept(links(BOTH));
  expect(found.units['1']?.topics).toEqual(links(BOTH).units['1']?.topics);
  expect(nearLinks(found)).toEqual(nearLinks(links(BOTH)));
  expect(text).not.toHaveBeenCalled();
  expect(found).toEqual(links(BOTH));
  expect(text).toHaveBeenCalledTimes(1);
});

test('a file that has become another meanwhile is no content', () => {
  const { found, text } = kept(links(BOTH));
  text.mockReturnValue('{}');
  expect(() => found.units['1']?.related).toThrow('content/links/a-2030.json');
});

test('which measures are told to be one matter is known without their file', () => {
  const { found, text } = kept(links([{ ...near('b-2029/1', 0.5), same: true }, near('c-2028/4', 0.4)]));
  expect([...nearLinks(found).same]).toEqual(['1 b-2029/1']);
  expect(text).not.toHaveBeenCalled();
});

test('a digest moves with what leads to a circular, and with nothing else', () => {
  const before = nearLinks(links(BOTH));
  const other = nearLinks(links([BOTH[0] as RelatedLink, near('c-2028/4', 0.4, ['同一主题：立案'])]));
  expect(other.all).not.toBe(before.all);
  expect(other.to.get('c-2028')).not.toBe(before.to.get('c-2028'));
  expect(other.to.get('b-2029')).toBe(before.to.get('b-2029'));
});

test('how near something is moves none; in which order things are moves that of all', () => {
  const before = nearLinks(links(BOTH));
  expect(nearLinks(links(BOTH.map((one) => ({ ...one, score: 0.3 }))))).toEqual(before);
  const turned = nearLinks(links(BOTH.toReversed()));
  expect([turned.all === before.all, turned.to.get('b-2029')]).toEqual([false, before.to.get('b-2029')]);
});
