import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seedFile } from '../../command/convert/read-seeds.ts';
import { makeDocx, p } from '../../convert/1-decode/formats/fixtures/make-docx.ts';
import { makePdf } from '../../convert/1-decode/formats/fixtures/make-pdf.ts';
import { solid } from './conservation.ts';
import { brokenLaw, convertSeeds } from './convert-texts.ts';

/** Real texts that are no part of the project; where they are not at hand the tests are skipped. */
const FOLDER = '../shared/samples';
const there = existsSync(FOLDER);
const files = there ? readdirSync(FOLDER).filter((file) => /\.(?:txt|gbk|html)$/u.test(file)) : ['none'];
const texts = there ? files.filter((file) => file.endsWith('.txt')) : ['none'];

const keepsLaw = async (name: string, bytes: Buffer): Promise<string> => {
  const seed = { ...(await seedFile(name, bytes)), id: 'sample' };
  const conversion = convertSeeds([seed]);
  expect(conversion.failed).toEqual([]);
  expect(brokenLaw(seed, conversion)).toBeUndefined();
  return solid(conversion.circulars[0]?.source.lines.join('') ?? '');
};

describe.skipIf(!there)('every character of a real text is published once or listed', () => {
  test.each(files)('%s', async (file) => {
    await keepsLaw(file.replace(/\.gbk$/u, '.txt'), readFileSync(join(FOLDER, file)));
  });

  test.each(texts)('%s as a Word file', async (file) => {
    const lines = linesOf(file);
    const escaped = (line: string): string => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const bytes = makeDocx({ body: lines.map((line) => p(escaped(line))).join('') });
    expect(await keepsLaw('sample.docx', Buffer.from(bytes))).toBe(solid(lines.join('')));
  });

  test.each(texts)('%s as a saved page', async (file) => {
    const lines = linesOf(file);
    const escaped = (line: string): string => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const page = `<html><body>${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}</body></html>`;
    await keepsLaw('sample.html', Buffer.from(page));
  });

  test.each(texts)('%s as a PDF', async (file) => {
    // The font of the made PDF has no characters beyond the first plane.
    const columns = linesOf(file).flatMap((line) => line.match(/[\u0020-\ud7ff\ue000-\uffff]{1,30}/gu) ?? []);
    const pages = Array.from({ length: Math.ceil(columns.length / ROWS) }, (_, page) =>
      columns
        .slice(page * ROWS, (page + 1) * ROWS)
        .map((text, row) => ({ text, x: 60, y: 780 - row * 24, size: 14 })),
    );
    await keepsLaw('sample.pdf', Buffer.from(makePdf(pages)));
  });
});

/** Rows of a page of the made PDF. */
const ROWS = 30;

function linesOf(file: string): string[] {
  const text = readFileSync(join(FOLDER, file), 'utf8').replace(/^\ufeff/u, '');
  return text.split(/\r\n|\r|\n/u);
}
