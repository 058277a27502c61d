import fc from 'fast-check';
import { parse, serialize } from 'parse5';
import { expect, test } from 'vitest';
import { leanHtml } from './lean-html.ts';

const page = (body: string): string => `<!DOCTYPE html><html><head></head><body>${body}</body></html>`;

test('leaves out end tags and quotation marks that HTML does not need', () => {
  expect(leanHtml('<ul><li><a href="../x/" class="y">甲</a></li><li>乙</li></ul><p>丙</p><p>丁</p> 戊')).toBe(
    '<ul><li><a href=../x/ class=y>甲</a><li>乙</ul><p>丙<p>丁</p> 戊',
  );
  expect(leanHtml(page('<img alt="">'))).toBe('<!DOCTYPE html><html><head></head><body><img alt>');
});

test('keeps what it needs', () => {
  const needed =
    '<p>甲</p>乙<p>丙</p><span>丁</span><a href="?q=戊"><p>己</p></a><a href="a b">庚</a><path d="M1"/><a href="">壬</a>';
  expect(leanHtml(needed)).toBe(needed);
});

test('keeps the quotation marks by which programs find places', () => {
  const place = '<p id="s1">甲</p><a id="m2">乙</a>';
  expect(leanHtml(place)).toBe(place);
});

test('takes nothing in an attribute for a tag', () => {
  const tag = '<div title="</li><li>"><span title="<a href=&quot;x&quot;></p><p>"></span></div>';
  expect(leanHtml(tag)).toBe(tag);
});

test('a page is read as the same tree', () => {
  const words = fc.constantFrom('甲', '</li><li>', '"', ' ', 'href="x"', '<a href="y">');
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5 },
      words.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
      fc
        .tuple(
          fc.constantFrom(
            'p',
            'div',
            'li',
            'ul',
            'dl',
            'dt',
            'dd',
            'table',
            'thead',
            'tbody',
            'tr',
            'td',
            'th',
            'span',
            'a',
            'section',
            'h2',
          ),
          words,
          fc.array(tie('node'), { maxLength: 4 }),
        )
        .map(
          ([name, value, children]) =>
            `<${name} href="${value.replaceAll('"', '&quot;')}">${children.join('')}</${name}>`,
        ),
    ),
  }));
  fc.assert(
    fc.property(fc.array(node, { maxLength: 4 }), (nodes) => {
      // What a parser makes of it is markup as pages have it: every element with its end tag.
      const whole = serialize(parse(page(nodes.join(''))));
      expect(serialize(parse(leanHtml(whole)))).toBe(serialize(parse(whole)));
    }),
    { numRuns: 500 },
  );
});
