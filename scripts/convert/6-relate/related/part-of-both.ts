import { PAIR } from '../bars.ts';
import { NO_MATTER } from './no-matter.ts';

/**
 * What two words begin or end with alike, without words of the genre and of any text: 卷宗 of 电子卷宗 and 智能卷宗;
 * empty where less than a pair of characters is left.
 */
export function partOfBoth(one: string, other: string): string {
  const most = Math.min(one.length, other.length);
  const lengthOf = (isAlike: (at: number) => boolean): number => {
    let length = 0;
    while (length < most && isAlike(length)) length += 1;
    return length;
  };
  const begin = one.slice(
    0,
    lengthOf((at) => one[at] === other[at]),
  );
  const end = one.slice(one.length - lengthOf((at) => one.at(-1 - at) === other.at(-1 - at)));
  const told = [begin, end].map((part) =>
    NO_MATTER.find(part).reduce((left, { word }) => left.replace(word, ''), part),
  );
  return told.find((part) => part.length >= PAIR) ?? '';
}
