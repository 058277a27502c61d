/**
 * Run by the desk in a process of its own: recognises the scan that waits in a folder. What
 * was recognised is kept there.
 */
import { recogniseIn } from '../../command/add/aside.ts';
import { say, sayLast } from '../say.ts';

/** What the process tells the desk. */
export type RecogniseMessage =
  | { readonly kind: 'page'; readonly done: number; readonly total: number }
  | { readonly kind: 'end'; readonly why: string | undefined };

const [, , folder = '', content = 'content'] = process.argv;
const why = await recogniseIn(folder, {
  content,
  onPage: (done, total) => say<RecogniseMessage>({ kind: 'page', done, total }),
});
sayLast<RecogniseMessage>({ kind: 'end', why });
