import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject } from 'vitest';
import { foldedForms } from '#domain/search/figures.ts';
import { bracketRows, fold } from '#domain/search/fold.ts';
import { archiveDataSchema, circularDataSchema } from '#formats/data-files.ts';
import { type PlainRecord, partsOfTexts, plainRecords } from './search-records.ts';
import { test } from './site.ts';

let records: PlainRecord[];
let queries: string[];
let truth: Map<string, string[]>;

beforeAll(async () => {
  records = await plainRecords(inject('dist'));
  queries = partsOfTexts(records, 3000);
  const folded = records.map(({ url, runs }) => ({ url, runs: runs.flatMap(foldedForms) }));
  truth = new Map(
    queries.map((query) => {
      const forms = foldedForms(query);
      const found = folded.filter(({ runs }) => runs.some((run) => forms.some((form) => run.includes(form))));
      return [query, forms[0] === '' ? holdingBrackets(query) : found.map(({ url }) => url)];
    }),
  );
});

function holdingBrackets(query: string): string[] {
  const [row] = bracketRows(query);
  if (row === undefined) return [];
  return records
    .filter(({ runs }) => runs.some((run) => bracketRows(run).some((other) => other.includes(row))))
    .map(({ url }) => url);
}

const load = async (dist: string, file: string): Promise<unknown> =>
  JSON.parse(await readFile(join(dist, file), 'utf8'));

/**
 * Whether the first mark is what was asked for and no more: the query itself, in any of its
 * forms, or several of it that touch or overlap.
 */
function isMarked(query: string, [first = '']: readonly string[]): boolean {
  const marked = foldedForms(first);
  return foldedForms(query).some((form) =>
    marked.some((text) => {
      const starts = [...text].map((_, i) => i).filter((i) => text.startsWith(form, i));
      let end = 0;
      for (const start of starts) if (start <= end) end = start + form.length;
      return starts.length > 0 && end === text.length;
    }),
  );
}

interface Answer {
  total: number;
  results: { url: string; rung: string; excerpt: string; matches: string[] }[];
}

const askAll = async (list: readonly string[]): Promise<Answer[]> => {
  const answers: Answer[] = [];
  for (const query of list) {
    const { total, results } = await archive.search(query, { limit: 1000 });
    answers.push({
      total,
      results: results.map(({ url, rung, excerpt, marks }) => ({
        url,
        rung,
        excerpt,
        matches: marks.excerpt.filter(({ match }) => match).map(({ text }) => text),
      })),
    });
  }
  return answers;
};

/** What the page offers; declared here, because the commands never import the site. */
declare const archive: {
  search(
    query: string,
    options: { limit: number },
  ): Promise<{
    total: number;
    results: {
      url: string;
      rung: string;
      excerpt: string;
      marks: { excerpt: { text: string; match: boolean }[] };
    }[];
  }>;
  index(): Promise<string>;
};

test('what the data files have of circulars, measures and questions stands whole in a record', async () => {
  const dist = inject('dist');
  const byUrl = new Map(records.map(({ url, runs }) => [url, runs.map((run) => fold(run).text)]));
  const { circulars } = archiveDataSchema.parse(await load(dist, 'data/archive.json'));
  for (const { data } of circulars) {
    const { id, title, docNumber, sections, measures, questions } = circularDataSchema.parse(
      await load(dist, `data/${data}`),
    );
    const ofCircular = records
      .filter(({ url }) => url.startsWith(`circulars/${id}/`))
      .flatMap(({ runs }) => runs.map((run) => fold(run).text));
    for (const part of [title, docNumber ?? '', ...sections.map((section) => section.title)]) {
      const { text: folded } = fold(part);
      expect(
        ofCircular.some((run) => run.includes(folded)),
        `${id}: ${part}`,
      ).toBe(true);
    }
    for (const { url, title, text, departments } of [...measures, ...questions]) {
      for (const part of [title, text, ...departments.map(({ name }) => name)]) {
        const { text: folded } = fold(part);
        expect(
          byUrl.get(url)?.some((run) => run.includes(folded)),
          `${url}: ${part}`,
        ).toBe(true);
      }
    }
  }
});

describe('any part of a text is found', () => {
  test.for([
    ['pagefind', 'search/'],
    ['text', 'search/?index=text'],
  ] as const)('by the index %s', async ([kind, address], { open }) => {
    const page = await open(address);
    expect(await page.evaluate(() => archive.index())).toBe(kind);
    const answers = await page.evaluate(askAll, queries);
    const wrong = queries.filter((query, i) => {
      const exact = (answers[i]?.results ?? []).filter(({ rung }) => rung === 'exact');
      const expected = truth.get(query) ?? [];
      return (
        answers[i]?.total !== expected.length ||
        exact
          .map(({ url }) => url)
          .sort()
          .join() !== [...expected].sort().join()
      );
    });
    expect(wrong).toEqual([]);
  });

  test('and marked in the excerpt', async ({ open }) => {
    const page = await open('search/');
    const some = queries.filter((query) => fold(query).text !== '').slice(0, 300);
    const answers = await page.evaluate(askAll, some);
    const unmarked = some.filter((query, i) =>
      (answers[i]?.results ?? []).some(({ rung, matches }) => rung === 'exact' && !isMarked(query, matches)),
    );
    expect(unmarked).toEqual([]);
  });

  test('in the same order by either index', async ({ open }) => {
    const byPagefind = await (await open('search/')).evaluate(askAll, queries.slice(0, 300));
    const byText = await (await open('search/?index=text')).evaluate(askAll, queries.slice(0, 300));
    expect(byPagefind).toEqual(byText);
  });
});
