import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { readCircularFile, readUnitFile } from '#archive/load/collections.ts';
import { type Part, paragraphText } from '#domain/elements.ts';
import { circularLinksSchema } from '#domain/links.ts';
import { instrumentsFileSchema } from '#domain/lists.ts';
import type { PublishedUnit } from '#domain/record.ts';
import type { CircularHead } from '#domain/schema.ts';
import { aknWork, akomaNtoso } from '#formats/akn/index.ts';
import type { AknLinks } from '#formats/akn/references.ts';
import { xmlCharacters } from '#formats/xml/element.ts';
import { readSeeds } from '../../command/convert/read-seeds.ts';
import { type Conversion, convertArchive } from '../../convert/index.ts';
import { readAkn, solid } from './akn-reader.ts';
import { circularArbitrary } from './circular.ts';
import { convertSeeds, seedOf } from './convert-texts.ts';
import { hostileArbitrary } from './hostile.ts';

/** The schema of OASIS, which is not part of this project. */
const SCHEMA = process.env.AKN_SCHEMA ?? join('..', 'shared', 'akn');
const hasSchema = existsSync(join(SCHEMA, 'akomantoso30.xsd'));
const WHY = `the schema of OASIS for Akoma Ntoso is no part of the project, and there is no ${SCHEMA}`;
/** What the archive writes of the standard, in its own words. */
const OWN_SCHEMA = readFileSync('scripts/proof/laws/akn.rng', 'utf8');
const FIXTURES = join('scripts', 'convert', 'fixtures');

const folders = [
  'seeds',
  ...readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(FIXTURES, entry.name, 'seeds')),
];

async function circularsIn(folder: string): Promise<Loaded[]> {
  return loadedCirculars(convertArchive((await readSeeds(folder)).seeds));
}

const generated = (sources: readonly string[]): Loaded[] =>
  loadedCirculars(convertSeeds(sources.map((source, i) => seedOf(`a-${i}`, source))));

type Schema = 'own' | 'OASIS';

/** Complaints of xmllint about files, with what they complain about. */
async function complaints(schema: Schema, circulars: readonly Loaded[], made = aknOf): Promise<string[]> {
  if (circulars.length === 0) return [];
  const read = (fileName: string) => ({ fileName, contents: readFileSync(join(SCHEMA, fileName), 'utf8') });
  const { errors } = await validateXML({
    xml: circulars.map((circular, i) => ({ fileName: `${i}.xml`, contents: made(circular) })),
    ...(schema === 'own'
      ? { extension: 'relaxng', schema: [{ fileName: 'akn.rng', contents: OWN_SCHEMA }] }
      : { schema: [read('akomantoso30.xsd')], preload: [read('xml.xsd')] }),
    initialMemoryPages: 64 * memoryPages.MiB,
    maxMemoryPages: 1 * memoryPages.GiB,
  });
  return errors.map(({ message, loc }) => {
    const circular = circulars[Number.parseInt(loc?.fileName ?? '', 10)];
    const line = circular && aknOf(circular).split('\n')[(loc?.lineNumber ?? 1) - 1];
    return `${circular?.head.id ?? ''}: ${message}\n${line ?? ''}`;
  });
}

/** A circular as the site loads it from the files that the converter wrote. */
interface Loaded {
  readonly head: CircularHead & { readonly parts: readonly Part[] };
  readonly units: readonly PublishedUnit[];
  readonly links: AknLinks;
}

function loadedCirculars({ files }: Pick<Conversion, 'files'>): Loaded[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const { instruments } = instrumentsFileSchema.parse(
    JSON.parse(texts.get('instruments.json') ?? '{"instruments":[]}'),
  );
  const loaded: Loaded[] = files.flatMap(({ path, text }) => {
    const id = /^circulars\/(.+)\.mdx$/u.exec(path)?.[1];
    if (id === undefined) return [];
    const units = [...texts].flatMap(([file, body]) => {
      if (!file.startsWith(`measures/${id}/`)) return [];
      const { paragraphs, ...head } = readUnitFile(body, file);
      return [{ head, paragraphs }];
    });
    const links: AknLinks = {
      links: circularLinksSchema.parse(JSON.parse(texts.get(`links/${id}.json`) ?? '')),
      instruments: new Map(instruments.map((one) => [one.id, one])),
      other: (other) => {
        const there = loaded.find(({ head }) => head.id === other);
        return there && aknWork(there.head, there.head.parts, there.units, ARCHIVE);
      },
    };
    return [{ head: readCircularFile(text, path), units, links }];
  });
  return loaded;
}

const ARCHIVE = { owner: '某资料室', site: undefined };
const aknOf = ({ head, units, links }: Loaded): string => akomaNtoso(head, head.parts, units, ARCHIVE, links);

/**
 * What is wrong with the Akoma Ntoso file of a circular, `undefined` where nothing is: its
 * text is the circular's in order, no id stands twice, every `#…` has something to point to.
 */
function brokenAkn(circular: Loaded): string | undefined {
  const reading = readAkn(aknOf(circular));
  const expected = solid(xmlCharacters(textInOrder(circular)));
  if (reading.text !== expected) return `the text differs:\n${reading.text}\n${expected}`;
  const ids = new Set(reading.ids);
  if (ids.size !== reading.ids.length) return `an id stands twice: ${reading.ids.join(' ')}`;
  const dead = reading.references.filter((reference) => !ids.has(reference));
  return dead.length > 0 ? `these lead nowhere: ${dead.join(' ')}` : undefined;
}

function textInOrder({ head, units }: Loaded): string {
  const byKey = new Map(units.map((unit) => [unit.head.key, unit]));
  return head.parts
    .flatMap(({ blocks }) => blocks)
    .map((block) =>
      block.role === 'unit'
        ? (byKey.get(block.key)?.paragraphs ?? []).map(paragraphText).join('')
        : block.text,
    )
    .join('');
}

/** What the standard would let pass. */
const NARROWER = [
  ['a heading before its number', /(<num>.*?<\/num>)\s*(<heading>.*?<\/heading>)/u, '$2$1'],
  ['a measure without content', /(<paragraph eId="[^"]*">)[\s\S]*?(<\/paragraph>)/u, '$1$2'],
  ['an attribute that we do not write', /<p>/u, '<p style="color:red">'],
  ['a section without an id', /<section eId="[^"]*"/u, '<section'],
] as const;

describe('a circular as Akoma Ntoso', () => {
  test.each(folders)('%s: has its text in order, and every reference leads somewhere', async (folder) => {
    for (const circular of await circularsIn(folder)) expect(brokenAkn(circular)).toBeUndefined();
  });

  test('what the texts refer to is marked', async () => {
    const circulars = (await Promise.all(folders.map(circularsIn))).flat();
    const elements = new Set(circulars.flatMap((circular) => readAkn(aknOf(circular)).elements));
    expect(elements).toContain('ref');
    expect(elements).toContain('rref');
  });

  test('so do generated circulars and hostile texts', () => {
    const source = fc.oneof(
      circularArbitrary.map((circular) => circular.source),
      hostileArbitrary,
    );
    fc.assert(
      fc.property(source, (text) => {
        for (const circular of generated([text])) expect(brokenAkn(circular)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  describe.each(['own', 'OASIS'] as const)('against the schema: %s', (schema) => {
    test('fits', async ({ skip }) => {
      skip(schema === 'OASIS' && !hasSchema, WHY);
      const own = (await Promise.all(folders.map(circularsIn))).flat();
      expect(own.length).toBeGreaterThan(0);
      expect(await complaints(schema, own)).toEqual([]);
      const sources = [
        ...fc.sample(
          circularArbitrary.map(({ source }) => source),
          { numRuns: 60, seed: 7 },
        ),
        ...fc.sample(hostileArbitrary, { numRuns: 60, seed: 7 }),
      ];
      expect(await complaints(schema, generated(sources))).toEqual([]);
    });

    test.for([
      // No head: no identification could be right without a date.
      ['a date that is none', /(<FRBRdate date=")[^"]*/u, '$1yesterday'],
      ['text where only elements may stand', /<mainBody>/u, '<mainBody>甲'],
      ['an element that the standard does not know', /<p>/u, '<p><blink>甲</blink>'],
      ['no metadata', /<meta>[\s\S]*?<\/meta>/u, ''],
      [
        'an end before the body',
        /(<mainBody>[\s\S]*<\/mainBody>)\s*(<conclusions>[\s\S]*?<\/conclusions>)/u,
        '$2$1',
      ],
      ...(schema === 'OASIS' ? [] : NARROWER),
    ] as const)('%s is found', async ([, part, instead], { skip }) => {
      skip(schema === 'OASIS' && !hasSchema, WHY);
      const circulars = await circularsIn('seeds');
      const broken = circulars.find((circular) => part.test(aknOf(circular)));
      if (broken === undefined) throw new Error('no seed has such a part');
      const made = (circular: Loaded): string => aknOf(circular).replace(part, instead);
      expect(await complaints(schema, [broken], made)).not.toEqual([]);
    });
  });
});
