import { type Browser, chromium } from 'playwright-core';
import { installChromium } from '../../publish/pdf/chromium.ts';

export async function withBrowser(work: (browser: Browser) => Promise<void>): Promise<void> {
  const { executablePath, env } = await installChromium();
  const browser = await chromium.launch({ executablePath, env });
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}
