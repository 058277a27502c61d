/** What gives copies of a result list, as a data script gives its data: loaded when one is asked for. */
import { RECEIVER } from '#domain/data-script.ts';
import { copyText, saveFile } from '../../lib/give-copy.ts';
import { COPIES } from '../ask/seldom.ts';
import { asCsv, asText } from './copies.ts';

export interface Copies {
  readonly asText: typeof asText;
  readonly asCsv: typeof asCsv;
  readonly copyText: typeof copyText;
  readonly saveFile: typeof saveFile;
}

const copies: Copies = { asText, asCsv, copyText, saveFile };
(globalThis as unknown as Record<string, (name: string, data: unknown) => void>)[RECEIVER]?.(COPIES, copies);
