import { RECEIVER } from '#domain/data-script.ts';
import { runScript } from './run-script.ts';

/** A file of the index that is not there, or not as it was written. */
export class IndexDamaged extends Error {}

const received = new Map<string, unknown>();
const loading = new Map<string, Promise<unknown>>();

/** Loads a data script (src/domain/data-script.ts), once; one that failed is tried again when asked for. */
export function loadData(url: URL, name: string): Promise<unknown> {
  let load = loading.get(name);
  if (load === undefined) {
    load = run(url, name);
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
