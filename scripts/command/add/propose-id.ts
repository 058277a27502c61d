import { pinyin } from 'pinyin-pro';
import { standardDocNumber } from '#domain/doc-number.ts';
import type { CircularHead, Issuer } from '#domain/schema.ts';

/** What of a circular's head the id is made from. */
export type HeadForId = Pick<
  CircularHead,
  'docNumber' | 'issuers' | 'issued' | 'printed' | 'title' | 'noticeTitle' | 'kind'
>;

const NUMBER = /^(?<prefix>.+)〔(?<year>\d{4})〕(?<serial>\d+)号$/u;
/** Words that nearly every office has in its name, and so tell none from another. */
const COMMON = /人民|自治|特别行政|中级|高级|省|市|区|县|州|盟|旗/gu;
/** Longest part of an id that is made of initials. */
const LONGEST = 8;

/**
 * The id that a circular could have: who, year and serial of its number
 * (穗中法〔2025〕144号 → gz-2025-144), or who, year and kind where it has none.
 */
export function proposeId(head: HeadForId, registered: readonly Issuer[]): string {
  const issuer = registered.find(({ id }) => id === head.issuers[0]?.id);
  const known = issuer && shortId(issuer, registered);
  const number = NUMBER.exec(standardDocNumber(head.docNumber ?? '') ?? '')?.groups;
  if (number !== undefined) {
    return joined([known ?? initials(number.prefix ?? ''), number.year, number.serial]);
  }
  const name = (head.issuers[0]?.name ?? '').replace(COMMON, '');
  const subject = head.title.replace(/关于|\d+年/gu, '');
  return joined([known ?? (initials(name) || initials(subject)), yearOf(head), head.kind]);
}

/**
 * The region's letters where the registered id begins with them (gz-intermediate-court of
 * 广州 → gz) and no other registered issuer could mean the same; else the whole id.
 */
function shortId(issuer: Issuer, registered: readonly Issuer[]): string {
  const region = regionLetters(issuer);
  const alone = registered.every((other) => other === issuer || regionLetters(other) !== region);
  return region !== undefined && alone ? region : issuer.id;
}

function regionLetters({ id, region }: Issuer): string | undefined {
  const [first = ''] = id.split('-');
  return initials(region).endsWith(first) ? first : undefined;
}

function yearOf({ issued, printed, title, noticeTitle }: HeadForId): string | undefined {
  return (
    (issued ?? printed)?.slice(0, 4) ?? /(?:19|20)\d{2}(?=\D|$)/u.exec(`${title} ${noticeTitle ?? ''}`)?.[0]
  );
}

/** First letters of a name's syllables, lower case; figures and signs left out. */
function initials(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/gu, '')
    .slice(0, LONGEST);
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('-') || 'circular';
}
