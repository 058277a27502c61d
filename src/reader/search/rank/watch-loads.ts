/**
 * Watches what Pagefind loads from its folder. A part of the index that is missing or
 * damaged it passes over in silence, and answers that nothing was found; the check that is
 * returned throws instead. Parts are gzip files, whose own checksum tells damage. Of
 * several folders the first alone holds Pagefind's program, and answers for the others.
 */
export function watchLoads(folder: URL): () => Promise<void> {
  const loads: Promise<unknown>[] = [];
  const load = globalThis.fetch.bind(globalThis);

  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : new URL(input, document.baseURI).href;
    if (url.startsWith(folder.href) && PROGRAM.test(url)) {
      return load(url.replace(PROGRAM, '/0/$1'), init);
    }
    const response = load(input, init);
    if (url.startsWith(folder.href) && url.endsWith('.pf_index')) {
      const checked = response.then((answer) => check(answer.clone()));
      // Looked at later; until then nobody misses it.
      checked.catch(() => {});
      loads.push(checked);
    }
    return response;
  };

  return async () => {
    await Promise.all(loads);
    loads.length = 0;
  };
}

const PROGRAM = /\/\d+\/(wasm\.[^/]+)$/u;

async function check(response: Response): Promise<void> {
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
  if (typeof DecompressionStream === 'undefined' || response.body === null) return;
  await new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
