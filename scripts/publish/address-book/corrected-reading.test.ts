import { expect, test } from 'vitest';
import { circularAddress, unitAddress } from '#domain/addresses.ts';
import { wholeText } from '#domain/elements.ts';
import { fingerprintOf } from '#domain/fingerprint.ts';
import { convertArchive } from '../../convert/index.ts';
import { explain } from './explain.ts';
import { type BuiltAddress, publish } from './publish.ts';

const SOURCE = `河口区人民法院工作要点
1.健全机制。完善制度。
2.深化改革。推进试点。
推广经验。每季交流一次。
3.加强队伍。开展轮训。
`;
const REDIRECTS = { file: 'seeds/registry/redirects.yaml', places: new Map<string, string>() };

/** The pages of a small circular as they are built with a side file. */
function builtWith(side: string | undefined): BuiltAddress[] {
  const sideFiles = side === undefined ? [] : [{ file: 'a-1.yaml', text: side }];
  const seed = { id: 'a-1', file: 'a-1.txt', bytes: Buffer.from(SOURCE) };
  const { circulars, failed } = convertArchive({ circulars: [seed], sideFiles, registry: [] });
  expect(failed).toEqual([]);
  const text = (address: string, words: string): BuiltAddress => ({
    ...{ address, fingerprint: fingerprintOf(words), body: null, frame: null, counted: {}, title: address },
    corrections: { text: 0, frame: 0 },
  });
  return circulars.flatMap(({ head, units }) => [
    text(circularAddress(head.id), SOURCE),
    ...units.map((unit) => text(unitAddress(head.id, unit.head.key), wholeText(unit.paragraphs))),
  ]);
}

const first = publish([], builtWith(undefined), { redirects: {}, withdrawals: [] });
const published = 'published' in first ? first.published : [];

/** What the editor is told where a correction changes what stands at addresses that were published. */
function told(side: string): string {
  const after = publish(published, builtWith(side), { redirects: {}, withdrawals: [] });
  return 'problems' in after ? explain(after.problems, REDIRECTS) : '';
}

test('a correction that changes no address and no text is published', () => {
  expect(published.map(({ address }) => address)).toContain('circulars/a-1/2/');
  expect(told('reading:\n  - { at: L3, begins: 2.深化, is: measure }\n')).toBe('');
});

test('a measure that is renumbered is refused, with the redirect to declare', () => {
  const words = told('reading:\n  - { at: L5, begins: 3.加强, is: measure, number: 4 }\n');
  expect(words).toContain('circulars/a-1/3/: circulars/a-1/4/');
});

test('a measure that is none any longer is refused, with the ways to declare it', () => {
  const words = told('reading:\n  - { at: L5, begins: 3.加强, is: closing }\n');
  expect(words).toContain('circulars/a-1/3/');
  expect(words).toContain('withdrawals:');
});

test('a measure that is parted from another is refused until what changed is declared', () => {
  const words = told('reading:\n  - { at: L4, begins: 推广经验, is: measure, number: 9 }\n');
  expect(words).toContain('circulars/a-1/2/');
  expect(words).toContain('corrections:');
});
