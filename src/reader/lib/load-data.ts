import { RECEIVER } from '#domain/data-script.ts';
import { runScript } from './run-script.ts';

/** A file of data that is not there, does not come, or is not as it was written. */
export class IndexDamaged extends Error {}

const received = new Map<string, unknown>();
const loading = new Map<string, Promise<unknown>>();

/**
 * Loads a data script (src/domain/data-script.ts), once; one that failed is tried again when asked for. Of a file
 * whose address tells no version the browser may have an earlier publication: it asks again.
 */
export function loadData(url: URL, name: string): Promise<unknown> {
  let load = loading.get(name);
  if (load === undefined) {
    load = renewed(url).then(() => run(url, name));
    load.catch(() => loading.delete(name));
    loading.set(name, load);
  }
  return load;
}

/** Data that is at hand already, under the name under which it would be loaded. */
export function provideData(name: string, data: unknown): void {
  loading.set(name, Promise.resolve(data));
}

async function run(url: URL, name: string): Promise<unknown> {
  Object.assign(globalThis, { [RECEIVER]: (key: string, data: unknown) => received.set(key, data) });
  await runScript(url).catch((error: Error) => {
    throw new IndexDamaged(error.message);
  });
  if (!received.has(name)) throw new IndexDamaged(`${url.href} does not hold ${name}`);
  return received.get(name);
}

/** A server that does not answer by then (ms) is not waited for: the script is asked for all the same. */
const LONGEST = 3000;

/**
 * Lets the browser ask whether what it keeps is still what the server has. Where a server says nothing of how long a
 * file holds, a booklet would else be printed in the words from before a correction.
 */
async function renewed(url: URL): Promise<void> {
  if (url.protocol === 'file:' || url.search !== '') return;
  const stop = new AbortController();
  const waiting = window.setTimeout(() => stop.abort(), LONGEST);
  try {
    const answer = await fetch(url.href, { cache: 'no-cache', signal: stop.signal });
    // The browser keeps what was read to its end.
    await answer.arrayBuffer();
  } catch {
    // Whether it can be had, the script tells.
  } finally {
    window.clearTimeout(waiting);
  }
}
