import { getCollection } from 'astro:content';
import type { TopicLink } from '#domain/links.ts';
import type { Topic } from '#domain/lists.ts';
import { allCirculars } from './circulars.ts';
import { linksOfUnit } from './links.ts';
import type { Placed } from './matters.ts';
import { once } from './once.ts';

/** A measure or answer that belongs to a subject. */
export interface TopicEntry extends Placed {
  readonly link: TopicLink;
}

/** A subject with all that belongs to it, in the order of the archive: newest year first. */
export interface TopicWithEntries {
  readonly topic: Topic;
  readonly entries: readonly TopicEntry[];
}

/** Every registered subject, in the registry's order. */
export const allTopics = once(async (): Promise<readonly TopicWithEntries[]> => {
  const topics = (await getCollection('topics')).map(({ data }) => data).sort((a, b) => a.order - b.order);
  const entries = new Map<string, TopicEntry[]>(topics.map(({ id }) => [id, []]));
  for (const circular of await allCirculars()) {
    for (const unit of circular.units) {
      for (const link of (await linksOfUnit(unit)).topics)
        entries.get(link.id)?.push({ circular, unit, link });
    }
  }
  return topics.map((topic) => ({ topic, entries: entries.get(topic.id) ?? [] }));
});

/** Names of subjects by id. */
export const topicNames = once(
  async (): Promise<ReadonlyMap<string, string>> =>
    new Map((await getCollection('topics')).map(({ data }) => [data.id, data.name])),
);
