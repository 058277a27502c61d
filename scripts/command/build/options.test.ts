import { describe, expect, test } from 'vitest';
import { buildOptions } from './options.ts';

describe('the address of the site', () => {
  test.each([
    ['https://plans.example', 'https://plans.example/'],
    ['https://plans.example/', 'https://plans.example/'],
    ['HTTP://Plans.Example:8080/intranet/plans', 'http://plans.example:8080/intranet/plans/'],
    ['http://10.1.2.3/a/b/', 'http://10.1.2.3/a/b/'],
    ['http://[::1]:4321', 'http://[::1]:4321/'],
    ['http://fayuan', 'http://fayuan/'],
    ['http://x.example/司法改革/', 'http://x.example/%E5%8F%B8%E6%B3%95%E6%94%B9%E9%9D%A9/'],
    ['http://例子.测试', 'http://xn--fsqu00a.xn--0zwm56d/'],
  ])('%s is %s', (given, site) => {
    expect(buildOptions(['--site', given])).toEqual({
      out: 'dist',
      cache: undefined,
      addresses: 'write',
      site,
      pdf: false,
      zip: false,
    });
  });

  test.each([
    ['plans.example'],
    ['/plans/'],
    ['ftp://plans.example'],
    ['javascript:alert(1)'],
    ['file:///srv/plans'],
    ['https:plans.example'],
    ['https:/plans.example'],
    ['https://'],
    ['https:///plans'],
    ['https://?x'],
    ['https://:80/'],
    ['https://plans.example:port/'],
    ['https://plans.example:99999'],
    ['https://plans example/'],
    [' https://plans.example'],
    ['https://plans.example\n'],
    ['https://plans.example\\plans'],
    ['https://user@plans.example'],
    ['https://user:secret@plans.example'],
    ['https://plans.example/?'],
    ['https://plans.example/?a=1'],
    ['https://plans.example/#'],
    ['https://plans.example//plans'],
    ['https://plans.example/a/../b'],
    ['https://plans.example/./'],
    ['https://plans.example/a/%2E%2e/b'],
    ['https://plans.example/plans/index.html'],
    [''],
  ])('“%s” is none', (given) => {
    const options = buildOptions([`--site=${given}`]);
    expect(options).toBeTypeOf('string');
    expect(options).toMatch(/--site/u);
  });

  test('it may be given once, with a value, and nothing that is unknown beside it', () => {
    const site = 'https://plans.example';
    expect(buildOptions(['--site', site, '--site', site])).toBe('--site 只能给一次。');
    expect(buildOptions(['--site'])).toBe('参数有误。');
    expect(buildOptions(['--base', '/x'])).toBe('参数有误。');
    expect(buildOptions([site])).toBe('参数有误。');
  });

  test('without it the site has none', () => {
    expect(buildOptions([])).toEqual({
      out: 'dist',
      cache: undefined,
      addresses: 'write',
      site: undefined,
      pdf: false,
      zip: false,
    });
    expect(buildOptions(['--out', 'x', '--cache', 'y', '--addresses', 'check'])).toEqual({
      out: 'x',
      cache: 'y',
      addresses: 'check',
      site: undefined,
      pdf: false,
      zip: false,
    });
    expect(buildOptions(['--addresses', 'lose'])).toBe('--addresses 只能是 write、check、keep。');
  });

  test('PDFs are made where they are asked for', () => {
    expect(buildOptions(['--pdf'])).toMatchObject({ pdf: true });
  });

  test('the site is packed where that is asked for', () => {
    expect(buildOptions(['--zip'])).toMatchObject({ zip: true });
  });
});
