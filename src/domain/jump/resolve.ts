import { type Attempt, answer, bestOf, type JumpAnswer, misunderstood, NOTHING } from './answer.ts';
import type { JumpCircular } from './circulars.ts';
import { courtsInFull, courtsOfCodes, isCodeAlone } from './court-letters.ts';
import {
  numberFirst,
  placeLast,
  withoutFrame,
  withoutLast,
  withoutNotice,
  withoutRemark,
  withoutShortName,
} from './framed.ts';
import { SURE } from './name.ts';
import { pastedAddress } from './pasted.ts';
import { readings } from './place.ts';
import { plain } from './plain.ts';
import { severalNamed } from './several.ts';

export type { JumpAnswer } from './answer.ts';

/** Longer texts are no names of places. */
export const LONGEST_NAME = 400;

/**
 * Finds the place that somebody names: `穗中法〔2025〕144号第14条`, `穗中法2025 144 14`,
 * `2025年要点第十二项`, `广州中院要点第二部分第3项`, `gz-2025-144/14`, or a whole address.
 */
export function resolveJump(typed: string, circulars: readonly JumpCircular[]): JumpAnswer {
  if (typed.trim() === '' || typed.length > LONGEST_NAME) return NOTHING;
  const pasted = pastedAddress(typed, circulars);
  if (pasted === null) {
    const understood = lostAddress(typed, circulars);
    return { ...NOTHING, pointed: true, understood };
  }
  if (pasted !== undefined) return { ...NOTHING, certain: pasted, targets: [pasted], pointed: true };

  const meant = withoutShortName(typed.trim());
  const bare = withoutRemark(meant);
  const text = inFull(bare, circulars);
  // Brackets and stops alone name nothing, and so not everything.
  if (text === '') return NOTHING;
  const tried = readAll(text, circulars);
  const pointed = tried.some((one) => one.pointed);
  const named =
    (bare === meant ? undefined : ofRemark(inFull(meant, circulars), circulars)) ??
    bestOf(tried) ??
    firstThatLeads(framed(text), circulars, tried) ??
    severalNamed(
      meant,
      (part) => firstThatLeads([part, withoutRemark(part)].flatMap(forms(circulars)), circulars, []),
      (reading) => answer(reading, circulars),
    ) ??
    firstThatLeads(
      others(text, withoutLast(text), numberFirst(withoutNotice(withoutFrame(text)))),
      circulars,
      tried,
    ) ??
    byCode(text, circulars);
  return named ?? { ...NOTHING, pointed, understood: misunderstood(tried, circulars) };
}

const inFull = (typed: string, circulars: readonly JumpCircular[]): string =>
  courtsInFull(plain(typed), circulars);

const others = (text: string, ...changed: readonly string[]): readonly string[] =>
  [...new Set(changed)].filter((form) => form !== text);

const framed = (text: string): readonly string[] => {
  const alone = withoutFrame(text);
  return others(text, alone, placeLast(text), placeLast(alone));
};

const forms =
  (circulars: readonly JumpCircular[]) =>
  (part: string): readonly string[] => {
    const text = inFull(part, circulars);
    return [text, ...framed(text)];
  };

const readAll = (text: string, circulars: readonly JumpCircular[]): Attempt[] =>
  readings(text).map((reading) => answer(reading, circulars));

/** What the first of some forms that leads anywhere leads to; what was tried is added to the rest. */
function firstThatLeads(
  texts: readonly string[],
  circulars: readonly JumpCircular[],
  tried: Attempt[],
): Attempt | undefined {
  for (const text of texts) {
    const attempts = readAll(text, circulars);
    tried.push(...attempts);
    const best = bestOf(attempts);
    if (best !== undefined) return best;
  }
  return undefined;
}

/** 第3条（吉林要点）: what stands in brackets behind a place alone may be of what it is. */
function ofRemark(text: string, circulars: readonly JumpCircular[]): Attempt | undefined {
  const behind = placeLast(text);
  return behind === text ? undefined : bestOf(readAll(behind, circulars));
}

/** 吉高法第3条: a code of which nothing more is said may be meant for the court; a reader has to say so. */
function byCode(text: string, circulars: readonly JumpCircular[]): Attempt | undefined {
  const court = isCodeAlone(text) ? courtsOfCodes(text, circulars) : text;
  const best = court === text ? undefined : bestOf(readAll(court, circulars));
  return best && { ...best, certain: null, sure: SURE.asked };
}

/** What an address says that is not here: its circular may be. */
function lostAddress(typed: string, circulars: readonly JumpCircular[]): JumpAnswer['understood'] {
  const [, id, key] = /circulars\/([a-z0-9-]+)(?:\/([a-z0-9-]+))?/u.exec(typed.normalize('NFKC')) ?? [];
  const named = circulars.filter((circular) => circular.id === id);
  if (named.length === 0) return { circulars: [], place: null, unknown: typed.trim(), near: [] };
  return { circulars: named, place: key === undefined ? null : { key }, unknown: '', near: [] };
}
