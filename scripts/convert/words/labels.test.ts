import { expect, test } from 'vitest';
import { decode } from '../1-decode/index.ts';
import { isPageChrome } from '../2-normalise/furniture/page-chrome.ts';
import { normalise } from '../2-normalise/index.ts';
import { standsAlone } from '../2-normalise/stands-alone.ts';
import { parse } from '../3-parse/index.ts';
import { saysNews } from '../3-parse/no-circular.ts';
import { classifyParagraphs } from '../3-parse/paragraph.ts';
import { isChromeLine } from './chrome-lines.ts';
import { HEAD_LABELS, URGENCY_WORDS } from './head-labels.ts';
import { SITE_FIELDS } from './site-fields.ts';

function read(...lines: string[]) {
  const seed = { id: 'a', file: 'a.txt', bytes: new TextEncoder().encode(lines.join('\n')) };
  const decoded = decode(seed).value;
  if (decoded === undefined) throw new Error('no text');
  return normalise(decoded).value;
}
const classOf = (line: string) => classifyParagraphs(read(line))[0]?.class;
const headOf = (...lines: string[]) => parse(read(...lines)).value.head;
const BODY = ['1.完善机制。推进。', '2.健全制度。推进。'];

test.each(SITE_FIELDS)('$example', ({ word, example, holds, metadata, news, page }) => {
  // What can only be a counter of the site is set aside before.
  const setAside = isPageChrome(example, true, true);
  expect(setAside || classOf(example) === 'metadata').toBe(metadata || setAside);
  expect(saysNews([example])).toBe(news);
  expect(isChromeLine(example)).toBe(page);
  const value = example.slice(word.length + 1);
  if (holds === 'issuer') expect(headOf(example, '便民工作规定', ...BODY).issuers).toEqual([value]);
  if (holds === 'title' && metadata)
    expect(headOf(example.replace(/^(.)/u, '$1 '), ...BODY).title).toBe(value);
});

test.each(HEAD_LABELS)('$example', ({ word, example, field }) => {
  expect(standsAlone(example)).toBe(true);
  const value = example.slice(word.length + 1);
  const head = headOf(example, '便民工作规定', ...BODY, '河东市中级人民法院', '2031年3月5日', example);
  if (field === 'urgency') expect(head.urgency).toBe(value);
  if (field === 'handlingOffice') expect(head.handlingOffice).toBe(value);
  if (field === 'copiedTo') expect(head.copiedTo).toBe(value);
  if (field === 'transmission') expect(classOf(example)).toBe('transmission');
});

test.each(URGENCY_WORDS)('%s stands alone on its line', (word) => {
  expect(classOf(word)).toBe('transmission');
  expect(headOf(word, '便民工作规定', ...BODY).urgency).toBe(word);
});
