import { extract } from '../../convert/1-decode/formats/index.ts';
import type { Extract } from './extract-apart.ts';

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
    process.send?.(await extract(format, bytes, recognised));
  },
);
