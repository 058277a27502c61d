import fc from 'fast-check';

/** Text that some tool on the way to a page would like to take for syntax. */
const FRAGMENTS = [
  '{',
  '}',
  '{{}}',
  '{1+1}',
  '\u0024{process.env.HOME}',
  '{"a":1}',
  '<',
  '>',
  '<>',
  '</>',
  '</Main>',
  '<Unit key="1" />',
  '<Measure>',
  '<script>alert(1)</script>',
  '</script>',
  '</template>',
  '<img src=x onerror=alert(1)>',
  '<style>*{display:none}</style>',
  '<!-- 注 -->',
  '<!--',
  '-->',
  '<!DOCTYPE html>',
  '<![CDATA[x]]>',
  ']]>',
  '<?php echo 1 ?>',
  '&amp;',
  '&#123;',
  '&lt;b&gt;',
  '&notanentity;',
  "import x from 'y'",
  'import',
  'export default 1',
  'export',
  'export const a = {}',
  '---',
  '---\ntitle: x\n---',
  '+++',
  '===',
  '***',
  '___',
  '# 标题',
  '####### x',
  '> 引用',
  '- 项',
  '* 项',
  '+ 项',
  '1) 项',
  '    缩进',
  '\t缩进',
  '```js\n1\n```',
  '`x`',
  '``',
  '~~~',
  '~~删~~',
  '**粗**',
  '__粗__',
  '*斜',
  '[链](https://example.invalid/)',
  '![图](x.png)',
  '[^1]',
  '[x]: /y',
  '| a | b |\n|---|---|',
  'https://example.invalid/a?b=c&d',
  'www.example.invalid',
  'a@example.invalid',
  ':::note',
  ':x[y]{z}',
  '$x^2$',
  '$$',
  '%% x',
  '!include x',
  '!!js/function x',
  'key: value',
  '? x',
  '- - -',
  '&anchor *alias',
  '"',
  "'",
  '\\',
  '\\{',
  '\\\\',
  '\\u0000',
  '\u0024{`\u0024{1}`}',
  '../../etc/passwd',
  '..\\..\\x',
  'C:\\x',
  'CON',
  '/',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u00ad',
  '\u00a0',
  '\u3000',
  '\ufeff',
  '\ufffd',
  '\uffff',
  '\u0007',
  '\u001b[31m',
  '\u000b',
  '\u000c',
  '\r',
  '\r\r\n',
  '\n\n',
  '𠮷',
  '👩‍⚖️',
  'e\u0301',
  '️',
  '__proto__',
  'constructor',
  'toString',
  'undefined',
  'null',
  'true',
  '~',
] as const;

/** Text that the parser would like to take for a part of a circular. */
const MARKERS = [
  '一、',
  '（一）',
  '(一)',
  '1.',
  '1．',
  '2、',
  '第一条',
  '第一章',
  '0.',
  '999.',
  '九千九百九十九、',
  '附件1',
  '附件：',
  '责任部门：',
  '责任部门：研究室',
  '（研究室牵头）',
  '（牵头）',
  '（、、分工负责）',
  '抄送：',
  '问：',
  '答：',
  '关于印发《》的通知',
  '关于印发《一》的通知',
  '法〔2031〕1号',
  '〔2031〕号',
  '2031年13月45日',
  '2031年1月1日',
  '承办单位：',
  '（共 1 页）',
  '— 1 —',
  '图片',
  '《',
  '》',
  '“',
  '”',
  '（',
  '）',
  '。',
  '：',
  '现将',
] as const;

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...FRAGMENTS) },
  { weight: 4, arbitrary: fc.constantFrom(...MARKERS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  { weight: 2, arbitrary: fc.constantFrom('完善机制', '，', '。', '；', '研究室', '审理流程') },
);

const line = fc.array(word, { maxLength: 8 }).map((words) => words.join(''));

/** Brackets within brackets within brackets; unpaired as often as not. */
const deep = fc
  .tuple(
    fc.constantFrom('（', '(', '《', '“', '[', '{', '<', '> ', '- ', '*', '`'),
    fc.integer({ min: 1, max: 300 }),
  )
  .map(([mark, depth]) => mark.repeat(depth));

const long = fc
  .tuple(line, fc.integer({ min: 1, max: 40 }))
  .map(([text, times]) => text.replaceAll(/[\r\n]/g, '').repeat(times));

/**
 * Hostile seeds: arbitrary text, fragments of every syntax on the way, marks of circulars
 * where they make no sense, very long lines and deep brackets.
 */
export const hostileArbitrary: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 40, arbitrary: line },
        { weight: 1, arbitrary: deep },
        { weight: 1, arbitrary: long },
      ),
      { minLength: 1, maxLength: 12 },
    ),
    fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\n　　'),
  )
  .map(([lines, lineEnd]) => lines.join(lineEnd));

/** Hostile bytes: NULs, broken UTF-8, other encodings, nothing at all. */
export const hostileBytesArbitrary: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.tuple(hostileArbitrary, fc.uint8Array({ maxLength: 3 })).map(([text, bytes]) => {
    const encoded = Buffer.from(text, 'utf8');
    const middle = encoded.length >> 1;
    return Buffer.concat([encoded.subarray(0, middle), bytes, encoded.subarray(middle)]);
  }),
  hostileArbitrary.map((text) => Buffer.from(text, 'utf16le')),
  hostileArbitrary.map((text) => Buffer.from(`${text}\0`, 'utf8')),
);
