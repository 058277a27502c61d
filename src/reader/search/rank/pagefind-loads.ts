import { PATIENCE } from '../../lib/patience.ts';

/**
 * Loads what Pagefind asks for; in its program this stands in the place of `fetch`. A part of
 * the index that is missing or damaged, or does not come, Pagefind passes over in silence, and answers that
 * nothing was found; `allLoaded` throws instead.
 */
const loads: Promise<void>[] = [];

export function load(address: string): Promise<Response> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  const response = globalThis.fetch(address, { signal: patience.signal });
  const checked = response.then((answer) => check(answer.clone())).finally(() => clearTimeout(timer));
  // Looked at later; until then nobody misses it.
  checked.catch(() => {});
  loads.push(checked);
  return response;
}

/** Waits for all that is on its way; throws where something did not come, or not as it was written. */
export async function allLoaded(): Promise<void> {
  await Promise.all(loads);
  loads.length = 0;
}

const PACKED = /\.pf_(?:index|meta)$/u;

/** The parts of an index are gzip files, whose own checksum tells damage. */
async function check(response: Response): Promise<void> {
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
  if (!PACKED.test(new URL(response.url).pathname)) return;
  await new Response(response.body?.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
