import { afterEach, expect, test, vi } from 'vitest';
import { canPrint } from './print-pdfs.ts';

const { platform, arch } = process;
afterEach(() => {
  Object.defineProperties(process, { platform: { value: platform }, arch: { value: arch } });
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

test.each([
  ['win32', 'x64'],
  ['win32', 'arm64'],
  ['linux', 'arm64'],
])(
  'on %s %s, for which no browser comes with the packages, it is said which may be named',
  async (system, processor) => {
    Object.defineProperties(process, { platform: { value: system }, arch: { value: processor } });
    vi.stubEnv('CHROMIUM', '');
    vi.resetModules();
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const { canPrint: canPrintThere } = await import('./print-pdfs.ts');
    expect(await canPrintThere()).toBe(false);
    const words = said.mock.calls.flat().join('\n');
    expect(words).toContain('CHROMIUM');
    expect(words).toContain(`${system} ${processor}`);
  },
);
