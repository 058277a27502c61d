import { expect, test } from 'vitest';
import { element, mixed, xmlCharacters, xmlDocument } from './element.ts';

test('elements stand on lines of their own, text is left as it is', () => {
  const root = element('a', { id: '1', none: undefined }, [
    element('b'),
    mixed('p', {}, ['甲 ', mixed('i', {}, ['乙']), mixed('br')]),
  ]);
  expect(xmlDocument(root)).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<a id="1">',
      '<b/>',
      '<p>甲 <i>乙</i><br/></p>',
      '</a>',
      '',
    ].join('\n'),
  );
});

test('text and attributes cannot become markup', () => {
  expect(xmlDocument(mixed('p', { x: '"<&>\n' }, [']]><!--&amp;']))).toContain(
    '<p x="&quot;&lt;&amp;&gt;&#10;">]]&gt;&lt;!--&amp;amp;</p>',
  );
});

test('what XML cannot hold is replaced, all else stays', () => {
  expect(xmlCharacters('\u0007甲\ud800乙\uffff𠮷\t\u0085\ufffd')).toBe('�甲�乙�𠮷\t\u0085�');
});
