import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COUNTED_FRAGMENT } from '#domain/address-book/lines.ts';
import {
  circularAddress,
  isPublishedFragment,
  sectionAnchor,
  sourceAddress,
  unitAddress,
  unitAnchor,
} from '#domain/addresses.ts';
import { readDataScript } from '#domain/data-script.ts';
import { identityName, verifyFile } from '#domain/verify/identity.ts';
import type { KnownBy } from '#domain/verify/known-by.ts';
import { filesBelow } from '#formats/files-below.ts';
import type { BuiltAddress } from './publish.ts';

/** What is known of the text at an address. */
export type Text = Pick<BuiltAddress, 'fingerprint' | 'body' | 'frame' | 'corrections'>;

const NO_TEXT: Text = { fingerprint: null, body: null, frame: null, corrections: { text: 0, frame: 0 } };
/** Pages that are read at a time. */
const AT_A_TIME = 32;
/** What src/pages/[...gone].astro writes: a page that stands for one that is gone. */
const GONE = '<meta name=archive-gone';
/** The same where nobody had to declare it: the page answers for the address by itself. */
const FORMER = `${GONE} content=former`;
/** What stands on a page for parts of it that are gone. */
const GONE_FRAGMENTS =
  /<section class="?gone-fragments\b[\s\S]*?<\/section>|<span [^>]*class="?kept-fragment\b[^>]*>/gu;

/**
 * Every page and fragment of a built site, with the fingerprint of its text. Works from
 * the files as they will be published, whatever page made them: no list has to be kept.
 * `former` are the addresses that answer by themselves though what stood there has ended.
 * @param known what is known of pages already
 */
export async function builtAddresses(
  site: string,
  known: KnownPages = NOTHING_KNOWN,
): Promise<{ readonly built: BuiltAddress[]; readonly former: ReadonlySet<string> }> {
  const texts = await textsOf(site);
  const pages = [...(known.files ?? (await filesBelow(site, 'index.html')))]
    .filter((file) => /(?:^|\/)index\.html$/u.test(file))
    .map((file) => file.slice(0, -'index.html'.length))
    .sort();
  const built: BuiltAddress[] = [];
  const former = new Set<string>();
  const home = factsOf(await readFile(join(site, 'index.html'), 'utf8')).title;
  /** Titles of circulars: those of what stands below one end in it. */
  const circulars = new Map<string, string>();
  for (let at = 0; at < pages.length; at += AT_A_TIME) {
    const batch = pages.slice(at, at + AT_A_TIME);
    const facts = await Promise.all(batch.map((page) => factsOfPage(site, `${page}index.html`, known)));
    for (const [i, page] of batch.entries()) {
      const one = facts[i];
      if (one?.gone === 'former') former.add(page);
      if (one?.gone !== null || one === undefined) continue;
      const [whole = ''] = /^circulars\/[^/]+\//u.exec(page) ?? [];
      const found = addressesOf(page, one, [home, whole === page ? undefined : circulars.get(whole)], texts);
      if (whole === page) circulars.set(page, found[0]?.title ?? '');
      built.push(...found);
    }
  }
  return { built, former };
}

/** What a page itself tells of its address, and of those in it. */
export interface PageFacts {
  /** Whether it stands for one that is gone, and nobody had to declare that. */
  readonly gone: 'former' | 'declared' | null;
  readonly title: string;
  readonly counted: Readonly<Record<string, number>>;
  /** Ids in it that are addresses of their own. */
  readonly fragments: readonly string[];
}

/** What is known of pages from builds before. */
export interface KnownPages {
  /** All files of the site, where that is known. */
  readonly files?: Iterable<string>;
  /** A name for the bytes of a file; `undefined` where they are not known. */
  readonly stateOf: (file: string) => string | undefined;
  readonly facts: Map<string, PageFacts>;
}

const NOTHING_KNOWN: KnownPages = { stateOf: () => undefined, facts: new Map() };

async function factsOfPage(site: string, file: string, { stateOf, facts }: KnownPages): Promise<PageFacts> {
  const state = stateOf(file);
  const known = state === undefined ? undefined : facts.get(state);
  if (known !== undefined) return known;
  const found = factsOf(await readFile(join(site, file), 'utf8'));
  if (state !== undefined) facts.set(state, found);
  return found;
}

function factsOf(html: string): PageFacts {
  const title = titleOf(html);
  if (html.includes(GONE))
    return { gone: html.includes(FORMER) ? 'former' : 'declared', title, counted: {}, fragments: [] };
  const counted: Record<string, number> = {};
  const fragments: string[] = [];
  const standing = html.replace(GONE_FRAGMENTS, '');
  for (const [, id = ''] of standing.matchAll(/\sid="([^"]*)"/gu)) {
    const { kind, number } = COUNTED_FRAGMENT.exec(id)?.groups ?? {};
    if (kind !== undefined) counted[kind] = Math.max(counted[kind] ?? 0, Number(number));
    else if (isPublishedFragment(id)) fragments.push(copyOf(id));
  }
  return { gone: null, title, counted, fragments };
}

function addressesOf(
  page: string,
  { title, counted, fragments }: PageFacts,
  /** What titles end in, the last first: not kept. */
  endings: readonly (string | undefined)[],
  texts: ReadonlyMap<string, Text>,
): BuiltAddress[] {
  const own = endings.reduce<string>(
    (all, ending) => (all.endsWith(` - ${ending}`) ? all.slice(0, -` - ${ending}`.length) : all),
    title,
  );
  return [
    { address: page, ...(texts.get(page) ?? NO_TEXT), counted, title: own },
    ...fragments.map((id) => {
      const address = `${page}#${id}`;
      return { address, ...(texts.get(address) ?? NO_TEXT), counted: {}, title: '' };
    }),
  ];
}

function titleOf(html: string): string {
  const title = copyOf(/<title>([^<]*)<\/title>/u.exec(html)?.[1] ?? '');
  const named: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    '#34': '"',
    amp: '&',
  };
  return title.replace(/&(#?\w+);/gu, (whole, name: string) => named[name] ?? whole);
}

/** A text by itself. A part of a page holds the whole page for as long as it is held: of a large archive gigabytes. */
const copyOf = (part: string): string => Buffer.from(part).toString();

/** Fingerprints by address, of circulars, their measures, headings and files. */
async function textsOf(site: string): Promise<Map<string, Text>> {
  const texts = new Map<string, Text>();
  const folder = join(site, verifyFile(identityName('')), '..');
  for (const file of (await readdir(folder).catch(() => [])).sort()) {
    const name = identityName(file.replace(/\.js$/u, ''));
    const script = await readFile(join(site, verifyFile(name)), 'utf8');
    addTexts(texts, readDataScript(script, name) as KnownBy);
  }
  return texts;
}

/** What is known of every text of a circular, by address. */
export function addTexts(texts: Map<string, Text>, identity: KnownBy): void {
  const { id, fingerprint, frame, source, sections, units, corrections } = identity;
  const page = circularAddress(id);
  const count = (at: string | null): number => corrections.filter((one) => one.at === at).length;
  const whole = { text: corrections.length, frame: count(null) };
  const outside = { text: count(null), frame: 0 };
  texts.set(page, { fingerprint, body: null, frame, corrections: whole });
  texts.set(sourceAddress(id), {
    fingerprint: source,
    body: null,
    frame: null,
    corrections: { ...whole, frame: 0 },
  });
  for (const [key, own] of sections)
    texts.set(`${page}#${sectionAnchor(key)}`, {
      fingerprint: own,
      body: null,
      frame: null,
      corrections: outside,
    });
  for (const unit of units) {
    const own = {
      fingerprint: unit.fingerprint,
      body: unit.body,
      frame: null,
      corrections: { text: count(unit.key), frame: 0 },
    };
    texts.set(unitAddress(id, unit.key), own);
    texts.set(`${page}#${unitAnchor(unit.key)}`, { ...own, body: null });
  }
}
