import { citedInstruments, quotedTerms } from '#domain/cited.ts';
import { NAME_WORDING, TITLE_WORDING } from '../bars.ts';
import { lexicon } from '../lexicon.ts';
import { GENRE_WORDS } from './genre-words.ts';

const genre = lexicon(GENRE_WORDS);
/** Runs of Chinese characters, and western words: AOL, DeepSeek, 5G. Figures alone tell nothing. */
const RUNS = /\p{sc=Han}+|(?=[\p{sc=Latin}\d]*\p{sc=Latin})[\p{sc=Latin}\d]{2,}/gu;

const BEGINS_WITH_HAN = /^\p{sc=Han}/u;

/**
 * Particles that join words: what would straddle one is no wording (监管和数据 holds no 和数).
 * 和 also begins words (和解), 等 too (等级).
 */
const PARTICLES = /[的与及或]|和(?![解谐平睦])|等(?!级)/gu;

/**
 * The wordings of a measure, and how often each stands in it: pairs of neighbouring
 * characters, western words, names in 《》 and “”. The words of the genre are cut out
 * first, so that neither they nor what would straddle them counts.
 */
export function wordingsOf({
  title,
  text,
}: {
  readonly title: string;
  readonly text: string;
}): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (wording: string, weight: number): void => {
    counts.set(wording, (counts.get(wording) ?? 0) + weight);
  };
  for (const wording of pairsOf(text)) add(wording, 1);
  for (const wording of pairsOf(title)) add(wording, TITLE_WORDING);
  for (const name of quotedTerms(text)) add(`“${name}”`, NAME_WORDING);
  for (const name of citedInstruments(text)) add(`《${name}》`, NAME_WORDING);
  return counts;
}

/** The pairs and western words of a text outside the words of the genre, in order, repeats included. */
export function pairsOf(text: string): string[] {
  return runsOf(text).flatMap((run) => {
    if (!BEGINS_WITH_HAN.test(run)) return [run.toLowerCase()];
    return Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2));
  });
}

function runsOf(text: string): string[] {
  return withoutGenre(text).replace(PARTICLES, ' ').match(RUNS) ?? [];
}

function withoutGenre(text: string): string {
  let rest = '';
  let at = 0;
  for (const { word, start } of genre.find(text)) {
    rest += `${text.slice(at, start)} `;
    at = start + word.length;
  }
  return rest + text.slice(at);
}
