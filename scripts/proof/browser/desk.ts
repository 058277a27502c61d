import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { Archive } from '../../desk/archive.ts';
import { makeAssets } from '../../desk/page.ts';
import { type DeskServer, serveDesk } from '../../desk/server.ts';
import { Steps } from '../../desk/steps.ts';
import { Tasks } from '../../desk/tasks.ts';

/** A desk over a folder of its own, whose circulars are the given files. */
export interface OpenDesk {
  readonly seeds: string;
  readonly server: DeskServer;
  /** Address of the page, as its links begin. */
  readonly site: string;
  /** The side file of a circular; `undefined` where there is none. */
  sideFile(id: string): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Opens a desk over circulars by file name, side files and `registry/…` among them. */
export async function openDesk(files: Readonly<Record<string, string | Uint8Array>>): Promise<OpenDesk> {
  const root = await mkdtemp(join(tmpdir(), 'desk-'));
  const seeds = join(root, 'seeds');
  await mkdir(join(seeds, 'registry'), { recursive: true });
  await cp('seeds/registry/archive.yaml', join(seeds, 'registry', 'archive.yaml'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(seeds, name)), { recursive: true });
    await writeFile(join(seeds, name), content);
  }
  const folders = { seeds, content: join(root, 'content'), registry: join(seeds, 'registry') };
  const archive = new Archive(folders);
  const tasks = new Tasks();
  tasks.start('load', (report) => archive.load(report));
  const server = await serveDesk({ folders, archive, steps: new Steps(archive), tasks }, await makeAssets());
  return {
    seeds,
    server,
    site: `http://127.0.0.1:${server.port}/`,
    sideFile: (id) => readFile(join(seeds, `${id}.yaml`), 'utf8').catch(() => undefined),
    close: async () => {
      await server.close();
      await rm(root, { recursive: true });
    },
  };
}

/** What an editor does, counted: each click, each key, each text that is typed. */
export class Editor {
  readonly page: Page;
  actions = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a circular, which is no mending yet. */
  async open(id: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/circular/${id}`);
    await this.page.waitForSelector('.item');
  }

  /** Begins at the first paragraph, with the keyboard in the list. */
  async begin(): Promise<void> {
    await this.page.locator('.item').first().focus();
    this.actions = 0;
  }

  async press(key: string): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.insertText(text);
  }

  async click(selector: string): Promise<void> {
    this.actions += 1;
    await this.page.locator(selector).click();
  }

  /** Chooses the paragraph that contains some words, by mouse. */
  async choose(words: string, extend = false): Promise<void> {
    this.actions += 1;
    const item = this.page.locator('.item', { hasText: words }).first();
    await item.click(extend ? { modifiers: ['Shift'] } : {});
  }

  /** Chooses a value of a list by the words beside it: opening it and choosing count as one. */
  async select(label: string, value: string): Promise<void> {
    this.actions += 1;
    await this.page.locator('.mend').getByLabel(label).first().selectOption(value);
  }

  /** Writes into a field and saves it with Enter. */
  async fill(label: string, text: string): Promise<void> {
    const field = this.page.locator('.mend').getByLabel(label).first();
    this.actions += 1;
    await field.fill(text);
    await field.focus();
    await this.press('Enter');
  }

  /** Clicks between characters of the paragraph that is being parted, before some words. */
  async clickBefore(words: string): Promise<void> {
    this.actions += 1;
    const { left, y } = await this.#placeOf(words);
    await this.page.mouse.click(left, y);
  }

  /** Draws over words with the mouse. */
  async drawOver(words: string): Promise<void> {
    this.actions += 1;
    const { left, right, y } = await this.#placeOf(words);
    await this.page.mouse.move(left, y);
    await this.page.mouse.down();
    await this.page.mouse.move((left + right) / 2, y);
    await this.page.mouse.move(right, y);
    await this.page.mouse.up();
  }

  /** Where words stand on the screen, in the paragraph that is being parted. */
  #placeOf(words: string): Promise<{ left: number; right: number; y: number }> {
    return this.page.locator('.part-at-text').evaluate((box, sought) => {
      const range = document.createRange();
      for (const part of box.querySelectorAll('span, mark')) {
        const node = part.firstChild;
        const at = node?.textContent?.indexOf(sought) ?? -1;
        if (node === null || at < 0) continue;
        range.setStart(node, at);
        range.setEnd(node, at + sought.length);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { left: left + 1, right: right - 1, y: (top + bottom) / 2 };
      }
      throw new Error(`no ${sought}`);
    }, words);
  }

  /** Waits for what the page says of the last step. */
  async said(words: string | RegExp): Promise<void> {
    const status = this.page.locator('.desk-status');
    await status
      .filter({ hasText: words })
      .waitFor({ timeout: 10_000 })
      .catch(async () => {
        throw new Error(`not said: ${words}, but: ${await status.textContent()}`);
      });
  }

  /** What the paragraphs are, as the page shows them: `条 14 | 文字`. */
  shown(): Promise<string[]> {
    return this.page.locator('.item').evaluateAll((items) =>
      items.map((item) => {
        const [kind = '', words = ''] = ['.kind', '.words'].map(
          (part) => item.querySelector(part)?.textContent ?? '',
        );
        return `${kind.replace('没有把握', '')} | ${words.slice(0, 12)}`;
      }),
    );
  }
}

/** Text of a page that is too faint against what it stands on (WCAG 1.4.3), by its words; what cannot be used may be faint. */
export function faintText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ENOUGH = 4.5;
    const partsOf = (colour: string): number[] => (colour.match(/[\d.]+/gu) ?? []).map(Number);
    const lightOf = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = partsOf(colour)
        .slice(0, 3)
        .map((part) => part / 255)
        .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (element: Element | null): string => {
      if (element === null) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(element);
      return partsOf(backgroundColor)[3] === 0 ? groundOf(element.parentElement) : backgroundColor;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const faint: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (element === null || words === '' || element.closest(':disabled') !== null) continue;
      if (element.getClientRects().length === 0) continue;
      const [text, ground] = [lightOf(getComputedStyle(element).color), lightOf(groundOf(element))];
      const contrast = (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
      if (contrast < ENOUGH) faint.push(`${contrast.toFixed(2)} ${words.slice(0, 20)}`);
    }
    return faint;
  });
}
