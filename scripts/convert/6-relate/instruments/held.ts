import { standardDocNumber } from '#domain/doc-number.ts';
import { nameParts } from '../../instrument-name.ts';
import type { LinkedCircular } from '../../types.ts';
import { TELLING_TITLE } from '../bars.ts';
import type { Group } from './group.ts';
import { canonicalIssuer, type Home } from './issuer.ts';

/** Which circular of the archive an instrument is. */
export interface Holdings {
  /** Id of the circular with a document number. */
  readonly byNumber: (number: string) => string | undefined;
  /** Id of the circular that a group of citations means. */
  readonly ofGroup: (group: Group) => string | undefined;
}

/** Names that every province, city and court uses alike: 2021年全省法院工作要点. */
const RELATIVE = /全[省市区县州院国]?法院|全[省市区县州院]|[我本][省市区县州院]/u;

/** @param homes where each circular's issuer is at home, by the circular's id */
export function holdingsOf(circulars: readonly LinkedCircular[], homes: ReadonlyMap<string, Home>): Holdings {
  const byNumber = new Map<string, string>();
  const byKey = new Map<string, LinkedCircular[]>();
  for (const circular of circulars) {
    const { id, title, noticeTitle, docNumber } = circular.head;
    const number = docNumber === null ? undefined : standardDocNumber(docNumber);
    if (number !== undefined && !byNumber.has(number)) byNumber.set(number, id);
    const keys = new Set(
      [title, ...(noticeTitle === null ? [] : [noticeTitle])].map((t) => nameParts(t).key),
    );
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), circular]);
  }
  const issued = (circular: LinkedCircular): (string | undefined)[] => {
    const home = homes.get(circular.head.id) ?? NOWHERE;
    return circular.head.issuers.map(({ name }) => canonicalIssuer(name, home));
  };
  const ofGroup = (group: Group): string | undefined => {
    for (const number of group.numbers) if (byNumber.has(number)) return byNumber.get(number);
    const candidates = (byKey.get(group.key) ?? []).filter(({ head }) => {
      const number = head.docNumber === null ? undefined : standardDocNumber(head.docNumber);
      return group.numbers.size === 0 || number === undefined || group.numbers.has(number);
    });
    const named = candidates.filter((circular) =>
      issued(circular).some((issuer) => issuer !== undefined && group.issuers.has(issuer)),
    );
    if (group.issuers.size > 0) return named.length === 1 ? named[0]?.head.id : undefined;
    const near = candidates.filter((circular) => isNear(circular, group));
    const telling = !RELATIVE.test(group.key) && [...group.key].length >= TELLING_TITLE;
    const meant = near.length > 0 ? near : telling ? candidates : [];
    return meant.length === 1 ? meant[0]?.head.id : undefined;
  };
  /** Whether a circular that cites it comes from the same place. */
  const isNear = ({ head }: LinkedCircular, { circulars: citing }: Group): boolean => {
    const home = homes.get(head.id);
    return [...citing].some((id) => {
      const other = homes.get(id);
      if (id === head.id) return true;
      return home?.province !== undefined && home.province === other?.province;
    });
  };
  return { byNumber: (number) => byNumber.get(number), ofGroup };
}

/** Whether a name means another thing in each place. */
export function isRelative(name: string): boolean {
  return RELATIVE.test(name);
}

export const NOWHERE: Home = { province: undefined, city: undefined, issuer: undefined };
