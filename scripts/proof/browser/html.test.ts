import { expect, test } from 'vitest';
import { tagsOf, textOf } from './html.ts';

test('reads tags with attributes of every spelling', () => {
  const html = '<a href="../x/?a=1&#38;b=2#m1" hidden data-x=\'"\'>甲</a><br/><img src=x.png alt="">';
  expect(tagsOf(html).map(({ name, attributes }) => [name, Object.fromEntries(attributes)])).toEqual([
    ['a', { href: '../x/?a=1&b=2#m1', hidden: '', 'data-x': '"' }],
    ['br', {}],
    ['img', { src: 'x.png', alt: '' }],
  ]);
});

test('what stands in scripts, styles and comments is no markup', () => {
  const html = '<!-- <a href="a"> --><script src="s.js">"<a href=b>"</script><style>/*<a>*/</style><p>甲</p>';
  expect(tagsOf(html).map(({ name }) => name)).toEqual(['script', 'style', 'p']);
  expect(textOf(html)).toBe('甲');
});

test('text that looks like a tag is text', () => {
  expect(textOf('<p>&lt;script&gt;1&#x4e00;</p>')).toBe('<script>1一');
  expect(tagsOf('<p>&lt;script&gt;</p>').map(({ name }) => name)).toEqual(['p']);
});
