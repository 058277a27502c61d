import { describe, expect, test } from 'vitest';
import { faultIn, linesOf, textsOf } from '../fixtures/lines-of.ts';
import { makeDocx, p } from '../fixtures/make-docx.ts';
import { makePdf } from '../fixtures/make-pdf.ts';
import { formatOf } from '../format-of.ts';
import { type Extraction, extract } from '../index.ts';

const HEAD = 'From: a@b\r\nTo: c@d\r\nSubject: =?utf-8?B?6YCa55+l?=\r\nMIME-Version: 1.0';
const base64 = (content: string | Uint8Array): string =>
  Buffer.from(content)
    .toString('base64')
    .replace(/(.{76})/gu, '$1\r\n');
/** A part, whose content is packed as its head says. */
const part = (head: readonly string[], content: string | Uint8Array): string =>
  `${head.join('\r\n')}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(content)}\r\n`;
const parts = (type: string, ...all: readonly string[]): string =>
  `Content-Type: multipart/${type}; boundary="=${type}"\r\n\r\n${all.map((one) => `--=${type}\r\n${one}`).join('')}--=${type}--\r\n`;
const mail = (inside: string): Uint8Array => Buffer.from(`${HEAD}\r\n${inside}`, 'latin1');
const plain = (words: string): string => part(['Content-Type: text/plain; charset=utf-8'], words);
const page = (words: string): string => part(['Content-Type: text/html; charset=utf-8'], words);
const attached = (name: string, content: string | Uint8Array): string =>
  part(
    ['Content-Type: application/octet-stream', `Content-Disposition: attachment; filename="${name}"`],
    content,
  );

const read = (inside: string): Promise<Extraction> => extract('eml', mail(inside));
const doubtsIn = (found: Extraction): readonly string[] =>
  'fault' in found ? [found.detail] : (found.doubts ?? []);

/** A name in bare bytes of UTF-8. */
const bare = (name: string): string => Buffer.from(name).toString('latin1');

const PLAN = ['一、健全机制。', '每个渡口设立一个调解室，调解员由各庭轮流担任。'];
const docx = makeDocx({ body: PLAN.map((words) => p(words)).join('') });

describe('what the mail itself says', () => {
  test('as text, as a page, as both', async () => {
    const text = await read(plain(PLAN.join('\r\n')));
    expect(linesOf(text).map((line) => `${line.place} ${line.text}`)).toEqual(
      [`邮件正文第1行 ${PLAN[0]}`, `邮件正文第2行 ${PLAN[1]}`, '邮件正文第3行 '].slice(
        0,
        linesOf(text).length,
      ),
    );
    expect(text).toMatchObject({ linesAreParagraphs: false, doubts: [] });
    const html = PLAN.map((words) => `<p>${words}</p>`).join('');
    for (const inside of [page(html), parts('alternative', plain('另一样'), page(html))]) {
      expect(textsOf(await read(inside))).toEqual(PLAN);
      expect(await read(inside)).toMatchObject({ linesAreParagraphs: true, doubts: [] });
    }
  });

  test('text where the page beside it shows pictures alone', async () => {
    expect(textsOf(await read(parts('alternative', plain('健全机制'), page('<img src="cid:1">'))))).toEqual([
      '健全机制',
    ]);
  });

  test('in the encoding that it names, and in another than it names', async () => {
    // 改革 in GBK.
    const gbk = new Uint8Array([0xb8, 0xc4, 0xb8, 0xef]);
    for (const charset of ['gb2312', 'GBK', 'us-ascii', 'iso-8859-1', 'utf-8', 'no-such'])
      expect(textsOf(await read(part([`Content-Type: text/plain; charset=${charset}`], gbk)))).toEqual([
        '改革',
      ]);
  });

  test('lines that were cut on the way go on', async () => {
    const flowed = (more: string): string =>
      part([`Content-Type: text/plain; charset=utf-8; format=flowed${more}`], '健全 \r\n机制\r\n-- \r\n甲');
    expect(textsOf(await read(flowed('')))).toEqual(['健全 机制', '-- ', '甲']);
    expect(textsOf(await read(flowed('; delsp=yes')))).toEqual(['健全机制', '-- ', '甲']);
  });

  test('a mail within a mail', async () => {
    const inner = `Content-Type: message/rfc822\r\n\r\n${Buffer.from(mail(plain(PLAN.join('\r\n')))).toString('latin1')}\r\n`;
    expect(textsOf(await read(parts('mixed', plain('转发。'), inner)))).toEqual(expect.arrayContaining(PLAN));
  });
});

describe('files that were sent along', () => {
  test('the one that says most is the circular; the covering line is told of', async () => {
    const found = await read(parts('mixed', plain('请查收附件。'), attached('plan.docx', docx)));
    expect(linesOf(found).map(({ place, text }) => `${place} ${text}`)).toEqual([
      `附件第1段 ${PLAN[0]}`,
      `附件第2段 ${PLAN[1]}`,
    ]);
    expect(doubtsIn(found)).toEqual(['收的是附件“plan.docx”', '邮件正文（“请查收附件。”）没有收']);
    expect(found).toMatchObject({ linesAreParagraphs: true });
  });

  test('a long covering letter is quoted at its beginning', async () => {
    const said = async (count: number) =>
      doubtsIn(await read(parts('mixed', plain('字'.repeat(count)), attached('a.txt', '字'.repeat(99)))))[1];
    expect(await said(60)).toBe(`邮件正文（“${'字'.repeat(60)}”）没有收`);
    expect(await said(61)).toBe(`邮件正文（“${'字'.repeat(60)}…”）没有收`);
  });

  test('lines of a PDF are lines', async () => {
    const pdf = makePdf([[{ text: '一、健全机制', x: 80, y: 700 }]]);
    expect(await read(parts('mixed', plain('见附件'), attached('a.pdf', pdf)))).toMatchObject({
      linesAreParagraphs: false,
    });
  });

  test('what the mail says itself goes before a shorter file', async () => {
    const found = await read(
      parts(
        'mixed',
        plain(PLAN.join('\r\n').repeat(3)),
        attached(bare('回执.txt'), '收到'),
        attached(bare('图.png'), '\x89PNG'),
      ),
    );
    expect(textsOf(found)[0]).toBe(PLAN[0]);
    expect(doubtsIn(found)).toEqual([
      '收的是邮件正文',
      '附件“回执.txt”没有收；要收的请从邮件里另存下来，单独放入',
      '附件“图.png”没有读',
    ]);
  });

  test('files that cannot be read are told of with the reason', async () => {
    const found = await read(
      parts('mixed', plain('健全机制'), attached(bare('坏.docx'), 'PK\x03\x04 word/')),
    );
    expect(doubtsIn(found)).toEqual([
      '收的是邮件正文',
      expect.stringMatching(/^附件“坏\.docx”（.+）没有读$/u),
    ]);
  });

  test.each([
    ['=?gb18030?B?zajWqi5kb2N4?=', '通知.docx'],
    ['=?UTF-8?Q?=E9=80=9A?= =?UTF-8?Q?=E7=9F=A5.docx?=', '通知.docx'],
    ['=?UTF-8?B?6YCa5w==?= =?UTF-8?B?n6UuZG9jeA==?=', '通知.docx'],
    [bare('通知.docx'), '通知.docx'],
    ['\xcd\xa8\xd6\xaa.docx', '通知.docx'],
    ['a \\"b\\".docx', 'a "b".docx'],
  ])('a name written as %s', async (written, name) => {
    const found = await read(parts('mixed', plain('见附件'), attached(written, docx)));
    expect(doubtsIn(found)[0]).toBe(`收的是附件“${name}”`);
  });

  test.each([
    ["filename*=UTF-8''%E9%80%9A%E7%9F%A5.docx"],
    ["filename*0*=UTF-8''%E9%80%9A; filename*1*=%E7%9F%A5; filename*2=.docx"],
  ])('a name written as %s', async (written) => {
    const one = attached('x', docx).replace('filename="x"', written);
    expect(doubtsIn(await read(parts('mixed', plain('见附件'), one)))[0]).toBe('收的是附件“通知.docx”');
  });

  test('signatures and pictures in the page are none', async () => {
    const found = await read(
      parts(
        'mixed',
        page('<p>健全机制</p><img src="cid:1" width="10" height="10">'),
        part(['Content-Type: image/png', 'Content-ID: <1>'], 'x'),
        part(['Content-Type: application/pkcs7-signature; name=smime.p7s'], 'x'),
      ),
    );
    expect(doubtsIn(found)).toEqual([]);
  });
});

test('a mail is known by its ending, also where it looks like a saved page', () => {
  expect(formatOf('a.eml', mail(parts('related', page('甲'))))).toBe('eml');
  expect(formatOf('a.mht', mail(parts('related', page('甲'))))).toBe('mht');
});

test.each<[string, Uint8Array, string]>([
  ['no bytes', new Uint8Array(), 'broken'],
  ['no mail', Buffer.from('一、健全机制'), 'broken'],
  ['no text', mail(plain('')), 'no-text'],
  ['nothing that can be read', mail(parts('mixed', attached('a.png', '\x89PNG'))), 'no-text'],
  ['cut short', mail(parts('mixed', plain('健全机制'), attached('a.docx', docx))).subarray(0, 500), 'broken'],
  ['locked', mail(part(['Content-Type: application/pkcs7-mime; name=smime.p7m'], 'x')), 'encrypted'],
  ['mails in mails without end', mail('Content-Type: message/rfc822\r\n\r\n'.repeat(20)), 'broken'],
  [
    'parts without end',
    mail(parts('mixed', ...Array.from({ length: 5_001 }, () => '\r\n\r\n'))),
    'too-large',
  ],
])('%s', async (_, bytes, fault) => {
  expect(faultIn(await extract('eml', bytes))).toBe(fault);
});
