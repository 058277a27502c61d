import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makePdf } from '../../convert/1-decode/formats/fixtures/make-pdf.ts';
import { apart } from './extract-apart.ts';

const whole = makePdf([[{ text: '抓好落实。', x: 80, y: 700 }]]);
/** The widths of two thousand million characters, in a line. */
const endless = Buffer.from(
  Buffer.from(whole).toString('latin1').replace('/DW 1000', '/W[0 2000000000 5]'),
  'latin1',
);

test('a file that asks for all memory is refused, and the next one is read', async () => {
  const extract = apart({ milliseconds: 60_000, mebibytes: 96 });
  const [bomb, next] = await Promise.all([extract('pdf', endless), extract('pdf', whole)]);
  expect(bomb).toMatchObject({ fault: 'too-large' });
  expect(next).toMatchObject({ format: 'pdf', lines: [{ text: '抓好落实。' }] });
});

test('a file that takes too long is refused, and the next one is read', async () => {
  const extract = apart({ milliseconds: 3_000, mebibytes: 512 });
  const slow = await extract('pdf', endless);
  expect(slow).toMatchObject({ fault: 'too-large' });
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

test('a Word file of a few kilobytes that asks for gigabytes is refused, in the time and memory there are', async () => {
  const numbered =
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>';
  const file = zipSync({
    'word/document.xml': strToU8(`<w:document ${W}><w:body>${numbered.repeat(20_000)}</w:body></w:document>`),
    'word/numbering.xml': strToU8(
      `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${'%1'.repeat(500_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
  });
  const extract = apart({ milliseconds: 4_000, mebibytes: 128 });
  expect(await extract('docx', file)).toMatchObject({ fault: 'too-large' });
});
