import { expect, test } from 'vitest';
import { openSearchDescription } from './open-search.ts';

test('tells a browser where to ask, within the lengths that it takes', () => {
  const xml = openSearchDescription(
    { name: '某某省高级人民法院司法改革公文档案库', description: '甲'.repeat(2000) },
    'http://x.example/a/',
  );
  expect(xml).toContain('<ShortName>某某省高级人民法院司法改革公文档</ShortName>');
  expect(xml).toContain('template="http://x.example/a/search/?q={searchTerms}"');
  expect(/<Description>(甲+)<\/Description>/u.exec(xml)?.[1]).toHaveLength(1024);
});
