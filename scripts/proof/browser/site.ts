import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { expect, inject, test as plainTest } from 'vitest';

export interface OpenOptions extends BrowserContextOptions {
  /** Status with which the page itself answers. */
  readonly status?: number;
  /** Addresses that may be missing: the page looks whether they are there. */
  readonly mayMiss?: RegExp;
  /** Addresses that may answer that something cannot be done: the page shows why. */
  readonly mayRefuse?: RegExp;
  /** Where the site is served; elsewhere than usual for a copy. */
  readonly site?: string;
}

/** Opens a page of the site by its address from the root, without a leading slash. */
export type Open = (address: string, options?: OpenOptions) => Promise<Page>;

export const WIDTHS = [320, 390, 1280, 1920] as const;

/**
 * A test in the browser. Pages it opens must ask nothing of any other place than the
 * site, and must have no error: no failed request, no exception, nothing on the console.
 * That is checked when the test ends.
 */
export const test = plainTest.extend<{ browser: Browser; open: Open }>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from this pattern what a fixture needs.
    async ({}, use) => {
      const browser = await chromium.connect(inject('browserEndpoint'));
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  open: async ({ browser }, use) => {
    const problems: string[] = [];
    const contexts: { close(): Promise<void> }[] = [];
    await use(
      async (address, { status = 200, site = inject('siteUrl'), mayMiss, mayRefuse, ...options } = {}) => {
        const context = await browser.newContext({ locale: 'zh-CN', ...options });
        contexts.push(context);
        const page = await context.newPage();
        const url = new URL(address, site).href;
        watch(
          page,
          site,
          (problem) => problems.push(`${address}: ${problem}`),
          (missing, answer) =>
            (answer === status && missing === url) ||
            (answer === 404 && mayMiss?.test(missing) === true) ||
            (answer < 500 && mayRefuse?.test(missing) === true),
        );
        const response = await page.goto(url, { waitUntil: 'load' });
        expect(response?.status(), address).toBe(status);
        return page;
      },
    );
    for (const context of contexts) await context.close();
    expect(problems).toEqual([]);
  },
});

/** The text of an element as a reader sees it: what is hidden does not count. */
export function shownText(locator: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: hidden text is what must not be read here.
  return locator.innerText();
}

/** Reports what a page does that no page of the site may do. */
function watch(
  page: Page,
  site: string,
  report: (problem: string) => void,
  isExpected: (url: string, status: number) => boolean,
): void {
  const missing = new Set<string>();
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site) && !/^(?:data|blob|about):/.test(url)) report(`asks for ${url}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A page that is left stops what it was loading.
    if (reason !== 'net::ERR_ABORTED') report(`${request.url()} failed: ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() < 400) return;
    missing.add(response.url());
    if (!isExpected(response.url(), response.status()))
      report(`${response.url()} answers ${response.status()}`);
  });
  page.on('pageerror', (error) => report(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // What is missing has been judged by its answer.
    if (/^Failed to load resource/u.test(message.text()) && missing.has(message.location().url)) return;
    const refused = /^Refused to execute script from '([^']+)'/u.exec(message.text())?.[1];
    if (refused !== undefined && missing.has(refused)) return;
    report(`console: ${message.text()}`);
  });
}
