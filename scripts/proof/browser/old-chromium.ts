import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { ownFacesOnly } from '../../publish/pdf/font-config.ts';

/**
 * A browser of the age that offices have: Chromium 92, too old for Pagefind's WebAssembly
 * and for Playwright, so it is spoken to in its own protocol.
 */
export interface OldBrowser {
  /** Opens an address and gives what an expression comes to there, promises awaited. */
  evaluate(address: string, expression: string): Promise<unknown>;
  close(): Promise<void>;
}

export async function launchOldBrowser(): Promise<OldBrowser> {
  const folder = await unpacked();
  const profile = await mkdtemp(join(tmpdir(), 'old-chromium-'));
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  const child = spawn(
    join(folder, 'chromium'),
    [...flags, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    {
      env: { ...process.env, ...(await ownFacesOnly()), LD_LIBRARY_PATH: join(folder, 'lib') },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const port = await portOf(child);
  return {
    async evaluate(address, expression) {
      const made = await fetch(`http://127.0.0.1:${port}/json/new?about:blank`);
      const { webSocketDebuggerUrl, id } = (await made.json()) as {
        webSocketDebuggerUrl: string;
        id: string;
      };
      const tab = await connect(webSocketDebuggerUrl);
      try {
        await tab.send('Page.enable');
        const loaded = tab.event('Page.loadEventFired');
        await tab.send('Page.navigate', { url: address });
        await loaded;
        const answer = await tab.send('Runtime.evaluate', {
          expression,
          awaitPromise: true,
          returnByValue: true,
        });
        const { result, exceptionDetails } = answer as {
          result: { value: unknown };
          exceptionDetails?: unknown;
        };
        if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
        return result.value;
      } finally {
        tab.close();
        await fetch(`http://127.0.0.1:${port}/json/close/${id}`);
      }
    },
    async close() {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function unpacked(): Promise<string> {
  const folder = resolve('node_modules', '.cache', 'chromium-92');
  if (existsSync(join(folder, 'chromium'))) return folder;
  const packed = join(dirname(createRequire(import.meta.url).resolve('chromium-92/package.json')), 'bin');
  await mkdir(dirname(folder), { recursive: true });
  const partial = await mkdtemp(`${folder}-`);
  for (const name of await readdir(packed)) {
    const plain = await promisify(brotliDecompress)(await readFile(join(packed, name)));
    const file = join(partial, name.replace(/\.br$/u, ''));
    await writeFile(file, plain, { mode: 0o755 });
    if (!file.endsWith('.tar')) continue;
    const status = await new Promise((done) => spawn('tar', ['xf', file, '-C', partial]).once('close', done));
    if (status !== 0) throw new Error(`${name} cannot be unpacked`);
  }
  await rename(partial, folder);
  return folder;
}

function portOf({ stderr }: ChildProcess): Promise<number> {
  return new Promise((done, fail) => {
    let said = '';
    const timer = setTimeout(() => fail(new Error(`the old browser does not start: ${said}`)), 30_000);
    stderr?.on('data', (data: Buffer) => {
      said += data;
      const [, port] = /DevTools listening on ws:\/\/[^:]+:(\d+)\//u.exec(said) ?? [];
      if (port === undefined) return;
      clearTimeout(timer);
      done(Number(port));
    });
  });
}

interface Tab {
  send(method: string, params?: object): Promise<unknown>;
  event(method: string): Promise<void>;
  close(): void;
}

async function connect(address: string): Promise<Tab> {
  const socket = new WebSocket(address);
  await new Promise((done, fail) => {
    socket.onopen = done;
    socket.onerror = fail;
  });
  const answers = new Map<number, (result: unknown) => void>();
  const events = new Map<string, () => void>();
  socket.onmessage = ({ data }) => {
    const { id, method, result } = JSON.parse(String(data)) as {
      id?: number;
      method?: string;
      result?: unknown;
    };
    if (id !== undefined) answers.get(id)?.(result);
    if (method !== undefined) events.get(method)?.();
  };
  let last = 0;
  return {
    send: (method, params = {}) =>
      new Promise((done) => {
        last += 1;
        answers.set(last, done);
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    event: (method) => new Promise((done) => events.set(method, done)),
    close: () => socket.close(),
  };
}
