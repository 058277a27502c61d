import { pinyin } from 'pinyin-pro';

const known = new Map<string, string>();

/** First letters of a name's pinyin, lower case (研究室 → `yjs`); letters and figures as they are, all else left out. */
export function initialsOf(name: string): string {
  let initials = known.get(name);
  if (initials === undefined) {
    initials = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', v: true })
      .join('')
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]/gu, '');
    known.set(name, initials);
  }
  return initials;
}

const sounds = new Map<string, string>();

/** What a name sounds like, to put names in order: the order of the browser's or the machine's own is not the same everywhere. */
export function soundOf(name: string): string {
  let sound = sounds.get(name);
  if (sound === undefined) {
    sound = pinyin(name, { toneType: 'num', type: 'array', v: true }).join(' ').toLowerCase();
    sounds.set(name, sound);
  }
  return sound;
}

/** Under what letter a name stands in an index: `Y`; `#` for one that begins with a figure or what has no pinyin. */
export function letterOf(name: string): string {
  const first = initialsOf(name)[0] ?? '';
  return /[a-z]/u.test(first) ? first.toUpperCase() : '#';
}
