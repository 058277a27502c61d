/**
 * Run by the desk in a process of its own: recognises the scan that waits in a folder. What
 * was recognised is kept there.
 */
import { recogniseIn } from '../../command/add/aside.ts';

/** What the process tells the desk. */
export type RecogniseMessage =
  | { readonly kind: 'page'; readonly done: number; readonly total: number }
  | { readonly kind: 'end'; readonly why: string | undefined };

const [, , folder = '', content = 'content'] = process.argv;
const say = (message: RecogniseMessage): void => {
  process.send?.(message);
};
const why = await recogniseIn(folder, {
  content,
  onPage: (done, total) => say({ kind: 'page', done, total }),
});
say({ kind: 'end', why });
process.disconnect?.();
