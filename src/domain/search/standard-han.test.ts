import { expect, it } from 'vitest';
import { hasOtherHan, standardHan } from './standard-han.ts';

it('knows the characters that official text is written with', () => {
  expect(standardHan().size).toBe(6763);
  for (const text of ['人民法院', '著作权', '乾坤', 'AI', '第14条']) expect(hasOtherHan(text)).toBe(false);
  for (const text of ['執行難', '广東', '裏']) expect(hasOtherHan(text)).toBe(true);
});
