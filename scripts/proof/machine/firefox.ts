import { launch, type Page } from 'puppeteer-core';
import { ownFacesOnly } from '../../publish/pdf/font-config.ts';
import type { MachineBrowser } from './machine-browser.ts';
import { programOf } from './program.ts';

/** Why Firefox cannot be driven here; nothing where it can. */
export const noFirefox = (): string | undefined =>
  programOf('firefox-esr', 'firefox') === undefined ? 'no Firefox on this machine' : undefined;

/** Starts Firefox with a profile of its own, without a window. */
export async function startFirefox(): Promise<MachineBrowser> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: programOf('firefox-esr', 'firefox') ?? 'firefox',
    headless: true,
    env: { ...process.env, ...(await ownFacesOnly()) },
  });
  const page = await browser.newPage();
  const told: string[] = [];
  page.on('pageerror', (error) => told.push(`exception: ${String(error)}`));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) told.push(`console: ${message.text()}`);
  });
  await resize(page, 1280, 900);
  return {
    open: async (url) => {
      // Faces that it is still loading Firefox would call missing.
      await page.evaluate(async () => void (await document.fonts.ready));
      await page.goto('about:blank');
      await page.goto(url, { waitUntil: 'load' }).catch((error: Error) => {
        // A page that leads on before it has loaded ends its own loading.
        if (!error.message.includes('NS_BINDING_ABORTED')) throw error;
      });
    },
    run: (work, ...args) => page.evaluate(work as never, ...(args as never)) as never,
    click: (selector) => page.click(selector),
    type: (selector, text) => page.type(selector, text),
    press: (key) => page.keyboard.press(key),
    resize: (width, height) => resize(page, width, height),
    picture: () => page.screenshot(),
    complaints: async () => told.splice(0),
    close: () => browser.close(),
  };
}

/** Sets the size of a page. Firefox 140 takes it, and only knows no word for how the screen lies, which goes with it. */
async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewport({ width, height }).catch((error: Error) => {
    if (!error.message.includes('unknown command emulation.setScreenOrientationOverride')) throw error;
  });
}
