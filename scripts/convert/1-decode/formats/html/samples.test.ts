import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textsOf } from '../fixtures/lines-of.ts';
import { extractHtml } from './index.ts';

/** Real pages that are not part of the project; where they are not at hand nothing is tested. */
const FOLDER = '../shared/samples';
const names = existsSync(FOLDER)
  ? readdirSync(FOLDER).flatMap((file) => (file.endsWith('.html') ? [file.slice(0, -5)] : []))
  : [];

const squeezed = (text: string): string =>
  text.replace(/\s/gu, '').replace(/\[/gu, '〔').replace(/\]/gu, '〕');

describe.skipIf(names.length === 0)('real pages', () => {
  test.each(names)('%s holds what a careful reader finds in it', (name) => {
    const text = squeezed(textsOf(extractHtml(readFileSync(join(FOLDER, `${name}.html`)))).join(''));
    const expected = JSON.parse(readFileSync(join(FOLDER, `${name}.expect.json`), 'utf8')) as Record<
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
  });
});
