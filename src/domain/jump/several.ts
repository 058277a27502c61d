import { type Attempt, distinct, type JumpAnswer, NOTHING } from './answer.ts';
import type { Reading } from './place.ts';

const MOST = 12;
/** What stands between places of several circulars, outside of title marks. */
const BETWEEN = /(?:[、，,；;。\n]|以及|[和与及跟]|(?<=[条项问])\/)(?![^《]*》)/u;

/**
 * Several places, each of a circular that it names or of that named before it: all of them, where each is there.
 * @param read the best that can be made of one of them
 */
export function severalNamed(
  typed: string,
  read: (part: string) => Attempt | undefined,
  answer: (reading: Reading) => Attempt,
): JumpAnswer | undefined {
  const parts = typed.split(BETWEEN).filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.length > MOST) return undefined;
  const named: Attempt[] = [];
  for (const part of parts) {
    const one = read(part);
    if (one === undefined) return undefined;
    const { name } = one.reading;
    const last = named[named.length - 1]?.reading.name;
    const whole = name !== '' || last === undefined ? one : answer({ ...one.reading, name: last });
    if (!isClear(whole)) return undefined;
    named.push(whole);
  }
  // 广东和吉林要点第5条: the place is that of both.
  const spread = named.map((one, at) => {
    const next = named.slice(at).find(hasPlace);
    return hasPlace(one) || next === undefined ? one : answer({ ...next.reading, name: one.reading.name });
  });
  // 《…要点》第8条，粤高法明传〔2021〕73号: the same circular once more.
  const again = spread.some(
    (one) => !hasPlace(one) && spread.some((other) => hasPlace(other) && other.named[0] === one.named[0]),
  );
  const targets = distinct(spread.flatMap((one) => one.targets));
  if (again || targets.length < 2 || !spread.every(isClear)) return undefined;
  return { ...NOTHING, targets, pointed: true, missing: spread.flatMap((one) => one.missing) };
}

const hasPlace = ({ reading }: Attempt): boolean => Object.keys(reading.place).length > 0;

/** Whether a part surely names a place, or all that it may be. */
const isClear = (one: Attempt): boolean =>
  one.targets.length > 0 &&
  one.reading.name !== '' &&
  (one.certain !== null || (hasPlace(one) && one.reading.place.bare !== true));
