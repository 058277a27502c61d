import type { ReferenceLink } from '#domain/links.ts';
import type { Span } from '../../types.ts';
import type { LinkedCitation } from '../instruments/index.ts';
import { type LinkText, touchesAny } from '../texts.ts';
import { isAmended } from './amendments.ts';
import { namesIn, type Owner, ownerOf } from './owner.ts';
import { type Path, pathsIn } from './paths.ts';
import { type Addressed, clauseNumber, type Numbered, type PlaceMap, type Standing } from './place-map.ts';
import { LEVELS, type Step, THE_ONLY } from './steps.ts';

export interface LinkedReferences {
  readonly links: readonly ReferenceLink[];
  /** Words that name a place which is not there. */
  readonly unresolved: readonly Span[];
}

/**
 * What a text says of places in its own circular, and in others that the archive holds.
 * Left alone without a word: articles of what the archive does not hold.
 *
 * @param citations of the text, in order of their places
 * @param mapOf the places of a circular by its id
 */
export function referencesIn(
  text: LinkText,
  citations: readonly LinkedCitation[],
  mapOf: (circular: string) => PlaceMap | undefined,
): LinkedReferences {
  const own = mapOf(text.circular.head.id);
  const names = namesIn(text.text);
  const links: ReferenceLink[] = [];
  const unresolved: Span[] = [];
  let before: { path: Path; owner: Owner } | undefined;
  for (const path of pathsIn(text.text)) {
    if (touchesAny(path, names) || touchesAny(path, text.closed)) continue;
    const goesOn = path.goesOn && before !== undefined && before.path.end <= path.start;
    const read = goesOn && before !== undefined ? before.owner : ownerOf(text.text, path.start, citations);
    const owner = isElsewhere(read, text, path, own) ? ({ kind: 'elsewhere' } as const) : read;
    const steps = goesOn && before !== undefined ? [...above(before.path, path), ...path.steps] : path.steps;
    const isNamed = owner.kind === 'cited' || (owner.kind === 'self' && owner.outright);
    if (!isNamed && !path.follows) continue;
    before = { path: { ...path, steps }, owner };
    const map = mapFor(owner, own, mapOf);
    if (map === undefined) continue;
    const isOwn = map === own;
    const found = resolve(path, steps, map, isOwn ? text : undefined);
    for (const link of found.links) links.push(link);
    const expected =
      owner.kind === 'cited' || (owner.kind === 'self' && owner.outright) || isTelling(path, map);
    if (expected && text.circular.parts[text.part]?.type !== 'imprint') unresolved.push(...found.unresolved);
  }
  return { links, unresolved };
}

/** A decision that amends 本办法 is itself 本决定. */
const ITSELF = /本(?:决定|通知|公告|令|修正案)(?:的|中)?\s?$/u;

/** Whether words that name no document mean a place in a text that is amended. */
function isElsewhere(owner: Owner, { text }: LinkText, { start, end, steps }: Path, own?: PlaceMap): boolean {
  if (owner.kind !== 'self' || steps[0]?.level === 'annex') return false;
  if (own?.isAmending === true) return !ITSELF.test(text.slice(Math.max(0, start - 8), start));
  return !owner.outright && isAmended(text, start, end);
}

function mapFor(
  owner: Owner,
  own: PlaceMap | undefined,
  mapOf: (circular: string) => PlaceMap | undefined,
): PlaceMap | undefined {
  if (owner.kind === 'elsewhere') return undefined;
  if (owner.kind === 'self') return own;
  const { circular } = owner.citation.entry;
  return circular === null ? undefined : mapOf(circular);
}

/** Whether words that name no document can only mean a place in this one. */
function isTelling({ steps: [first] }: Path, { hasArticles }: PlaceMap): boolean {
  if (first === undefined) return false;
  if (first.level === 'annex') return first.figures[0]?.number !== THE_ONLY;
  return hasArticles && ['article', 'clause', 'item'].includes(first.level);
}

/** Steps of the path before that this one leaves out: 第三条第一款、第二款. */
function above(before: Path, { steps: [first] }: Path): Step[] {
  if (first === undefined || first.back > 0) return [];
  return before.steps.filter((step) => LEVELS.indexOf(step.level) < LEVELS.indexOf(first.level));
}

/** Links for every figure of a path's last step. */
function resolve(
  path: Path,
  steps: readonly Step[],
  map: PlaceMap,
  own: LinkText | undefined,
): { links: ReferenceLink[]; unresolved: Span[] } {
  const links: ReferenceLink[] = [];
  const unresolved: Span[] = [];
  const last = steps.at(-1) as Step;
  const settle = ({ start, end }: Span, place: Addressed | undefined): void => {
    if (place === undefined) unresolved.push({ start, end });
    else if (!isHere(place, own)) links.push({ start, end, ...place });
  };
  if (steps[0] !== undefined && steps[0].back > 0) {
    settle(path, own?.unit === undefined ? undefined : backwards(steps, map, own));
    return { links, unresolved };
  }
  const upper = steps.slice(0, -1).map(firstNumber);
  for (const [i, figure] of last.figures.entries()) {
    const start = i === 0 ? path.start : figure.start;
    const { level, bracketed, inserted } = last;
    const numbered = { level, number: figure.number, bracketed, inserted };
    const complete = upper.every((one) => one !== undefined) ? (upper as Numbered[]) : undefined;
    settle({ start, end: figure.end }, complete && map.find([...complete, numbered], standing(own)));
  }
  return { links, unresolved };
}

function firstNumber({ level, figures: [first], bracketed, inserted }: Step): Numbered | undefined {
  return first === undefined ? undefined : { level, number: first.number, bracketed, inserted };
}

function standing(own: LinkText | undefined): Standing {
  return { unit: own?.unit, section: own?.unit?.head.section ?? null };
}

/** 前款, 前条, 前两款, 前款第（二）项. */
function backwards(steps: readonly Step[], map: PlaceMap, own: LinkText): Addressed | undefined {
  const [first, second] = steps;
  const unit = own.unit;
  if (first === undefined || unit === undefined) return undefined;
  if (first.level === 'article') {
    const number = (unit.head.number ?? 0) - first.back;
    const rest = steps.slice(1).map(firstNumber);
    if (second === undefined) return map.unitBefore(unit, first.back);
    const path = [{ level: 'article' as const, number, bracketed: false }, ...rest];
    return path.every((one) => one !== undefined) ? map.find(path as Numbered[], standing(own)) : undefined;
  }
  const at = own.paragraphs.findIndex(({ end }) => end >= first.end);
  const number = clauseNumber(unit, at) - first.back;
  const path = [{ level: 'clause' as const, number, bracketed: false }, ...steps.slice(1).map(firstNumber)];
  if (number < 1 || first.level !== 'clause') return undefined;
  return path.every((one) => one !== undefined) ? map.find(path as Numbered[], standing(own)) : undefined;
}

/** Whether a place is the measure in which the words stand: a link to where one is leads nowhere. */
function isHere({ to }: Addressed, own: LinkText | undefined): boolean {
  return own?.unit !== undefined && to.endsWith(`/${own.unit.head.circular}/${own.unit.head.key}/`);
}
