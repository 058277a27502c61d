import { spawn } from 'node:child_process';
import { ownFacesOnly } from '../../publish/pdf/font-config.ts';
import { noDisplay, startDisplay } from './display.ts';
import { freePort } from './free-port.ts';
import type { MachineBrowser } from './machine-browser.ts';
import { programOf } from './program.ts';
import { WebDriver } from './webdriver.ts';

/** Why WebKit cannot be driven here; nothing where it can. */
export const noWebKit = (): string | undefined =>
  programOf('WebKitWebDriver') === undefined ? 'no WebKitGTK on this machine' : noDisplay();

/** Starts the small browser that comes with WebKitGTK, through the driver that comes with it too. */
export async function startWebKit(): Promise<MachineBrowser> {
  const display = await startDisplay();
  const port = await freePort();
  const child = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, ...(await ownFacesOnly()), ...display.env },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    await display.close();
  };
  try {
    const driver = `http://127.0.0.1:${port}`;
    await answering(driver);
    const session = await WebDriver.start(driver, {});
    await session.resize(1280, 900);
    return {
      open: async (url) => {
        await session.open('about:blank');
        await session.open(url);
      },
      run: (work, ...args) => session.run(`return (${work}).apply(null, arguments)`, args),
      click: (selector) => session.click(selector),
      type: (selector, text) => session.type(selector, text),
      press: (key) => session.press(key),
      resize: (width, height) => session.resize(width, height),
      picture: () => session.picture(),
      // A browser that is driven keeps its console to itself: what the site's server hears has to do.
      complaints: async () => [],
      close: async () => {
        await session.end().catch(() => undefined);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function answering(driver: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const isThere = await fetch(`${driver}/status`).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    if (tries > 100) throw new Error('WebKitWebDriver does not answer');
    await new Promise((done) => setTimeout(done, 100));
  }
}
