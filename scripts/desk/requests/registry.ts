import { z } from 'astro/zod';
import type { Edited, RegistryEdit, SubjectEntry } from '#desk/registry/wire.ts';
import { readRegistryFiles } from '../../command/convert/read-seeds.ts';
import { readRegistry } from '../../convert/registry/index.ts';
import type { RegisteredSubject, Registry } from '../../convert/types.ts';
import type { Desk } from '../desk.ts';
import { record } from '../journal.ts';
import { Refused } from '../refused.ts';
import { Knowledge } from '../registry/knowledge.ts';
import { editRegistry, registryState } from '../registry/state.ts';
import { subjectEffects } from '../registry/subject-effect.ts';
import { get, post, type Route } from '../route.ts';

const GATHER = 'registry-gather';

const line = z
  .string()
  .trim()
  .max(300)
  .refine((text) => !/[\r\n]/u.test(text), '一项里不能换行');
const lines = z.array(line.min(1)).max(500);
const at = z.int().nonnegative().nullable();
const issuer = z.strictObject({
  id: line,
  name: line,
  short: line,
  aliases: lines,
  level: line,
  region: line,
});
const department = z.strictObject({ name: line, aliases: lines, id: line });
const subject = z.strictObject({
  id: line,
  name: line,
  scope: line,
  words: z.array(z.tuple([line.min(1), z.number()])).max(2000),
});
const instrument = z.strictObject({
  name: line,
  aliases: lines,
  id: line,
  type: line,
  number: line,
  issuer: line,
  circular: line,
  instrument: z.boolean(),
});
const editSchema: z.ZodType<RegistryEdit> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('issuer'), at, value: issuer.nullable() }),
  z.strictObject({ kind: z.literal('department'), issuer: line.min(1), at, value: department.nullable() }),
  z.strictObject({ kind: z.literal('merge'), issuer: line.min(1), from: line.min(1), into: line.min(1) }),
  z.strictObject({ kind: z.literal('subject'), at, value: subject.nullable() }),
  z.strictObject({ kind: z.literal('synonyms'), at, value: lines.nullable() }),
  z.strictObject({ kind: z.literal('instrument'), at, value: instrument.nullable() }),
  z.strictObject({
    kind: z.literal('pair'),
    list: z.enum(['compare', 'confirmed', 'rejected']).nullable(),
    pair: z.tuple([line.min(1), line.min(1)]),
  }),
]);

const knowledge = new WeakMap<Desk, Knowledge>();

function knowledgeOf(desk: Desk): Knowledge {
  const known = knowledge.get(desk) ?? new Knowledge(desk.folders);
  knowledge.set(desk, known);
  return known;
}

/** The registry: its files as forms, and what the circulars say beside them. */
export const registryRoutes: readonly Route[] = [
  get('/api/registry', async ({ folders }, { who }) => ({ json: await registryState(folders, who) })),
  post(
    '/api/registry/edit',
    z.strictObject({ revision: z.string().max(64), edit: editSchema }),
    async (desk, { who, body: { revision, edit } }) => {
      const idOf = (of: string, name: string): string | undefined => knowledgeOf(desk).departmentId(of, name);
      if (edit.kind === 'merge') idOf(edit.issuer, edit.from);
      const edited: Edited = await editRegistry(desk.folders, { revision, edit, who }, idOf);
      await record(desk.folders.registry, who, edited.done);
      await desk.archive.readRegistry();
      return { json: edited };
    },
  ),
  post('/api/registry/gather', z.strictObject({}), (desk) => ({
    json: desk.tasks.start(GATHER, (report, signal) => knowledgeOf(desk).gather(report, signal)),
  })),
  get('/api/registry/named', async (desk) => {
    const { topics } = await registryOf(desk);
    return { json: knowledgeOf(desk).named(topics) };
  }),
  post(
    '/api/registry/effect',
    z.strictObject({ at, value: subject.nullable() }),
    async (desk, { body: { at: place, value } }) => {
      const { topics } = await registryOf(desk);
      return {
        json: subjectEffects(knowledgeOf(desk).circulars(), topics, withSubject(topics, place, value)),
      };
    },
  ),
  get('/api/registry/pairs', async (desk, { query }) => {
    const { lineage } = await registryOf(desk);
    return { json: knowledgeOf(desk).pairs(query.get('circular') ?? '', lineage) };
  }),
];

async function registryOf({ folders: { seeds, registry } }: Desk): Promise<Registry> {
  const { value, diagnostics } = readRegistry(await readRegistryFiles(seeds, registry));
  if (value === undefined) throw new Refused(422, `登记文件写错了：${diagnostics[0]?.message ?? ''}`);
  return value;
}

function withSubject(
  subjects: readonly RegisteredSubject[],
  place: number | null,
  value: SubjectEntry | null,
): RegisteredSubject[] {
  const entry = value === null ? [] : [{ ...value, words: Object.fromEntries(value.words) }];
  if (place === null) return [...subjects, ...entry];
  return subjects.flatMap((one, i) => (i === place ? entry : [one]));
}
