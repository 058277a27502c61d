import { z } from 'astro/zod';
import { MOST_STEP_WORDS } from '#desk/circular/step-words.ts';
import type { StepAnswer } from '#desk/wire.ts';
import type { Desk } from '../desk.ts';
import { readingEditSchema, readingEdits } from '../edit-schema.ts';
import { record } from '../journal.ts';
import { pagePicture } from '../page-pictures.ts';
import { withProofread } from '../proofread.ts';
import { get, post, type Route } from '../route.ts';

/** Most edits that one step may hold: as many as paragraphs can be chosen at once. */
const MOST_EDITS = 2000;

const step = { revision: z.string().max(64), confirmed: z.boolean().default(false) };
/** Counted in halves of pairs, of which a character has two at most. */
const words = z
  .string()
  .trim()
  .min(1)
  .max(2 * MOST_STEP_WORDS);

/** The list of circulars, one of them, and the steps by which it is mended. */
export const circularRoutes: readonly Route[] = [
  get('/api/circulars', async ({ archive }) => ({ json: await archive.list() })),

  // A picture is loaded by the browser itself, which sends no token.
  get('/pictures/:id/:page', async ({ archive, folders }, { params: { id = '', page = '' } }) => {
    const { seed } = await archive.open(id);
    return pagePicture(folders.seeds, seed, Number(page));
  }),

  get('/api/circulars/:id', async ({ steps }, { params: { id = '' } }) => ({ json: await steps.state(id) })),

  post(
    '/api/circulars/:id/edit',
    z.strictObject({ ...step, words, edits: z.array(readingEditSchema).min(1).max(MOST_EDITS) }),
    async (desk, { who, params: { id = '' }, body: { edits, ...options } }) => {
      const answer = await desk.steps.edit(id, readingEdits(edits), options);
      return { json: await recorded(desk, answer, who, `${id}：${options.words}`) };
    },
  ),

  post('/api/circulars/:id/undo', z.strictObject(step), async (desk, { who, params: { id = '' }, body }) => {
    const answer = await desk.steps.again(id, 'undo', body);
    const step = 'state' in answer ? answer.state.redo : '';
    return { json: await recorded(desk, answer, who, `${id}：撤销：${step}`) };
  }),

  post('/api/circulars/:id/redo', z.strictObject(step), async (desk, { who, params: { id = '' }, body }) => {
    const answer = await desk.steps.again(id, 'redo', body);
    const step = 'state' in answer ? answer.state.undo : '';
    return { json: await recorded(desk, answer, who, `${id}：重做：${step}`) };
  }),

  post(
    '/api/circulars/:id/proofread',
    z.strictObject({
      ...step,
      words,
      proofread: z
        .strictObject({ on: z.iso.date(), by: z.string().trim().min(1).max(100).nullable() })
        .nullable(),
    }),
    async (desk, { who, params: { id = '' }, body: { proofread, ...options } }) => {
      const answer = await desk.steps.change(id, (side) => withProofread(side, proofread), options);
      return { json: await recorded(desk, answer, who, `${id}：${options.words}`) };
    },
  ),

  post(
    '/api/circulars/:id/looked',
    z.strictObject({ keys: z.array(z.string().regex(/^[\x21-\x7e ]{1,200}$/u)).min(1), looked: z.boolean() }),
    async ({ archive, steps }, { params: { id = '' }, body: { keys, looked } }) => {
      await archive.sidePath(id);
      await archive.looked.note(id, keys, looked);
      return { json: await steps.state(id) };
    },
  ),
];

/** A step that was made goes into the journal; one that asks first does not. */
async function recorded(
  { folders }: Desk,
  answer: StepAnswer,
  who: string,
  what: string,
): Promise<StepAnswer> {
  if ('state' in answer) await record(folders.registry, who, what);
  return answer;
}
