import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SOURCE_FORMATS } from '#domain/source-formats.ts';
import { REFUSED_FORMATS } from '../1-decode/formats/refused.ts';
import { CATALOGUE } from './catalogue.ts';

/** The editor's handbook lies with the circulars. */
const handbook = readFileSync('seeds/README.md', 'utf8');
const rows = new Map(
  [...handbook.matchAll(/^\| `([a-z-]+\/[a-z-]+)` \|(.*)\|(.*)\|$/gmu)].map(
    ([, code = '', meaning = '', remedy = '']) => [code, { meaning: meaning.trim(), remedy: remedy.trim() }],
  ),
);

test.each(Object.keys(CATALOGUE))('the handbook tells what %s means and what to do', (code) => {
  expect(rows.get(code)?.meaning).toBeTruthy();
  expect(rows.get(code)?.remedy).toBeTruthy();
});

test('the handbook tells of no diagnostic that is gone', () => {
  expect([...rows.keys()].filter((code) => !(code in CATALOGUE))).toEqual([]);
});

const endings = [
  ...Object.values(SOURCE_FORMATS).flatMap((row) => row.endings),
  ...Object.values(REFUSED_FORMATS).flatMap((row) => row.endings.slice(0, 1)),
];
test.each(endings)('the handbook tells of %s files', (ending) => {
  expect(handbook).toContain(`\`${ending}\``);
});

test.each(['archive', 'issuers', 'departments', 'synonyms', 'topics', 'lineage'])(
  'the handbook tells what %s.yaml is for',
  (name) => {
    expect(handbook).toContain(`\n- \`${name}.yaml\`：`);
  },
);
