import { expect, inject, test } from 'vitest';
import { sitePages } from './pages.ts';

test('what the editor set, and what was made or inferred, is marked for readers', async () => {
  const html = (await sitePages(inject('dist'))).map((page) => page.html).join('\n');
  expect(html).toContain('（编者补正）');
  expect(html).toContain('（标题由首句摘录）');
  expect(html).toContain('（程序推断）');
});
