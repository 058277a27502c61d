import { access, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { stringify } from 'yaml';
import { type Cost, run } from './run.ts';
import { weigh } from './weight.ts';

/** Another maker of static sites, given the text of our pages. */
export interface Generator {
  readonly name: string;
  /** Renders the pages of `from` into `to`. */
  readonly render: (from: string, to: string) => Promise<Cost>;
  /** Writes what it needs beside the pages. */
  readonly setUp: (from: string) => Promise<void>;
}

/** Hugo, where the shell finds it; `undefined` where it does not. */
export async function hugo(): Promise<Generator | undefined> {
  const version = await run(['hugo', 'version']).catch(() => undefined);
  if (version === undefined) return undefined;
  return {
    name: `Hugo ${/v(\d+\.\d+)/u.exec(version.printed)?.[1] ?? ''}`,
    setUp: async (from) => {
      const kinds = ['home', 'section', 'taxonomy', 'term', 'RSS', 'sitemap', 'robotsTXT', '404'];
      await put(
        join(from, 'hugo.toml'),
        `baseURL = "https://plans.example/"\ndisableKinds = ${JSON.stringify(kinds)}\n`,
      );
      await put(join(from, 'layouts', '_default', 'single.html'), layout('.Title', '.Content'));
    },
    render: (from, to) => run(['hugo', '--quiet', '--source', from, '--destination', to]),
  };
}

/** Eleventy of `folder`, in which it was installed; `undefined` where it is not there. */
export async function eleventy(folder: string): Promise<Generator | undefined> {
  const program = resolve(folder, 'node_modules', '@11ty', 'eleventy');
  const known = await readFile(join(program, 'package.json'), 'utf8').catch(() => undefined);
  if (known === undefined) return undefined;
  return {
    name: `Eleventy ${(JSON.parse(known) as { version: string }).version}`,
    setUp: async (from) => {
      await put(
        join(from, 'eleventy.config.mjs'),
        // The text is text: it holds nothing that a template language should look at.
        `export default () => ({ markdownTemplateEngine: false, dir: { input: 'content', includes: '../includes' } });\n`,
      );
      await put(join(from, 'includes', 'page.liquid'), layout('title', 'content'));
      await put(join(from, 'content', 'content.json'), '{ "layout": "page.liquid" }');
    },
    render: (from, to) =>
      run([process.execPath, join(program, 'cmd.cjs'), '--quiet', `--output=${to}`], { cwd: from }),
  };
}

/**
 * What another generator takes to render as many HTML pages as the site has, with the text of
 * each and at its address.
 * @throws where it has not made as many.
 */
export async function renderedBy(generator: Generator, site: string, folder: string): Promise<Cost> {
  const [from, to] = [join(folder, 'pages'), join(folder, 'rendered')];
  await rm(folder, { recursive: true, force: true });
  const count = await writePages(site, join(from, 'content'));
  await generator.setUp(from);
  const cost = await generator.render(from, to);
  const { pages } = await weigh(to);
  await rm(folder, { recursive: true, force: true });
  if (pages !== count) throw new Error(`${generator.name} has made ${pages} of ${count} pages`);
  return cost;
}

const layout = (title: string, content: string): string =>
  `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>{{ ${title} }}</title><link rel="stylesheet" href="/page.css"></head>
<body><main>{{ ${content} }}</main></body>
</html>
`;

/** Writes the text of each HTML page of a site as Markdown with its title and address. Returns how many. */
async function writePages(site: string, to: string): Promise<number> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const pages = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html'));
  for (const [i, { parentPath, name }] of pages.entries()) {
    const html = await readFile(join(parentPath, name), 'utf8');
    const address = `/${relative(site, join(parentPath, name))}`;
    const title = plainText(/<title>(.*?)<\/title>/su.exec(html)?.[1] ?? '');
    const paragraphs = textOf(html).map((text) => text.replace(/[!-/:-@[-`{-~]/gu, '\\$&'));
    const head = stringify({ title, url: address, permalink: address });
    await put(join(to, String(i % 100), `${i}.md`), `---\n${head}---\n\n${paragraphs.join('\n\n')}\n`);
  }
  return pages.length;
}

/** The paragraphs, headings, items and cells of a page that have text. */
function textOf(html: string): string[] {
  return html
    .replace(/^.*?<body[^>]*>|<(script|style|template|svg)\b.*?<\/\1>|<!--.*?-->/gsu, '')
    .replace(
      /<\/?(?:p|div|li|ul|ol|dl|dt|dd|h\d|section|article|nav|header|footer|main|t[rdh]|table|form|br)\b[^>]*>/gu,
      '\n',
    )
    .split('\n')
    .map((part) => plainText(part))
    .filter((text) => text !== '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#34': '"',
  '#39': "'",
  amp: '&',
};

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/gu, '')
    .replace(/&([#\w]+);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
    .trim();
}

const made = new Set<string>();

async function put(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  if (
    !made.has(folder) ||
    !(await access(folder).then(
      () => true,
      () => false,
    ))
  ) {
    await mkdir(folder, { recursive: true });
    made.add(folder);
  }
  await writeFile(path, text);
}
