import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import type { Answered } from './ask.ts';

/** What IIS 10 knows by itself of the types that the archive has. */
const KNOWN: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

type Element = Readonly<Record<string, unknown>>;
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
});
const child = (element: unknown, ...names: readonly string[]): Element =>
  names.reduce((at: Element, name) => (at[name] ?? {}) as Element, element as Element);
const all = (element: Element, name: string): Readonly<Record<string, string>>[] =>
  [element[name] ?? []].flat() as Record<string, string>[];

/**
 * What IIS answers that serves a folder with a `web.config`: there is none for this machine, so the file is read as
 * its schema says (system.webServer: staticContent, httpProtocol, httpErrors, defaultDocument, location).
 * @throws where the file tells IIS the same ending twice, for which it answers 500
 */
export function iisAnswer(config: string, site: string, path: string): Answered {
  const { configuration } = parser.parse(config) as { configuration: Element };
  const server = child(configuration, 'system.webServer');
  const content = child(server, 'staticContent');
  const types = new Map(Object.entries(KNOWN));
  const removed = new Set(all(content, 'remove').map(({ fileExtension }) => fileExtension));
  const mapped = all(content, 'mimeMap').map(
    ({ fileExtension = '', mimeType = '' }) => [fileExtension, mimeType] as const,
  );
  for (const [ending, type] of mapped) {
    if (!removed.has(ending)) throw new Error(`IIS may know ${ending}: it has to be removed first`);
    types.set(ending, type);
  }
  if (new Set(mapped.map(([ending]) => ending)).size < mapped.length)
    throw new Error('one ending has two types');
  const headers = Object.fromEntries(
    all(child(server, 'httpProtocol', 'customHeaders'), 'add').map(({ name = '', value = '' }) => [
      name.toLowerCase(),
      value,
    ]),
  );
  const answer = (status: number, more: Record<string, string>, file?: string): Answered => ({
    status,
    headers: { ...headers, ...more },
    file,
  });
  const file = join(site, path);
  if (existsSync(file) && statSync(file).isDirectory()) {
    if (path !== '' && !path.endsWith('/')) return answer(301, { location: `/plans/${path}/` });
    const [index] = all(child(server, 'defaultDocument', 'files'), 'add').map(({ value = '' }) =>
      join(file, value),
    );
    if (index !== undefined && existsSync(index)) return answer(200, served(index), index);
  } else if (existsSync(file) && types.has(endingOf(file))) return answer(200, served(file), file);
  const error = all(child(server, 'httpErrors'), 'error').find(({ statusCode }) => statusCode === '404');
  const page = join(site, error?.path ?? '');
  return answer(404, { 'content-type': types.get(endingOf(page)) ?? '' }, page);

  function served(found: string): Record<string, string> {
    const folder = all(configuration, 'location').find(({ path: below }) =>
      found.startsWith(`${join(site, below ?? '')}/`),
    );
    const own = folder === undefined ? content : child(folder, 'system.webServer', 'staticContent');
    return {
      'content-type': types.get(endingOf(found)) ?? '',
      'cache-control': cacheControl(child(own, 'clientCache')),
    };
  }
}

const endingOf = (file: string): string => /\.[^./]*$/u.exec(file)?.[0] ?? '';

function cacheControl({ cacheControlMode, cacheControlMaxAge }: Element): string {
  if (cacheControlMode === 'DisableCache') return 'no-cache';
  const [, days = '0'] = /^(\d+)\.00:00:00$/u.exec(`${cacheControlMaxAge}`) ?? [];
  return cacheControlMode === 'UseMaxAge' ? `max-age=${Number(days) * 86_400}` : '';
}
