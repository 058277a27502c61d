/** What gives copies of a result list, as a data script gives its data: loaded when one is asked for. */
import { RECEIVER } from '#domain/data-script.ts';
import { COPIES } from '../ask/seldom.ts';
import { copiesOf } from './copies-of.ts';

(globalThis as unknown as Record<string, (name: string, data: unknown) => void>)[RECEIVER]?.(COPIES, {
  copiesOf,
});
