import { afterEach, expect, test, vi } from 'vitest';
import { canPrint } from './print-pdfs.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('where no browser starts, it is said what to do, and nothing is thrown', async () => {
  vi.stubEnv('CHROMIUM', '/there/is/no/browser');
  const said = vi.spyOn(console, 'error').mockReturnValue();
  expect(await canPrint()).toBe(false);
  const words = said.mock.calls.flat().join('\n');
  expect(words).toContain('CHROMIUM');
  expect(words).toContain('/there/is/no/browser');
});
