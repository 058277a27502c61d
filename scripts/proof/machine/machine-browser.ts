/** Keys that readers press on a page; what they type is given as text. */
export type Key = 'Enter' | 'ArrowDown' | 'Escape';

/** A browser of this machine that is no Chromium, as far as the tests of readers' main tasks drive it. */
export interface MachineBrowser {
  /** Opens an address; a page that is left has been read to its end. */
  open(url: string): Promise<void>;
  /** Runs a function in the page; it, its arguments and what it gives go over as text. */
  run<Args extends readonly unknown[], Result>(
    work: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Clicks with the mouse on the first element of a selector. */
  click(selector: string): Promise<void>;
  /** Types into the first element of a selector, key by key. */
  type(selector: string, text: string): Promise<void>;
  press(key: Key): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** The window as it stands, as a PNG. */
  picture(): Promise<Uint8Array>;
  /** Errors that the browser tells of itself, since it was asked last. */
  complaints(): Promise<string[]>;
  close(): Promise<void>;
}

/** Waits until something in the page is so, and gives what it gave; fails with what was waited for. */
export async function until<Args extends readonly unknown[], Result>(
  browser: MachineBrowser,
  what: string,
  work: (...args: Args) => Result,
  ...args: Args
): Promise<NonNullable<Awaited<Result>>> {
  const end = Date.now() + 15_000;
  for (;;) {
    const result = await browser.run(work, ...args);
    if (result !== null && result !== undefined && result !== false && result !== '')
      return result as NonNullable<Awaited<Result>>;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
