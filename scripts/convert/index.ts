import { createHash } from 'node:crypto';
import type { PublishedLists } from '#domain/address-book/published-lists.ts';
import type { CircularLinks } from '#domain/links.ts';
import { CIRCULAR_ID, isReservedId } from '#domain/schema.ts';
import { decode } from './1-decode/index.ts';
import { buildIndex } from './4-name/archive-index.ts';
import { link } from './4-name/index.ts';
import { type ContentFile, emit } from './5-emit/index.ts';
import { type ArchiveLinks, type KeptLinks, linkArchive } from './6-relate/archive-links.ts';
import { emitLinks } from './6-relate/link-files.ts';
import { type Diagnostic, diagnostic, wholeFile } from './diagnostics/diagnostic.ts';
import type { KeptReadings, SeedReading } from './kept-readings.ts';
import { readCircular } from './read-circular.ts';
import { withoutProofread } from './reading/settled.ts';
import { ARCHIVE_FILE, hasArchive, readRegistry } from './registry/index.ts';
import type { YamlFile } from './side-file/read-yaml.ts';
import { type Published, standingCirculars } from './standing.ts';
import type { LinkedCircular, ParsedCircular, SeedFile } from './types.ts';

/** What lies in the seeds folder, as far as the converter reads it. */
export interface Seeds {
  readonly circulars: readonly SeedFile[];
  /** `<id>.yaml` beside a circular. */
  readonly sideFiles: readonly YamlFile[];
  /** `registry/*.yaml`. */
  readonly registry: readonly YamlFile[];
  /** Ids of which there is a file, but none that could be read. */
  readonly unread?: readonly string[];
  /** What an earlier run made of a circular; asked for those that an error keeps out. */
  readonly published?: (id: string) => Published | undefined;
  /** What the address book says was published: `registry/addresses.txt`. */
  readonly publishedLists?: PublishedLists | undefined;
  /** Readings of an earlier run: of these seeds nothing is read again. */
  readonly kept?: KeptReadings | undefined;
  /** How circulars were linked in an earlier run: what has not changed since is not looked for again. */
  readonly keptLinks?: KeptLinks | undefined;
  /** The links of a circular as an earlier run wrote them, where it made them of this key and the file is untouched. */
  readonly writtenLinks?: ((id: string, key: string) => CircularLinks | undefined) | undefined;
}

export interface Conversion {
  /** Ordered by id. */
  readonly circulars: readonly LinkedCircular[];
  /** What follows from all of them together; `undefined` where nothing was converted for an error. */
  readonly links: ArchiveLinks | undefined;
  readonly files: readonly ContentFile[];
  /** Ids of circulars that have an error: what stood in the content folder for them stays. */
  readonly failed: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Told after each circular: what is being done, to how many of how many it is done. */
export type OnProgress = (stage: 'parse' | 'emit', done: number, total: number) => void;

/** The whole conversion: pure, every stage in order. One circular's error never touches another. */
export function convertArchive(seeds: Seeds, onProgress?: OnProgress): Conversion {
  const diagnostics: Diagnostic[] = [];
  const failed = new Set<string>();
  const registry = readRegistry(seeds.registry);
  diagnostics.push(...registry.diagnostics);
  if (seeds.registry.length > 0 && !hasArchive(seeds.registry))
    diagnostics.push(diagnostic('registry/no-archive', wholeFile(ARCHIVE_FILE)));
  const usable = withUsableNames(seeds.circulars, diagnostics, failed);
  if (registry.value === undefined) {
    return {
      circulars: [],
      links: undefined,
      files: [],
      failed: seeds.circulars.map((s) => s.id),
      diagnostics,
    };
  }

  const parsed: ParsedCircular[] = [];
  const sideFiles = Map.groupBy(seeds.sideFiles, circularOf);
  for (const [i, seed] of usable.entries()) {
    const reading = readingOf(seed, sideFiles.get(seed.id) ?? [], seeds.kept);
    append(diagnostics, reading.diagnostics);
    if (reading.value === undefined) failed.add(seed.id);
    else parsed.push(reading.value);
    onProgress?.('parse', i + 1, usable.length);
  }
  const standing = standingCirculars(
    [...failed, ...(seeds.unread ?? [])],
    seeds.published ?? (() => undefined),
    (seed) => parseStanding(seed, sideFiles.get(seed.id)?.[0]),
  );
  const index = buildIndex([...parsed, ...standing.map((one) => one.parsed)], registry.value);
  for (const { issuer, place } of registry.value.departments)
    if (!index.hasOwner(issuer)) diagnostics.push(diagnostic('registry/unknown-issuer', place, issuer));
  const circulars: LinkedCircular[] = [];
  const files: ContentFile[] = [];
  const total = parsed.length;
  // Let go of one by one: what is linked needs no more of it.
  const waiting = parsed.reverse();
  for (let circular = waiting.pop(); circular !== undefined; circular = waiting.pop()) {
    const { seed } = circular.source.decoded;
    const linked = attempt(seed, diagnostics, () => link(circular, index));
    const readingKey = seeds.kept?.keyOf(seed.id);
    const emitted =
      linked &&
      attempt(seed, diagnostics, () => emit(linked, readingKey && publicationKey(readingKey, linked)));
    append(diagnostics, emitted?.diagnostics ?? []);
    if (linked === undefined || emitted === undefined || emitted.value.length === 0) failed.add(seed.id);
    else {
      circulars.push(linked);
      append(files, emitted.value);
    }
    onProgress?.('emit', total - waiting.length, total);
  }
  const others = standing.flatMap((one) => one.linked(index) ?? []);
  const links = linkArchive(
    [...circulars, ...others],
    { ...registry.value, published: seeds.publishedLists },
    seeds.keptLinks,
    seeds.writtenLinks,
  );
  const kept = new Set(others.map(({ source }) => source.file));
  append(
    diagnostics,
    links.diagnostics.filter(({ place }) => !kept.has(place.file)),
  );
  const converted = new Set(circulars.map(({ head }) => head.id));
  const own = { ...links.value, circulars: links.value.circulars.filter(({ id }) => converted.has(id)) };
  append(files, emitLinks(own, seeds.kept !== undefined));
  const ids = new Set(seeds.circulars.map((s) => s.id));
  for (const sideFile of seeds.sideFiles) {
    if (ids.has(circularOf(sideFile))) continue;
    diagnostics.push(diagnostic('side-file/no-circular', wholeFile(sideFile.file), sideFile.file));
  }
  return {
    circulars,
    links: own,
    files,
    failed: [...failed].sort(),
    diagnostics: inOrderOfPlace(diagnostics),
  };
}

/** The reading of a seed: the one that is kept, or a fresh one, which is kept from now on. */
function readingOf(
  seed: SeedFile,
  sideFiles: readonly YamlFile[],
  kept: KeptReadings | undefined,
): SeedReading {
  const known = kept?.get(seed.id);
  if (known !== undefined) return known;
  const diagnostics: Diagnostic[] = [];
  const value = attempt(seed, diagnostics, () => parseSeed(seed, sideFiles, diagnostics));
  const reading = { value, diagnostics };
  kept?.put(seed.id, reading);
  return reading;
}

/** What the files of a circular follow from: its reading, and what the archive and the registry say of its offices. */
function publicationKey(readingKey: string, { head, units }: LinkedCircular): string {
  const offices = JSON.stringify([head.issuers, units.map((unit) => unit.head.departments)]);
  return createHash('sha256').update(readingKey).update(offices).digest('base64url');
}

/** Diagnostics of one file together, in the order in which an editor reads the file. */
function inOrderOfPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byFile = Map.groupBy(diagnostics, ({ place }) => place.file);
  return [...byFile.values()].flatMap((own) =>
    own.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column),
  );
}

/** The id of the circular that a side file is about. */
function circularOf({ file }: YamlFile): string {
  return file.replace(/\.ya?ml$/u, '');
}

/** Adds many: a circular may have more files, or more diagnostics, than a call can have arguments. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const item of more) list.push(item);
}

function parseSeed(
  seed: SeedFile,
  [side, ...more]: readonly YamlFile[],
  diagnostics: Diagnostic[],
): ParsedCircular | undefined {
  const decoded = decode(seed);
  const first = diagnostics.length;
  append(diagnostics, decoded.diagnostics);
  if (decoded.value === undefined) return undefined;
  const read = readCircular(decoded.value, more.length > 0 ? undefined : side);
  append(diagnostics, read.diagnostics);
  append(diagnostics, read.notNeeded());
  if (side !== undefined && more.length > 0) {
    const names = [side, ...more].map(({ file }) => file).join('、');
    diagnostics.push(
      diagnostic('side-file/invalid', wholeFile(side.file), `只能有一个更正文件，现有 ${names}`),
    );
    return undefined;
  }
  const settled = withoutProofread(decoded.diagnostics, read.value);
  diagnostics.splice(first, decoded.diagnostics.length, ...settled);
  return read.value;
}

/** An earlier source with what of its side file can be: its error was told already. */
function parseStanding(seed: SeedFile, side: YamlFile | undefined): ParsedCircular | undefined {
  const decoded = decode(seed).value;
  if (decoded === undefined) return undefined;
  const { value, parsed } = readCircular(decoded, side);
  return value ?? parsed;
}

/** The seeds whose names are addresses and stand for one file each, ordered by id. */
function withUsableNames(
  all: readonly SeedFile[],
  diagnostics: Diagnostic[],
  failed: Set<string>,
): SeedFile[] {
  const byId = new Map<string, SeedFile[]>();
  for (const seed of all) byId.set(seed.id, [...(byId.get(seed.id) ?? []), seed]);
  const usable: SeedFile[] = [];
  for (const [id, seeds] of [...byId].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [first] = seeds as [SeedFile];
    if (!CIRCULAR_ID.test(id))
      diagnostics.push(diagnostic('seeds/bad-name', wholeFile(first.file), first.file));
    else if (isReservedId(id))
      diagnostics.push(diagnostic('seeds/reserved-name', wholeFile(first.file), first.file));
    else if (seeds.length > 1) {
      const names = seeds.map((s) => s.file).join('、');
      for (const { file } of seeds)
        diagnostics.push(diagnostic('seeds/duplicate-id', wholeFile(file), names));
    } else {
      usable.push(first);
      continue;
    }
    failed.add(id);
  }
  return usable;
}

/** A fault of ours in one circular is reported as such and stops only that circular. */
function attempt<T>(seed: SeedFile, diagnostics: Diagnostic[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    diagnostics.push(diagnostic('convert/fault', wholeFile(seed.file), detail));
    return undefined;
  }
}
