import { z } from 'astro/zod';
import type { InStart } from '#desk/in/wire.ts';
import { endingsInWords } from '#domain/source-formats.ts';
import type { Desk } from '../desk.ts';
import type { RecogniseMessage } from '../in/recognise.ts';
import { Tray } from '../in/tray.ts';
import { record } from '../journal.ts';
import { get, post, postBytes, type Route } from '../route.ts';
import { runApart } from '../run-apart.ts';
import { nameOfUser } from '../who.ts';

/** How large a file may be that comes in (bytes): the largest scans of circulars are a tenth of it. */
const MOST = 100 * 1024 * 1024;

const trays = new WeakMap<Desk, Tray>();

function trayOf(desk: Desk): Tray {
  const tray = trays.get(desk) ?? new Tray(desk.folders);
  trays.set(desk, tray);
  return tray;
}

/** Bringing files in: they are looked at, decided of, and put among the sources. */
export const inRoutes: readonly Route[] = [
  get('/api/in', async (desk) => {
    const start: InStart = {
      who: await nameOfUser(),
      waiting: await trayOf(desk).list(),
      endings: endingsInWords(),
      most: MOST,
    };
    return { json: start };
  }),
  postBytes('/api/in', MOST, async (desk, { query, body }) => {
    const name = query.get('name') ?? '';
    return { json: await trayOf(desk).receive(name === '' ? '收文' : name, Buffer.from(body)) };
  }),
  post(
    '/api/in/:item/add',
    z.strictObject({ id: z.string().trim(), another: z.boolean(), overwrite: z.boolean() }),
    async (desk, { params: { item = '' }, who, body: answer }) => {
      const added = await trayOf(desk).add(item, answer);
      await record(desk.folders.registry, who, `加入 ${added.id}（${added.name}）`);
      await desk.archive.summarise(added.id);
      return { json: added };
    },
  ),
  post('/api/in/:item/recognise', z.strictObject({}), async (desk, { params: { item = '' } }) => {
    const tray = trayOf(desk);
    const folder = await tray.folderOf(item);
    const task = desk.tasks.start(`recognise-${item}`, async (report, signal) => {
      let end: RecogniseMessage | undefined;
      const { said } = await runApart({
        script: 'scripts/desk/in/recognise.ts',
        args: [folder, desk.folders.content],
        signal,
        onMessage: (message) => {
          const one = message as RecogniseMessage;
          if (one.kind === 'end') end = one;
          else report('识别文字，已识别的页数', one.done, one.total);
          return undefined;
        },
      });
      if (end?.kind !== 'end') throw new Error(said.trim() || '没有识别完。');
      if (end.why !== undefined) throw new Error(end.why);
      return tray.again(item);
    });
    return { json: task };
  }),
  post('/api/in/:item/drop', z.strictObject({}), async (desk, { params: { item = '' } }) => {
    await trayOf(desk).drop(item);
    return { json: {} };
  }),
];
