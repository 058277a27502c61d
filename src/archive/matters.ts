import type { CircularLinks, LineageLink, RelatedLink, SubjectInCommon, SubjectLink } from '#domain/links.ts';
import { asked } from './asked/asked.ts';
import { allCirculars, type Circular, haveIssuerInCommon, type Unit } from './circulars.ts';
import { allLinks, linksOfUnit, onNear, onTopics, reportLinks } from './links.ts';
import { nearLinks } from './load/near-links.ts';
import { once } from './once.ts';
import { subjectNames } from './subject-names.ts';

/** A measure or question in its circular. */
export interface Placed {
  readonly circular: Circular;
  readonly unit: Unit;
}

/** Another measure, and why it is shown. */
export interface RelatedUnit extends Placed {
  /** How near they are no page says: that moves a little with every circular that comes in. */
  readonly link: Omit<RelatedLink, 'score'>;
}

/** A counterpart in another circular. */
export interface Counterpart extends Placed {
  readonly link: LineageLink;
}

const byId = once(
  'byId',
  async (): Promise<ReadonlyMap<string, Placed>> =>
    new Map(
      (await allCirculars()).flatMap((circular) =>
        circular.units.map((unit): [string, Placed] => [`${circular.id}/${unit.key}`, { circular, unit }]),
      ),
    ),
);

export interface RelatedUnits {
  readonly others: readonly RelatedUnit[];
  readonly own: readonly RelatedUnit[];
  readonly reports: readonly RelatedUnit[];
  /** Where those of other circulars are few: what is about the same subject there. */
  readonly ofSubject: readonly AboutTheSame[];
}

/** A measure of which a subject alone tells: the reason names it. */
export interface AboutTheSame extends Placed {
  readonly link: { readonly id: string; readonly reasons: readonly string[] };
}

/** Related measures of other circulars, and of its own, best first; and the reports on a measure or of an answer. */
export const relatedTo = asked(
  'relatedTo',
  async (unit: Unit): Promise<RelatedUnits> => {
    const { related, ofSubject } = await linksOfUnit(unit);
    const all = await placed(related);
    return {
      others: all.filter(({ circular }) => circular.id !== unit.circular),
      own: all.filter(({ circular }) => circular.id === unit.circular),
      reports: await reportsBeside(unit),
      ofSubject: await aboutTheSame(ofSubject),
    };
  },
  onNear,
);

/** The answers that report on a measure, or the measures that an answer reports on. */
export const reportsBeside = async (unit: Unit): Promise<readonly RelatedUnit[]> =>
  placed(await reportLinks(unit));

async function aboutTheSame(links: readonly SubjectInCommon[]): Promise<AboutTheSame[]> {
  if (links.length === 0) return [];
  const [units, names] = [await byId(), await subjectNames()];
  return links.flatMap(({ id, subject }) => {
    const found = units.get(id);
    return found === undefined
      ? []
      : [{ ...found, link: { id, reasons: [`同一主题：${names.get(subject) ?? subject}`] } }];
  });
}

async function placed(links: readonly RelatedLink[]): Promise<RelatedUnit[]> {
  if (links.length === 0) return [];
  const units = await byId();
  return links.flatMap(({ score: _, ...link }) => {
    const found = units.get(link.id);
    return found === undefined ? [] : [{ ...found, link }];
  });
}

export interface Counterparts {
  readonly line: readonly Counterpart[];
  readonly elsewhere: readonly Counterpart[];
}

/**
 * The counterparts of a measure in the circulars that its own is compared with, oldest first: those of
 * its own issuer are its line through the years; the others tell what is done elsewhere.
 */
export const counterpartsOf = asked(
  'counterpartsOf',
  async (unit: Unit): Promise<Counterparts> => {
    const units = await byId();
    const all = (await linksOfUnit(unit)).lineage.flatMap((link): Counterpart[] => {
      const found = units.get(link.id);
      return found === undefined ? [] : [{ ...found, link }];
    });
    return {
      line: all.filter(({ link }) => link.sameIssuer),
      elsewhere: all.filter(({ link }) => !link.sameIssuer),
    };
  },
  onNear,
);

/** Whether the links of a circular tell a measure of it to be one matter with another, by its id. */
export const tellsOne = (links: CircularLinks | undefined, { key }: Unit, id: string): boolean =>
  links !== undefined && nearLinks(links).same.has(`${key} ${id}`);

/**
 * Ids of measures that a measure is told to be one matter with, of circulars without an issuer in common: on the pages
 * of both, though only one of them may have the other among its nearest. Of one issuer the line through the years
 * tells it.
 */
export const oneMatterWith = asked(
  'oneMatterWith',
  async (unit: Unit): Promise<readonly string[]> => {
    const [own, links] = [(await byId()).get(`${unit.circular}/${unit.key}`), await allLinks()];
    if (own === undefined) return [];
    const near = [...(await relatedTo(unit)).others, ...(await counterpartsOf(unit)).elsewhere];
    const tells = (one: Unit, other: Unit): boolean =>
      tellsOne(links.get(one.circular), one, `${other.circular}/${other.key}`);
    const same = near.filter(
      (other) =>
        !haveIssuerInCommon(own.circular, other.circular) &&
        (tells(unit, other.unit) || tells(other.unit, unit)),
    );
    return [...new Set(same.map(({ link }) => link.id))];
  },
  onNear,
);

/** The subjects of a measure. */
export const subjectsOf = asked(
  'subjectsOf',
  async (unit: Unit): Promise<readonly SubjectLink[]> => (await linksOfUnit(unit)).topics,
  onTopics,
);
