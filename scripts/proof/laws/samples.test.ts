import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seedFile } from '../../command/convert/read-seeds.ts';
import { makeDocx, p } from '../../convert/1-decode/formats/fixtures/make-docx.ts';
import { makeOdt, p as paragraph } from '../../convert/1-decode/formats/fixtures/make-odt.ts';
import { makeOfd, text } from '../../convert/1-decode/formats/fixtures/make-ofd.ts';
import { makePdf } from '../../convert/1-decode/formats/fixtures/make-pdf.ts';
import { decode } from '../../convert/1-decode/index.ts';
import { solid } from './conservation.ts';
import { brokenLaw, convertSeeds, seedOf } from './convert-texts.ts';
import { notAtHand, REAL_TEXTS, realText } from './real-texts.ts';

/** Invented texts with the habits of real ones: those of the fixtures that can be read, and pages. */
const INVENTED = [
  ...globSync('scripts/convert/fixtures/*/seeds/*.txt').filter((file) => textOf(file) !== undefined),
  ...globSync('scripts/proof/laws/fixtures/*.html'),
].map((file) => file.replaceAll('\\', '/'));

test('there are enough invented texts', () => {
  expect(INVENTED.length).toBeGreaterThan(60);
});

describe('every character of an invented text is published once or listed', () => {
  test.each(INVENTED)('%s', (file) => asItIs(file));
  describe.each(INVENTED.filter((file) => file.endsWith('.txt')))('%s', (file) => {
    test('as a Word file', () => asWord(file));
    test('as a saved page', () => asPage(file));
    test('as a PDF', () => asPdf(file));
    test('as an OFD file', () => asOfd(file));
    test('as an OpenDocument text', () => asOdt(file));
  });
});

describe('every character of a real text is published once or listed', () => {
  const real =
    (check: (file: string) => Promise<void>) =>
    (file: string, { skip }: { skip: Skip }) => {
      const why = notAtHand(file);
      skip(why !== undefined, why);
      return check(realText(file));
    };
  const texts = REAL_TEXTS.filter((file) => file.endsWith('.txt'));
  test.for(REAL_TEXTS)('%s', real(asItIs));
  test.for(texts)('%s as a Word file', real(asWord));
  test.for(texts)('%s as a saved page', real(asPage));
  test.for(texts)('%s as a PDF', real(asPdf));
  test.for(texts)('%s as an OFD file', real(asOfd));
  test.for(texts)('%s as an OpenDocument text', real(asOdt));
});
type Skip = (condition: boolean, note?: string) => void;

async function asItIs(file: string): Promise<void> {
  await keepsLaw(basename(file).replace(/\.gbk$/u, '.txt'), readFileSync(file));
}

async function asWord(file: string): Promise<void> {
  const lines = linesOf(file);
  const bytes = makeDocx({ body: lines.map((line) => p(escaped(line))).join('') });
  expect(await keepsLaw('sample.docx', Buffer.from(bytes))).toBe(solid(lines.join('')));
}

async function asPage(file: string): Promise<void> {
  const body = linesOf(file).map((line) => `<p>${escaped(line)}</p>`);
  await keepsLaw('sample.html', Buffer.from(`<html><body>${body.join('\n')}</body></html>`));
}

async function asPdf(file: string): Promise<void> {
  // The font of the made PDF has no characters beyond the first plane.
  const columns = linesOf(file).flatMap((line) => line.match(/[\u0020-\ud7ff\ue000-\uffff]{1,30}/gu) ?? []);
  const pages = Array.from({ length: Math.ceil(columns.length / ROWS) }, (_, page) =>
    columns
      .slice(page * ROWS, (page + 1) * ROWS)
      .map((text, row) => ({ text, x: 60, y: 780 - row * 24, size: 14 })),
  );
  await keepsLaw('sample.pdf', Buffer.from(makePdf(pages)));
}

/** Rows of a page of the made PDF, and of the made OFD file. */
const ROWS = 30;

async function asOfd(file: string): Promise<void> {
  const rows = linesOf(file).flatMap((line) => line.match(/.{1,30}/gu) ?? []);
  const pages = Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, page) =>
    rows
      .slice(page * ROWS, (page + 1) * ROWS)
      .map((row, i) => text(row, 21, 25 + i * 8.5, { size: 5 }))
      .join(''),
  );
  await keepsLaw('sample.ofd', Buffer.from(makeOfd({ pages })));
}

async function asOdt(file: string): Promise<void> {
  const lines = linesOf(file);
  const bytes = makeOdt({ text: lines.map((line) => paragraph(escaped(line))).join('') });
  expect(await keepsLaw('sample.odt', Buffer.from(bytes))).toBe(solid(lines.join('')));
}

/** Holds the law to a file, and gives what is published of it. */
async function keepsLaw(name: string, bytes: Buffer): Promise<string> {
  const seed = { ...(await seedFile(name, bytes)), id: 'sample' };
  const conversion = convertSeeds([seed]);
  expect(conversion.failed).toEqual([]);
  expect(brokenLaw(seed, conversion)).toBeUndefined();
  return solid(conversion.circulars[0]?.source.lines.join('') ?? '');
}

function linesOf(file: string): string[] {
  return textOf(file)?.split(/\r\n|\r|\n/u) ?? [];
}

/** A plain text as it is decoded; `undefined` where it is refused. */
function textOf(file: string): string | undefined {
  return decode(seedOf('sample', readFileSync(file))).value?.text;
}

function escaped(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
