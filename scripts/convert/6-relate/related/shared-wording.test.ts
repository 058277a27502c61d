import { describe, expect, test } from 'vitest';
import { lexicon } from '../lexicon.ts';
import type { Matter } from './matter.ts';
import { reasonsFor } from './reasons.ts';
import { sharedWording } from './shared-wording.ts';

const shared = (a: string, b: string): string[] =>
  sharedWording(() => 4, lexicon(['司法', '法律'])).with(a)(b);

describe('a pair of characters', () => {
  test('is shown where it is a word in both texts', () => {
    expect(shared('涉港、域外、跨境', '法律域外的效力')).toEqual(['域外']);
  });

  test('is not shown where it is a piece of other words in either', () => {
    expect(shared('健全司法规则', '法律法规')).toEqual([]);
    expect(shared('面向海外侨胞', '送往、海外、')).toEqual([]);
  });

  test('is not shown where it says nothing of the matter', () => {
    expect(shared('，符合，', '，符合，')).toEqual([]);
  });
});

describe('reasons', () => {
  const matter = (id: string): Matter => ({
    id,
    circular: id,
    issuers: [],
    type: 'measure',
    title: '',
    text: '',
    topics: [],
  });
  const why = (wording: string[], confirmed = false): string[] =>
    reasonsFor(matter('a'), matter('b'), { wording, confirmed, subjectName: (id) => id });

  test('are never a pair of characters alone', () => {
    expect(why(['域外'])).toEqual([]);
    expect(why(['域外', '域外法查明'])).toEqual(['共同表述：“域外”“域外法查明”']);
    expect(why(['域外'], true)).toEqual(['编者确认', '共同表述：“域外”']);
  });
});
