/** A program with a table of references, the newest of what Pagefind's own program is made of; and nothing else. */
const WITH_REFERENCES = [0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 0x6f, 0, 0];

/**
 * Whether the browser can run Pagefind: old ones cannot, nor does a page whose policy allows
 * no WebAssembly. Who cannot need not load it.
 */
export function runsPagefind(): boolean {
  try {
    return new WebAssembly.Module(new Uint8Array(WITH_REFERENCES)) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
