import type { ReadCharacter } from './read-line.ts';

/** How a half-width mark is written in Chinese. */
const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '<': '〈',
  '>': '〉',
  '[': '〔',
  ']': '〕',
  '［': '〔',
  '］': '〕',
  '"': '“',
  '＂': '“',
  "'": '‘',
  '「': '〔',
  '」': '〕',
};
/** Marks that Chinese texts have in no other form, whatever stands beside them. */
const ALWAYS_FULL = '<>[]［］';
const HAN = /\p{Script=Han}/u;
const FIGURE = /^[0-9]$/u;
/** What is seen of a dash. */
const DASHES = new Set(['-', '－', '一', '—', '–', '─', '~']);
/** Figures that a dash parts stand so far from each other, in characters; a hyphen parts them less. */
const DASH_EM = 1.15;
/** A dash of two characters, by how far those around it stand from each other: it is read as one. */
const LONG_DASH_EM = 2.6;
/** A full-width point behind a figure takes so much, from the figure's middle to that of the next character. */
const POINT_EM = 1.45;
/** So likely a point, and a comma or colon behind the number that begins a line is one. */
const POINT_LIKELY = 0.05;
/** How likely a mark is taken to be that the model did not think of. */
const UNTHOUGHT = 0.002;
/** Ways of reading the marks of a page that are followed at once. */
const WAYS = 24;

const OPENING = new Map([
  ['《', '》'],
  ['〈', '〉'],
  ['（', '）'],
  ['〔', '〕'],
  ['【', '】'],
  ['“', '”'],
  ['‘', '’'],
]);
const CLOSING = new Map([...OPENING].map(([open, close]) => [close, open]));
const isPaired = (text: string): boolean => OPENING.has(text) || CLOSING.has(text);
const QUOTES = '“”‘’';
/** Marks that look like each other: one is taken for another. */
const ALIKE = ['《〈（〔【', '》〉）〕】', QUOTES];

/**
 * The lines with their marks of punctuation as Chinese writes them: full-width among Chinese
 * characters, in pairs, each with the one that closes it. A model sees quotation marks and
 * brackets one at a time, and takes an opening one for a closing one.
 */
export function withPunctuation(lines: readonly (readonly ReadCharacter[])[]): ReadCharacter[][] {
  const wide = lines.map(inFullWidth);
  const marks = wide.flatMap((line, i) =>
    line.flatMap((character, at) => (isPaired(character.text) ? [{ character, i, at }] : [])),
  );
  const chosen = pairedMarks(marks.map(({ character }) => candidatesOf(character)));
  const mended = wide.map((line) => [...line]);
  for (const [n, { character, i, at }] of marks.entries()) {
    const text = chosen[n]?.text ?? character.text;
    (mended[i] as ReadCharacter[])[at] = {
      ...character,
      text,
      confidence: chosen[n]?.confidence ?? character.confidence,
      others: character.others.filter((other) => other.text !== text && !isAlike(other.text, text)),
    };
  }
  return mended;
}

function inFullWidth(line: readonly ReadCharacter[]): ReadCharacter[] {
  const em = emOf(line);
  const isFigure = (character: ReadCharacter | undefined): boolean => FIGURE.test(character?.text ?? '');
  return line.map((character, i) => {
    const [before, after] = [line[i - 1], line[i + 1]];
    const nearChinese = [before, after].some(
      (one) => one !== undefined && /[\p{Script=Han}，。、；：》”）]/u.test(one.text),
    );
    const between = before !== undefined && after !== undefined ? after.x - before.x : undefined;
    if (isFigure(before) && isFigure(after) && DASHES.has(character.text) && between !== undefined)
      return changed(character, between > DASH_EM * em ? '—' : '-');
    if (isNumberOf(line, i)) return changed(character, '.');
    if (
      '.．'.includes(character.text) &&
      isFigure(before) &&
      between !== undefined &&
      HAN.test(after?.text ?? '')
    )
      return changed(character, between > POINT_EM * em ? '．' : '.');
    if (character.text === '—' && between !== undefined && between > LONG_DASH_EM * em)
      return { ...character, text: '——' };
    const full = FULL[character.text];
    if (full !== undefined && (nearChinese || ALWAYS_FULL.includes(character.text)))
      return changed(character, full);
    return character;
  });
}

/** Whether a comma or colon is the point behind the number that begins a line: 3.健全 read as 3，健全. */
function isNumberOf(line: readonly ReadCharacter[], i: number): boolean {
  const character = line[i];
  const isBegun = i > 0 && i <= 2 && line.slice(0, i).every(({ text }) => FIGURE.test(text));
  return (
    isBegun &&
    ',，:：'.includes(character?.text ?? '.') &&
    HAN.test(line[i + 1]?.text ?? '') &&
    character?.others.some(({ text, confidence }) => '.．'.includes(text) && confidence >= POINT_LIKELY) ===
      true
  );
}

/** Another way to write what was seen: as sure as all forms of it together. */
function changed(character: ReadCharacter, text: string): ReadCharacter {
  if (text === character.text) return character;
  const same = (other: string): boolean =>
    other === text || FULL[other] === text || (DASHES.has(text) && DASHES.has(other));
  const confidence = character.others
    .filter((other) => same(other.text))
    .reduce((sum, other) => sum + other.confidence, character.confidence);
  return {
    ...character,
    text,
    confidence: Math.min(1, confidence),
    others: character.others.filter((other) => !same(other.text)),
  };
}

/** Width of a Chinese character, by how far most neighbours stand from each other. */
export function emOf(line: readonly ReadCharacter[]): number {
  const steps = line
    .flatMap((character, i) => {
      const next = line[i + 1];
      return next !== undefined && HAN.test(character.text) && HAN.test(next.text)
        ? [next.x - character.x]
        : [];
    })
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? Infinity;
}

interface Candidate {
  readonly text: string;
  readonly probability: number;
}

/** What a mark may be, each with its probability. */
function candidatesOf({ text, confidence, others }: ReadCharacter): Candidate[] {
  const found = new Map<string, number>([[text, confidence]]);
  for (const other of others) {
    const full = FULL[other.text] ?? other.text;
    if (isPaired(full)) found.set(full, (found.get(full) ?? 0) + other.confidence);
  }
  // A straight quotation mark may stand for either.
  for (const alike of ALIKE)
    if (alike.includes(text))
      for (const one of alike) found.set(one, Math.max(found.get(one) ?? 0, UNTHOUGHT));
  return [...found].map(([text, probability]) => ({ text, probability: Math.min(1, probability) }));
}

/** Whether two marks look the same, and what they open or close alone tells them from each other. */
const isAlike = (one: string, other: string): boolean =>
  QUOTES.includes(FULL[one] ?? one) && QUOTES.includes(other);

interface Chosen {
  readonly text: string;
  /** How sure it is that a mark of this look stands here, where the others bear it out; else how sure the model is. */
  readonly confidence: number;
}

interface Way {
  readonly open: string;
  readonly cost: number;
  readonly chosen: readonly Chosen[];
}

/** A mark that closes what is not open may close what an earlier page opened. */
const CLOSES_NOTHING = 2.5;
const CLOSES_ANOTHER = 5;
/** Titles within titles and quotations within quotations have marks of their own. */
const SAME_WITHIN = 4;
const ALONE_WITHIN = 3;
const LEFT_OPEN = 1;

/** The likeliest marks of which each is closed by its own. */
function pairedMarks(marks: readonly (readonly Candidate[])[]): readonly Chosen[] {
  let ways: Way[] = [{ open: '', cost: 0, chosen: [] }];
  for (const candidates of marks) {
    const looks = (text: string): number =>
      Math.min(
        1,
        candidates
          .filter((other) => other.text === text || isAlike(other.text, text))
          .reduce((sum, { probability }) => sum + probability, 0),
      );
    const next = new Map<string, Way>();
    for (const way of ways) {
      for (const candidate of candidates) {
        const { open, cost } = after(way.open, candidate.text);
        const all = way.cost + cost - Math.log(candidate.probability);
        if (all >= (next.get(open)?.cost ?? Infinity)) continue;
        const { text, probability } = candidate;
        const chosen = { text, confidence: cost === 0 ? looks(text) : probability };
        next.set(open, { open, cost: all, chosen: [...way.chosen, chosen] });
      }
    }
    ways = [...next.values()].sort((a, b) => a.cost - b.cost).slice(0, WAYS);
  }
  const total = (way: Way): number => way.cost + LEFT_OPEN * way.open.length;
  return [...ways].sort((a, b) => total(a) - total(b))[0]?.chosen ?? [];
}

/** What is open behind a mark, and how unlikely the mark is there. */
function after(open: string, mark: string): { open: string; cost: number } {
  const last = open.at(-1);
  const own = CLOSING.get(mark);
  if (own === undefined) {
    const outer = mark === '〈' ? '《' : mark === '‘' ? '“' : undefined;
    const alone = outer !== undefined && !open.includes(outer) ? ALONE_WITHIN : 0;
    const same = open.includes(mark) ? SAME_WITHIN : 0;
    return { open: (open + mark).slice(-6), cost: alone + same };
  }
  if (last === own) return { open: open.slice(0, -1), cost: 0 };
  if (last === undefined) return { open, cost: CLOSES_NOTHING };
  return { open: open.includes(own) ? open.slice(0, open.lastIndexOf(own)) : open, cost: CLOSES_ANOTHER };
}
