import { type CircularName, circularNames } from '#domain/circular-name.ts';
import { asked } from './asked/asked.ts';
import { allCirculars, type Circular } from './circulars.ts';
import { once } from './once.ts';
import { registeredIssuers } from './registry.ts';

const allNames = once('allNames', async (): Promise<ReadonlyMap<string, CircularName>> => {
  const registered = await registeredIssuers();
  return circularNames(
    (await allCirculars()).map(({ issuers, ...circular }) => ({
      ...circular,
      issuers: issuers.map(({ id, name }) => {
        const { name: full = name, short = name, aliases = [] } = registered.get(id) ?? {};
        return { name, short, aliases: [full, ...aliases] };
      }),
    })),
  );
});

/** What a circular is called wherever it is named: its title, and what tells it from others. */
export const nameOf = asked('nameOf', async ({ id }: Pick<Circular, 'id'>): Promise<CircularName> => {
  const name = (await allNames()).get(id);
  if (name === undefined) throw new Error(`no circular has the id ${id}`);
  return name;
});
