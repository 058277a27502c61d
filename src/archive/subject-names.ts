import { asked } from './asked/asked.ts';
import { entriesOf } from './entries-of.ts';
import { once } from './once.ts';

/** The name of a subject; `undefined` where none is registered under the id. */
export const subjectName = asked(
  'subjectName',
  async (id: string): Promise<string | undefined> => (await subjectNames()).get(id),
);

/** Names of subjects by id. */
export const subjectNames = once(
  'subjectNames',
  async (): Promise<ReadonlyMap<string, string>> =>
    new Map((await entriesOf('topics')).map((data) => [data.id, data.name])),
);
