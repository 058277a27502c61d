import { z } from 'astro/zod';
import { LINE_KINDS } from '#domain/recognised-text.ts';
import { record } from '../journal.ts';
import { Refused } from '../refused.ts';
import { get, post, type Route } from '../route.ts';
import { changeLine, scanAgain, scanPicture, scanState } from '../scan.ts';

const revision = z.string().max(64);
/** No line of a page holds more. */
const LONGEST_LINE = 2_000;

/** The recognised text of a scan beside its pictures, and the steps by which it is corrected. */
export const scanRoutes: readonly Route[] = [
  get('/api/circulars/:id/scan', async ({ archive }, { params: { id = '' } }) => ({
    json: await scanState(archive, id),
  })),

  get('/api/circulars/:id/scan/picture', async ({ archive }, { params: { id = '' }, query }) => {
    const page = Number(query.get('page'));
    if (!Number.isInteger(page) || page < 1) throw new Refused(404, '没有这一页。');
    return { bytes: await scanPicture(archive, id, page), type: 'image/webp' };
  }),

  post(
    '/api/circulars/:id/scan/line',
    z.strictObject({
      revision,
      page: z.int().positive(),
      line: z.int().positive(),
      text: z.string().max(LONGEST_LINE).optional(),
      kind: z.enum(LINE_KINDS).optional(),
      looked: z.boolean().optional(),
    }),
    async ({ archive, folders }, { who, params: { id = '' }, body }) => {
      const { page, line, revision: seen, text, kind, looked } = body;
      const change = {
        ...(text === undefined ? {} : { text }),
        ...(kind === undefined ? {} : { kind }),
        ...(looked === undefined ? {} : { looked }),
      };
      const done = await changeLine(archive, id, { page, line }, change, seen);
      await record(folders.registry, who, `${id}：${done}`);
      return { json: await scanState(archive, id) };
    },
  ),

  ...(['undo', 'redo'] as const).map((way) =>
    post(
      `/api/circulars/:id/scan/${way}`,
      z.strictObject({ revision }),
      async ({ archive, folders }, { who, params: { id = '' }, body }) => {
        const done = await scanAgain(archive, id, way, body.revision);
        await record(folders.registry, who, `${id}：${done}`);
        return { json: await scanState(archive, id) };
      },
    ),
  ),
];
