/**
 * Run by the desk in a process of its own: converts, writes `content/`, and finds out what a
 * publication would change and what has to be decided before it. Folders come from the
 * environment; the site that stands is the first argument, where the desk remembers what was published the second.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '#desk/publish/wire.ts';
import { circularFingerprint, unitFingerprint } from '#domain/fingerprint.ts';
import { circularRecord } from '#domain/record.ts';
import { knownBy } from '#domain/verify/known-by.ts';
import { archiveFolders } from '../../archive-folders.ts';
import { convertFolder, errorsIn, writeContent } from '../../command/convert/convert-folder.ts';
import type { Diagnostic } from '../../convert/diagnostics/diagnostic.ts';
import type { LinkedCircular } from '../../convert/types.ts';
import { addressBookText, declared, linesOf } from '../../publish/address-book/book-file.ts';
import { foresee } from '../../publish/address-book/foresee.ts';
import { questionsOf } from '../../publish/address-book/questions.ts';
import { changesBetween } from '../../publish/changes/compare.ts';
import { type ReaderCircular, readerCircular, readSite } from '../../publish/changes/reader-text.ts';
import { say, sayLast } from '../say.ts';
import { remember, remembered, withOutside } from './memory.ts';

/** What the process tells the desk. */
export type LookMessage =
  | { readonly kind: 'step'; readonly words: string; readonly done: number; readonly total: number }
  | { readonly kind: 'plan'; readonly plan: Plan };

const [, , site = 'dist', memory = ''] = process.argv;
const { seeds, content } = archiveFolders();
const step = (words: string, done: number, total: number): void => {
  say<LookMessage>({ kind: 'step', words, done, total });
};

const progress = { step, end: () => undefined };
const converted = await convertFolder(seeds, progress, content);
if (converted === undefined) {
  console.error(`读不到来源目录“${seeds}”。`);
  process.exit(1);
}
const { conversion, diagnostics } = converted;
if (conversion.links === undefined) {
  for (const one of diagnostics) console.error(inWords(one));
  process.exit(1);
}
await writeContent(content, converted, false, progress);
const book = linesOf(await addressBookText());
if (book === undefined) process.exit(1);
step('比较改动', 0, 0);
const { circulars, failed } = conversion;
// What an error keeps out stays as it is: nothing of it is gone.
const kept = new Set(failed);
const isKept = (address: string): boolean => kept.has(/^circulars\/([^/]+)\//u.exec(address)?.[1] ?? '');
const before = withOutside(await readSite(site), await remembered(memory)).filter(({ id }) => !kept.has(id));
const after = circulars.map(asRead);
await remember(memory, after);
const problems = foresee(
  book.filter(({ address }) => !isKept(address)),
  circulars.map(known),
  await declared(),
);
const errors = diagnostics.filter(({ severity }) => severity === 'error');
sayLast<LookMessage>({
  kind: 'plan',
  plan: {
    site: existsSync(join(site, 'index.html')),
    circulars: circulars.length,
    changes: changesBetween(before, after),
    questions: questionsOf(problems),
    errors: errors.map(inWords),
    warnings: diagnostics.length - errorsIn(diagnostics),
  },
});

function known({ head, parts, units, source }: LinkedCircular) {
  return knownBy({
    id: head.id,
    parts,
    units: units.map((unit) => ({ key: unit.head.key, paragraphs: unit.paragraphs })),
    source: source.lines,
    corrections: head.corrections ?? [],
  });
}

function asRead({ head, parts, units }: LinkedCircular): ReaderCircular {
  const paragraphs = new Map(units.map((unit) => [unit.head.key, unit.paragraphs]));
  const of = (key: string) => paragraphs.get(key) ?? [];
  const outside = parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.role === 'unit' ? [] : [block.text])),
  );
  const read = readerCircular(circularRecord(head, units), circularFingerprint(parts, of), (key) =>
    unitFingerprint(of(key)),
  );
  return { ...read, outside };
}

function inWords({ message, help, place }: Diagnostic): string {
  return `${place.file} 第${place.line}行：${message}处理：${help}`;
}
