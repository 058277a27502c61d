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
