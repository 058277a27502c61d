import { z } from 'astro/zod';
import type { Answer, Plan, PublishStart } from '#desk/publish/wire.ts';
import type { CircularChange } from '#domain/changes.ts';
import { CIRCULAR_ID } from '#domain/schema.ts';
import { archiveFolders } from '../../archive-folders.ts';
import { siteAddress } from '../../command/build/site-address.ts';
import type { Desk } from '../desk.ts';
import { lastLines, record } from '../journal.ts';
import { applyAnswer } from '../publish/answers.ts';
import { buildSite, lookAhead } from '../publish/build.ts';
import { Refused } from '../refused.ts';
import { get, post, type Route } from '../route.ts';
import { nameOfUser } from '../who.ts';

/** Lines of the journal that the view shows. */
const SHOWN_LINES = 12;
const [LOOK, BUILD] = ['publish-look', 'publish-build'] as const;

const text = z.string().trim().min(1, '还有一项没有填。').max(2000);
const id = z.string().regex(CIRCULAR_ID);
const answerSchema: z.ZodType<Answer> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('corrected'),
    circular: id,
    on: z.iso.date(),
    corrections: z.array(z.strictObject({ at: text.nullable(), what: text })).min(1),
  }),
  z.strictObject({
    kind: z.literal('moved'),
    moves: z.array(z.strictObject({ from: text, to: text })).min(1),
  }),
  z.strictObject({
    kind: z.literal('withdrawn'),
    addresses: z.array(text).min(1),
    on: z.iso.date(),
    what: text,
    why: text,
  }),
  z.strictObject({ kind: z.literal('undeclared'), from: text }),
  z.strictObject({ kind: z.literal('renamed'), circular: id, id: text }),
]);

/** What was looked at last, for the journal. */
const plans = new WeakMap<Desk, Plan>();

/** Publishing: what would change, what has to be decided, the build. */
export const publishRoutes: readonly Route[] = [
  get('/api/publish', async ({ folders }) => {
    const now = new Date();
    const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
    const start: PublishStart = {
      who: await nameOfUser(),
      journal: await lastLines(folders.registry, SHOWN_LINES),
      today: local.toISOString().slice(0, 10),
      folder: archiveFolders().site,
    };
    return { json: start };
  }),
  post('/api/publish/look', z.strictObject({}), (desk) => {
    refuseWhile(desk, BUILD);
    const task = desk.tasks.start(LOOK, async (report, signal) => {
      const plan = await lookAhead(desk.folders, archiveFolders().site, report, signal);
      plans.set(desk, plan);
      return plan;
    });
    return { json: task };
  }),
  post(
    '/api/publish/answer',
    z.strictObject({ answer: answerSchema }),
    async (desk, { who, body: { answer } }) => {
      refuseWhile(desk, BUILD);
      refuseWhile(desk, LOOK);
      const done = await applyAnswer(desk.folders, answer);
      for (const changed of circularsOf(answer)) await desk.archive.summarise(changed);
      await record(desk.folders.registry, who, done);
      return { json: { done } };
    },
  ),
  post(
    '/api/publish/build',
    z.strictObject({ address: z.string().trim(), pdf: z.boolean() }),
    (desk, { who, body: { address, pdf } }) => {
      refuseWhile(desk, LOOK);
      const checked = address === '' ? undefined : siteAddress(address);
      if (checked !== undefined && 'fault' in checked) throw new Refused(422, checked.fault);
      const args = [...(checked === undefined ? [] : ['--site', checked.site]), ...(pdf ? ['--pdf'] : [])];
      const { folders } = desk;
      const task = desk.tasks.start(BUILD, async (report, signal) => {
        const result = await buildSite(folders, archiveFolders().site, args, report, signal);
        if (result.kind === 'published')
          await record(
            folders.registry,
            who,
            `公布到 ${archiveFolders().site}：${inWords(plans.get(desk)?.changes ?? [])}`,
          );
        return result;
      });
      return { json: task };
    },
  ),
];

/** The circulars whose files an answer changes. */
function circularsOf(answer: Answer): string[] {
  if (answer.kind === 'corrected') return [answer.circular];
  return answer.kind === 'renamed' ? [answer.circular, answer.id] : [];
}

function refuseWhile({ tasks }: Desk, name: string): void {
  if (tasks.list().some((task) => task.name === name && task.state === 'running'))
    throw new Refused(
      409,
      name === BUILD ? '网站正在生成，请等它做完，或者先停下。' : '正在比较改动，请等它做完。',
    );
}

/** The changes in one line. */
function inWords(changes: readonly CircularChange[]): string {
  const measures = changes.flatMap((one) => one.measures);
  const count = (list: readonly { readonly kind: string }[], kind: string): number =>
    list.filter((one) => one.kind === kind).length;
  const words = (
    [
      ['新公文', count(changes, 'new'), '件'],
      ['改编号', count(changes, 'moved'), '件'],
      ['撤下公文', count(changes, 'withdrawn'), '件'],
      ['新条', count(measures, 'new'), '条'],
      ['更正', count(measures, 'corrected'), '条'],
      ['移动', count(measures, 'moved'), '条'],
      ['撤下', count(measures, 'withdrawn'), '条'],
      ['改著录', count(measures, 'described'), '条'],
    ] as const
  ).flatMap(([name, number, unit]) => (number > 0 ? [`${name} ${number} ${unit}`] : []));
  return words.length > 0 ? words.join('，') : '文字没有改动';
}
