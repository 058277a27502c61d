import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { onEnd } from './asked/asked.ts';
import { readPart, writePart } from './load/kept-parts.ts';
import { READINGS_FOLDER } from './load/kept-place.ts';

/** By name, as a dictionary of a hundred thousand readings has it: kept from build to build, where the build says where. */
interface Heard {
  readonly initials: Map<string, string>;
  readonly sounds: Map<string, string>;
}

let heard: Heard | undefined;
let keptCount = 0;

function heardBefore(): Heard {
  if (heard === undefined) {
    const kept = READINGS_FOLDER === '' ? undefined : readPart<Heard>(FILE);
    heard = kept ?? { initials: new Map(), sounds: new Map() };
    keptCount = countOf(heard);
  }
  return heard;
}

const FILE = join(READINGS_FOLDER, 'sounds.v8');
const countOf = ({ initials, sounds }: Heard): number => initials.size + sounds.size;
/** Of names that are gone some stay; of more than this nothing is kept. */
const MOST = 500_000;

onEnd(() => {
  if (heard === undefined || READINGS_FOLDER === '') return;
  const count = countOf(heard);
  if (count !== keptCount) writePart(FILE, count > MOST ? undefined : heard);
  heard = undefined;
});

/** First letters of a name's pinyin, lower case (研究室 → `yjs`); letters and figures as they are, all else left out. */
export function initialsOf(name: string): string {
  const { initials: known } = heardBefore();
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

/** What a name sounds like, to put names in order: the order of the browser's or the machine's own is not the same everywhere. */
export function soundOf(name: string): string {
  const { sounds } = heardBefore();
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
