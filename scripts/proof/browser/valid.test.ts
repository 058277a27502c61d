import { describe, expect, inject } from 'vitest';
import { invalidIn } from './html-validator.ts';
import { statesOf } from './page-states.ts';
import { samplesOf, sitePages } from './pages.ts';
import { test } from './site.ts';

const pages = await sitePages(inject('dist'));

test.for([
  ['<section><p>甲</p></section>', 'has neither a heading nor a name'],
  ['<section><article><h2>甲</h2></article></section>', 'section> has neither a heading nor a name'],
  ['<p id="a">甲</p><p id="a">乙</p>', 'no-dup-id'],
  ['<p>甲<div>乙</div></p>', 'close-order'],
  ['<span><div>甲</div></span>', 'element-permitted-content'],
  ['<table><col width="20"><tr><td>甲</td></tr></table>', 'no-deprecated-attr'],
  ['<label for="b">甲</label>', 'no-missing-references'],
  ['<p invented="">甲</p>', 'no-unknown-attributes'],
  ['<input name="a">', 'input-missing-label'],
  ['<p aria-describedby="b">甲</p>', 'no-missing-references'],
] as const)('what is no good HTML is told: %s', async ([inside, told]) => {
  const head = '<head><title>甲</title><meta name="description" content="乙"></head>';
  const page = `<!DOCTYPE html><html lang="zh-CN">${head}<body><main><h1>甲</h1>${inside}</main></body></html>`;
  expect((await invalidIn(page)).join('\n')).toContain(told);
  expect(await invalidIn(page.replace(inside, ''))).toEqual([]);
});

test('a page that does not say what it is is told', async () => {
  const page =
    '<!DOCTYPE html><html lang="zh-CN"><head><title>甲</title></head><body><h1>甲</h1></body></html>';
  expect(await invalidIn(page)).toEqual([expect.stringContaining('the page has no description')]);
});

test('every page is valid HTML as it is built', { timeout: 300_000 }, async () => {
  const invalid: string[] = [];
  for (const { address, html } of pages)
    for (const fault of await invalidIn(html)) invalid.push(`${address}: ${fault}`);
  expect(invalid).toEqual([]);
});

describe('what scripts make of a page is valid HTML', () => {
  test.for(samplesOf(pages))('on %s', async (address, { open }) => {
    const page = await open(address);
    await page.waitForLoadState('networkidle');
    expect(await invalidIn(await page.content())).toEqual([]);
  });

  test.for(Object.entries(statesOf(pages)))('in %s', async ([, [address, steps]], { open }) => {
    const page = await open(address);
    await steps(page);
    expect(await invalidIn(await page.content())).toEqual([]);
  });
});
