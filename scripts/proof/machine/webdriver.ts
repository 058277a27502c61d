import type { Key } from './machine-browser.ts';

/** Of an element, in what a driver answers (https://www.w3.org/TR/webdriver2/#elements). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** How keys are named there, by code points for private use. */
const KEYS: Readonly<Record<Key, string>> = { Enter: '\uE007', ArrowDown: '\uE015', Escape: '\uE00C' };

/** A session with a program that speaks WebDriver over HTTP, as far as it is needed here. */
export class WebDriver {
  readonly #session: string;

  private constructor(session: string) {
    this.#session = session;
  }

  /** @param driver address of the driver, without a final slash */
  static async start(driver: string, capabilities: object): Promise<WebDriver> {
    const { sessionId } = await ask<{ sessionId: string }>('POST', `${driver}/session`, {
      capabilities: { alwaysMatch: capabilities },
    });
    return new WebDriver(`${driver}/session/${sessionId}`);
  }

  open(url: string): Promise<void> {
    return this.#ask('POST', '/url', { url });
  }

  /** @param script the body of a function */
  run<Result>(script: string, args: readonly unknown[]): Promise<Result> {
    return this.#ask('POST', '/execute/sync', { script, args });
  }

  async click(selector: string): Promise<void> {
    await this.#ask('POST', `/element/${await this.#find(selector)}/click`, {});
  }

  async type(selector: string, text: string): Promise<void> {
    await this.#ask('POST', `/element/${await this.#find(selector)}/value`, { text });
  }

  async press(key: Key): Promise<void> {
    const value = KEYS[key];
    const actions = [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ];
    await this.#ask('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  resize(width: number, height: number): Promise<void> {
    return this.#ask('POST', '/window/rect', { x: 0, y: 0, width, height });
  }

  async picture(): Promise<Uint8Array> {
    return Buffer.from(await this.#ask<string>('GET', '/screenshot'), 'base64');
  }

  end(): Promise<void> {
    return this.#ask('DELETE', '');
  }

  async #find(selector: string): Promise<string> {
    const body = { using: 'css selector', value: selector };
    const found = await this.#ask<Record<string, string>>('POST', '/element', body);
    return found[ELEMENT] ?? '';
  }

  #ask<Result>(method: string, path: string, body?: object): Promise<Result> {
    return ask(method, this.#session + path, body);
  }
}

async function ask<Result>(method: string, url: string, body?: object): Promise<Result> {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(60_000),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: Result & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
