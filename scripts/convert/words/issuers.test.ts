import { expect, test } from 'vitest';
import { canonicalIssuer, fullIssuer } from '../6-relate/instruments/issuer.ts';
import { IN_FULL, SHORTENED, SINGLE_ISSUERS } from './issuers.ts';

const NOWHERE = { province: undefined, city: undefined, issuer: undefined };

test.each(SINGLE_ISSUERS)('$full', ({ full, short, also }) => {
  for (const name of [full, ...also]) expect(canonicalIssuer(name, NOWHERE)).toBe(short);
  expect(fullIssuer(short)).toBe(full);
});

test.each(SHORTENED)('…%s is shortened to …%s', (ending, short) => {
  const whole = ending.startsWith('全国') ? `${ending}员会` : `河东${ending}`;
  expect(canonicalIssuer(whole, NOWHERE)).toBe(ending.startsWith('全国') ? short : `河东${short}`);
});

test.each(IN_FULL)('…%s is …%s in full', (short, ending) =>
  expect(fullIssuer(`河东${short}`)).toBe(`河东${ending}`),
);

test('a city is named without its province, a committee without its party', () => {
  expect(canonicalIssuer('云岭省河东市中级人民法院', NOWHERE)).toBe('河东市中院');
  expect(canonicalIssuer('中共河东市委员会', NOWHERE)).toBe('河东市委');
});
