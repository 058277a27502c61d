import { pinyin } from 'pinyin-pro';

const NO_PART_OF_AN_ID = /[^a-z0-9]/gu;

/**
 * A name as an address: its syllables without tones, everything else than letters and
 * figures left out (研究室 → `yanjiushi`). Two names may share one.
 */
export function pinyinId(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true });
  return syllables.join('').normalize('NFKD').toLowerCase().replace(NO_PART_OF_AN_ID, '');
}
