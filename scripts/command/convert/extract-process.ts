import { enableCompileCache } from 'node:module';
import type { Extract } from './extract-apart.ts';

// Node keeps what it has made of the library in its own folder for that: it starts in half the time.
enableCompileCache();

/** The other side of `extract-apart.ts`: each message is a file, and its answer the lines. */
process.on(
  'message',
  async ({
    format,
    bytes,
    recognised,
  }: {
    format: Parameters<Extract>[0];
    bytes: Uint8Array;
    recognised?: string;
  }) => {
    const { extract } = await import('../../convert/1-decode/formats/index.ts');
    process.send?.(await extract(format, bytes, recognised));
  },
);
