import { PDFWorker, Reader } from './pdf-js.ts';

type Listener = (event: { readonly data: unknown }) => void;

/** What the library sends piece by piece of what draws a page. */
interface Chunk {
  readonly fnArray: readonly unknown[];
  readonly argsArray: readonly unknown[];
}

/** One end of a line between the two halves of the library. */
class Port {
  other: Port | undefined;
  readonly #listeners = new Set<Listener>();

  postMessage(message: unknown, transfer?: Transferable[]): void {
    const data = handedOver(message, transfer ?? []);
    queueMicrotask(() => {
      for (const listener of this.other?.heard ?? []) listener({ data });
    });
  }

  get heard(): Listener[] {
    return [...this.#listeners];
  }

  addEventListener(_: string, listener: Listener): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }
}

/**
 * A message as the other half gets it. Between threads everything is copied, and the library copies here
 * too, character by character, about a seventh of what reading a page takes. What draws a page it never looks at again
 * once it is sent, but for the two lists, which it empties.
 */
function handedOver(message: unknown, transfer: Transferable[]): unknown {
  const { chunk, ...others } = message as { readonly chunk?: Chunk };
  if (!Array.isArray(chunk?.fnArray)) return structuredClone(message, { transfer });
  const { fnArray, argsArray } = chunk;
  return { ...others, chunk: { ...chunk, fnArray: [...fnArray], argsArray: [...argsArray] } };
}

/** The half of the library that reads files. */
export interface ReaderHere {
  readonly worker: PDFWorker;
  /** How often it has broken off something that it hands over piece by piece. */
  readonly brokenOff: () => number;
}

/** A message by which a half ends for a fault what it sends piece by piece. */
const tellsOfFault = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'stream' in data && 'reason' in data;

/**
 * The half of the library that reads files, on this thread: extraction has a process of its own. Its
 * other half takes what draws a page for whole where this one stopped at a fault, and says nothing.
 */
export function readerOnThisThread(): ReaderHere {
  const [here, there] = [new Port(), new Port()];
  here.other = there;
  there.other = here;
  let brokenOff = 0;
  here.addEventListener('message', ({ data }) => {
    if (tellsOfFault(data)) brokenOff += 1;
  });
  const worker = PDFWorker.create({ port: here as unknown as Worker });
  Reader.initializeFromPort(there);
  return { worker, brokenOff: () => brokenOff };
}
