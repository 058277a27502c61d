import { apartOf } from '#domain/circular-name.ts';
import { unitName } from '#domain/citation.ts';
import { readingText } from '#domain/elements.ts';
import type { JumpCircular } from '#domain/jump/circulars.ts';
import { KINDS } from '#domain/schema.ts';
import { splitSentences } from '#domain/sentences.ts';
import { allCirculars, type Circular } from './circulars.ts';
import { nameOf } from './names.ts';
import { once } from './once.ts';
import { registeredIssuers } from './registry.ts';

/** All circulars as the jump box knows them. */
export const jumpCirculars = once(
  'jumpCirculars',
  async (): Promise<readonly JumpCircular[]> => Promise.all((await allCirculars()).map(jumpCircular)),
);

async function jumpCircular(circular: Circular): Promise<JumpCircular> {
  const { id, title, docNumber, year, kind } = circular;
  const registered = await registeredIssuers();
  const issuers = circular.issuers.flatMap((issuer) => {
    const { short, aliases = [] } = registered.get(issuer.id) ?? {};
    return [issuer.name, ...(short === undefined ? [] : [short]), ...aliases];
  });
  const units = circular.units.map((unit) => ({
    key: unit.key,
    section: unit.section,
    name: unitName(unit),
    sentences: unit.paragraphs.map((paragraph) => splitSentences(readingText(paragraph)).length),
  }));
  const sections = circular.sections.map(({ key }) => key);
  const apart = apartOf(await nameOf(circular));
  return {
    id,
    title,
    ...(apart === '' ? {} : { apart }),
    docNumber,
    year,
    kind: KINDS[kind],
    issuers,
    units,
    sections,
  };
}
