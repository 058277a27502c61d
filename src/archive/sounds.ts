import { pinyin } from 'pinyin-pro';
import { standardHan } from '#domain/search/standard-han.ts';

/** Readings of one character that count: further ones are rare. */
const READINGS = 3;

/** Each syllable and the characters that are read so: `a啊阿ai埃…`; without tones, as people type them. */
export function soundTable(): string {
  const table = new Map<string, string>();
  for (const character of standardHan()) {
    const readings = pinyin(character, { multiple: true, type: 'array', toneType: 'none', v: true });
    for (const syllable of [...new Set(readings)].slice(0, READINGS))
      table.set(syllable, (table.get(syllable) ?? '') + character);
  }
  return [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, characters]) => syllable + characters)
    .join('');
}
