import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seedFile } from '../../command/convert/read-seeds.ts';
import { makeDocx } from '../../convert/1-decode/formats/fixtures/make-docx.ts';
import { brokenLaw, convertSeeds } from './convert-texts.ts';

/** How words stand in a Word file and in a web page, and whether they are read. */
const WAYS = {
  shown: ['', '<span>', '</span>'],
  struck: ['<w:strike/>', '<del>', '</del>'],
  hidden: ['<w:vanish/>', '<b style="display:none">', '</b>'],
} as const;
type Way = keyof typeof WAYS;

interface Word {
  readonly way: Way;
  readonly text: string;
}

const word: fc.Arbitrary<Word> = fc.record({
  way: fc.constantFrom<Way>('shown', 'shown', 'struck', 'hidden'),
  text: fc.constantFrom(
    '甲',
    '1.',
    '一、',
    '（一）',
    '**',
    '\u200b',
    ' 乙 ',
    '责任部门：',
    '立案庭',
    '。',
    '（研究室牵头）',
    '2031年3月9日',
    '# ',
    '| ',
  ),
});
const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });

const asWord = (paragraphs: readonly (readonly Word[])[]): Uint8Array =>
  makeDocx({
    body: paragraphs
      .map(
        (words) =>
          `<w:p>${words.map(({ way, text }) => `<w:r><w:rPr>${WAYS[way][0]}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`,
      )
      .join(''),
  });
const asPage = (paragraphs: readonly (readonly Word[])[]): Uint8Array =>
  Buffer.from(
    `<html><body>${paragraphs.map((words) => `<p>${words.map(({ way, text }) => WAYS[way][1] + text + WAYS[way][2]).join('')}</p>`).join('\n')}</body></html>`,
  );

test.each([
  ['a-1.docx', asWord],
  ['a-1.html', asPage],
] as const)(
  'words that nobody sees or that are struck out are listed, all others published: %s',
  async (name, make) => {
    await fc.assert(
      fc.asyncProperty(texts, async (paragraphs) => {
        const seed = await seedFile(name, Buffer.from(make(paragraphs)));
        if (seed.extraction === undefined || 'fault' in seed.extraction) return;
        const conversion = convertSeeds([seed]);
        expect(brokenLaw(seed, conversion)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  },
);
