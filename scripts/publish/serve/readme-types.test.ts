import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SOURCE_FORMATS } from '#domain/source-formats.ts';

const readme = readFileSync('README.md', 'utf8');
const nginx = /types \{([^}]+)\}/u.exec(readme)?.[1] ?? '';
/** Endings that IIS knows by itself. */
const KNOWN_TO_IIS = [
  '.txt',
  '.md',
  '.docx',
  '.doc',
  '.rtf',
  '.xlsx',
  '.xls',
  '.pdf',
  '.png',
  '.jpg',
  '.tif',
];

/** Originals are offered under their endings, but for those that a browser would run. */
const endings = Object.values(SOURCE_FORMATS).flatMap((row) => (row.mayRun ? [] : [...row.endings]));

test.each(endings)('the README tells servers what a %s file is', (ending) => {
  expect(nginx.split(/[\s;]+/u)).toContain(ending.slice(1));
  if (!KNOWN_TO_IIS.includes(ending)) expect(readme).toContain(`<mimeMap fileExtension="${ending}"`);
});
