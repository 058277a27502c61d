import { describe, expect, test } from 'vitest';
import { kindOfTitle } from '../3-parse/kind.ts';
import { bareKind, kindOfName } from '../6-relate/instruments/kinds.ts';
import { ownerOf } from '../6-relate/references/owner.ts';
import { isOrganisation } from '../organisation.ts';
import { endsAsTitle } from '../title-end.ts';
import { DOCUMENT_WORDS } from './documents.ts';

const owner = (before: string) => ownerOf(`${before}第三条`, before.length, []);

describe.each(DOCUMENT_WORDS)('$word, as in $example', ({ word, example, kind, title, instrument, bare }) => {
  test(title ? 'ends titles' : 'ends no title', () => {
    expect(example.endsWith(word)).toBe(true);
    expect(endsAsTitle(example)).toBe(
      title || DOCUMENT_WORDS.some((w) => w.title && example.endsWith(w.word)),
    );
    expect(endsAsTitle(`${example}（试行）`)).toBe(endsAsTitle(example));
  });

  test('stands in the name of an office where no rule says otherwise', () =>
    expect(isOrganisation(`河东${word}处`)).toBe(
      !DOCUMENT_WORDS.some((w) => w.noOffice && word.includes(w.word)),
    ));

  test('tells the kind of circular', () => {
    if (kind !== undefined) expect(kindOfTitle(example)).toBe(kind);
  });

  if (instrument)
    test('ends names of instruments', () =>
      expect(kindOfName(`某事项${word}`)).toBe(word === '的函' ? '函' : word));

  test(bare ? 'is a name by itself' : 'is no name by itself', () =>
    expect(bareKind(word)).toBe(bare ? word : undefined),
  );

  if (bare)
    test('tells whose articles are named', () => {
      expect(owner(`见本${word}`)).toEqual({ kind: 'self', outright: true });
      expect(owner(`见该${word}`)).toEqual({ kind: 'elsewhere' });
      expect(owner(`见有关${word}`)).toEqual({ kind: 'elsewhere' });
    });
});
