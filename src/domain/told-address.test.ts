import { expect, it } from 'vitest';
import { toldAddress } from './told-address.ts';

const SITE = 'https://plans.example/gg/';
const DISK = 'file:///D:/%E8%B5%84%E6%96%99%20100%25%231/';

it.each([
  [`${DISK}circulars/a/14/index.html`, DISK, undefined, 'circulars/a/14/'],
  [`${DISK}circulars/a/14/index.html#s2`, DISK, SITE, `${SITE}circulars/a/14/#s2`],
  [`${DISK}circulars/a/14/`, DISK, SITE, `${SITE}circulars/a/14/`],
  [`${DISK}search/index.html?q=%E6%B3%95`, DISK, undefined, 'search/?q=%E6%B3%95'],
  [`${DISK}index.html`, DISK, undefined, ''],
  ['file://server/share/x/circulars/a/index.html', 'file://server/share/x/', undefined, 'circulars/a/'],
  [
    'http://court.example/circulars/a/14/index.html',
    'http://court.example/',
    undefined,
    'http://court.example/circulars/a/14/',
  ],
  [
    'http://court.example/circulars/a/14/',
    'http://court.example/',
    SITE,
    'http://court.example/circulars/a/14/',
  ],
])('%s in %s is told as %s', (url, root, site, told) =>
  expect(toldAddress(new URL(url), new URL(root), site)).toBe(told),
);
