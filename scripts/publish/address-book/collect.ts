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
const GONE = '<meta name="archive-gone"';
/** The same where nobody had to declare it: the page answers for the address by itself. */
const FORMER = `${GONE} content="former"`;
/** What stands on a page for parts of it that are gone. */
const GONE_FRAGMENTS =
  /<section class="gone-fragments"[\s\S]*?<\/section>|<span [^>]*class="kept-fragment"[^>]*>/gu;

/**
 * Every page and fragment of a built site, with the fingerprint of its text. Works from
 * the files as they will be published, whatever page made them: no list has to be kept.
 * `former` are the addresses that answer by themselves though what stood there has ended.
 */
export async function builtAddresses(
  site: string,
): Promise<{ readonly built: BuiltAddress[]; readonly former: ReadonlySet<string> }> {
  const texts = await textsOf(site);
  const pages = (await filesBelow(site))
    .filter((file) => /(?:^|\/)index\.html$/u.test(file))
    .map((file) => file.slice(0, -'index.html'.length))
    .sort();
  const built: BuiltAddress[] = [];
  const former = new Set<string>();
  const home = titleOf(await readFile(join(site, 'index.html'), 'utf8'));
  /** Titles of circulars: those of what stands below one end in it. */
  const circulars = new Map<string, string | undefined>();
  for (let at = 0; at < pages.length; at += AT_A_TIME) {
    const batch = pages.slice(at, at + AT_A_TIME);
    const htmls = await Promise.all(batch.map((page) => readFile(join(site, page, 'index.html'), 'utf8')));
    for (const [i, page] of batch.entries()) {
      const html = htmls[i] ?? '';
      if (html.includes(FORMER)) former.add(page);
      const [whole = ''] = /^circulars\/[^/]+\//u.exec(page) ?? [];
      const found = addressesOf(page, html, [home, whole === page ? '' : circulars.get(whole)], texts);
      if (whole === page) circulars.set(page, found[0]?.title);
      built.push(...found);
    }
  }
  return { built, former };
}

function addressesOf(
  page: string,
  html: string,
  /** What titles end in, the last first: not kept. */
  endings: readonly (string | undefined)[],
  texts: ReadonlyMap<string, Text>,
): BuiltAddress[] {
  if (html.includes(GONE)) return [];
  const counted: Record<string, number> = {};
  const fragments: BuiltAddress[] = [];
  const standing = html.replace(GONE_FRAGMENTS, '');
  for (const [, id = ''] of standing.matchAll(/\sid="([^"]*)"/gu)) {
    const { kind, number } = COUNTED_FRAGMENT.exec(id)?.groups ?? {};
    if (kind !== undefined) counted[kind] = Math.max(counted[kind] ?? 0, Number(number));
    else if (isPublishedFragment(id)) {
      const address = `${page}#${id}`;
      fragments.push({ address, ...(texts.get(address) ?? NO_TEXT), counted: {}, title: '' });
    }
  }
  const title = endings.reduce<string>((all, ending) => {
    const end = ` - ${ending}`;
    return all.endsWith(end) ? all.slice(0, -end.length) : all;
  }, titleOf(html));
  return [{ address: page, ...(texts.get(page) ?? NO_TEXT), counted, title }, ...fragments];
}

function titleOf(html: string): string {
  const title = /<title>([^<]*)<\/title>/u.exec(html)?.[1] ?? '';
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
