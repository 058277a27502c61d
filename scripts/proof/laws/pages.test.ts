import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textsOf } from '../../convert/1-decode/formats/fixtures/lines-of.ts';
import { extractHtml } from '../../convert/1-decode/formats/html/index.ts';
import { notAtHand, REAL_TEXTS, realText } from './real-texts.ts';

const squeezed = (text: string): string =>
  text.replace(/\s/gu, '').replace(/\[/gu, '〔').replace(/\]/gu, '〕');

/** Holds what a page gives against what a careful reader found in it. */
function holdsWhatIsExpected(page: string): void {
  const text = squeezed(textsOf(extractHtml(readFileSync(page))).join(''));
  const expected = JSON.parse(readFileSync(page.replace(/html$/u, 'expect.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const han = text.replace(/[^\p{Script=Han}]/gu, '');
  for (const key of ['title', 'docNumber', 'addressees', 'attachedTitle']) {
    const value = expected[key];
    if (typeof value === 'string') expect(text).toContain(squeezed(value));
  }
  for (const key of ['first', 'last']) {
    const value = expected[key];
    if (typeof value === 'string') expect(han).toContain(value);
  }
  for (const value of (expected.absent as string[] | undefined) ?? [])
    expect(text).not.toContain(squeezed(value));
}

describe('a page holds what a careful reader finds in it', () => {
  test.each(globSync('scripts/proof/laws/fixtures/*.html'))('%s', holdsWhatIsExpected);

  test.for(REAL_TEXTS.filter((file) => file.endsWith('.html')))('%s', (file, { skip }) => {
    const why = notAtHand(file);
    skip(why !== undefined, why);
    holdsWhatIsExpected(realText(file));
  });
});
