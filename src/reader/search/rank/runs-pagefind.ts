/** A program with a table of references, the newest of what Pagefind's own program is made of; and nothing else. */
const WITH_REFERENCES = [0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 0x6f, 0, 0];

/**
 * Whether the browser can run Pagefind, and tell whether its index is damaged: old ones cannot, nor
 * does a page whose policy allows no WebAssembly. Who cannot need not load it.
 */
export function runsPagefind(): boolean {
  // Of a part that is damaged Pagefind says that nothing is in it; the checksum of the part tells.
  if (typeof DecompressionStream === 'undefined') return false;
  try {
    return new WebAssembly.Module(new Uint8Array(WITH_REFERENCES)) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
