import { PATIENCE } from '../../lib/patience.ts';

/**
 * Loads what Pagefind asks for; in its program this stands in the place of `fetch`. A part of
 * the index that is missing or damaged, or does not come, Pagefind passes over in silence, and answers that
 * nothing was found; `allLoaded` throws instead. Packed parts are handed over unpacked, by the browser's own
 * means: Pagefind would unpack them once more, in a script.
 */
const loads: Promise<unknown>[] = [];

export function load(address: string): Promise<Response> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  const response = globalThis
    .fetch(address, { signal: patience.signal })
    .then(unpacked)
    .finally(() => clearTimeout(timer));
  // Looked at later; until then nobody misses it.
  response.catch(() => {});
  loads.push(response);
  return response;
}

/** Waits for all that is on its way; throws where something did not come, or not as it was written. */
export async function allLoaded(): Promise<void> {
  await Promise.all(loads);
  loads.length = 0;
}

/** The program as WebAssembly and the parts of an index. */
const PACKED = /\.(?:pagefind|pf_(?:index|meta))$/u;

/** A whole response; packed parts are gzip files, whose own checksum tells damage. */
async function unpacked(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
  const { body } = response;
  if (body === null || !PACKED.test(new URL(response.url).pathname)) return response;
  return new Response(await new Response(body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}
