import { expect, inject, test } from 'vitest';
import { siteFiles, sitePages } from './pages.ts';

test('nothing that is for the editor alone is in the built site', async () => {
  const dist = inject('dist');
  expect((await siteFiles(dist)).filter((file) => /(?:^|\/)report(?:\/|\.)/u.test(file))).toEqual([]);
  const marked = (await sitePages(dist)).filter(({ html }) => /editor-mark|请核对|report\//u.test(html));
  expect(marked.map(({ file }) => file)).toEqual([]);
});

test('what the editor set, and what was made, is marked for readers', async () => {
  const html = (await sitePages(inject('dist'))).map((page) => page.html).join('\n');
  expect(html).toContain('（编者补正）');
  expect(html).toContain('（标题由首句摘录）');
});
