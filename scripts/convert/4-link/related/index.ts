import type { RelatedLink } from '#domain/links.ts';
import { type Lexicon, lexicon } from '../lexicon.ts';
import { GENRE_WORDS } from './genre-words.ts';
import type { Matter } from './matter.ts';
import type { Near, Neighbourhood } from './rank.ts';
import { reasonsFor, sharedTopics } from './reasons.ts';
import { sharedWording } from './shared-wording.ts';

/** What the editor said of pairs of measures. */
export interface SaidOfPairs {
  readonly confirmed: (a: string, b: string) => boolean;
  readonly rejected: (a: string, b: string) => boolean;
  /** The measures that the editor confirmed for one. */
  readonly confirmedWith: (id: string) => readonly string[];
}

/** What is related to one measure or question. */
export interface RelatedOf {
  /** Measures of other circulars, then of its own; empty for a question. */
  readonly related: readonly RelatedLink[];
  /** For a measure the answers that report on it, for a question the measures it reports on. */
  readonly reports: readonly RelatedLink[];
}

const MOST_OF_OTHERS = 8;
const MOST_OF_ITS_OWN = 4;
const MOST_REPORTED = 6;
const CONFIRMED = 1;
const MOST_WORDING = 5;

/**
 * What is related to each measure and question, by its id.
 * 1. At most eight measures of other circulars and four of its own, best first; none
 *    rather than a bad one.
 * 2. A pair that the editor rejected never appears; one that the editor confirmed comes first.
 * 3. A question reports on measures of its own issuer, and a measure names exactly the
 *    questions that name it.
 */
export function findRelated(
  matters: readonly Matter[],
  { near, tells }: Neighbourhood,
  {
    topicWords,
    topicName,
    said,
  }: { topicWords: Iterable<string>; topicName: (id: string) => string; said: SaidOfPairs },
): ReadonlyMap<string, RelatedOf> {
  const wordings = sharedWording(tells, knownWords(topicWords));
  const byId = new Map(matters.filter(({ type }) => type === 'measure').map((matter) => [matter.id, matter]));
  const answersWhole = wholeAnswers(matters);
  const result = new Map<string, { related: RelatedLink[]; reports: RelatedLink[] }>(
    matters.map(({ id }) => [id, { related: [], reports: [] }]),
  );
  const reported = new Map<string, Reported[]>();
  for (const [at, matter] of matters.entries()) {
    if (matter.type !== 'measure') continue;
    const allowed = near(at).filter((one) => !said.rejected(matter.id, one.matter.id));
    const measures = withConfirmed(matter, allowed.filter(isMeasure), said, byId);
    const isOwn = (one: Near): boolean => one.matter.circular === matter.circular;
    const chosen = [
      ...measures.filter((one) => !isOwn(one)).slice(0, MOST_OF_OTHERS),
      ...measures.filter(isOwn).slice(0, MOST_OF_ITS_OWN),
    ];
    const answers = bestPassages(allowed.filter((one) => !isMeasure(one) && sameIssuer(one.matter, matter)));
    if (chosen.length + answers.length === 0) continue;
    const wordingWith = wordings.with(matter.text);
    const link = ({ matter: found, score }: Near): RelatedLink => {
      const other = answersWhole.get(found.id) ?? found;
      const wording = withTopicWords(wordingWith(other.text), matter, other);
      const confirmed = said.confirmed(matter.id, other.id);
      const reasons = reasonsFor(matter, other, { wording, confirmed, topicName });
      return { id: other.id, score, reasons, wording };
    };
    result.get(matter.id)?.related.push(...chosen.map(link));
    for (const answer of answers) {
      const made = link(answer);
      // An answer goes from matter to matter: without words in common it need not mean this one.
      if (made.wording.length === 0) continue;
      const list = reported.get(answer.matter.id) ?? [];
      list.push({ measure: matter.id, link: made });
      reported.set(answer.matter.id, list);
    }
  }
  for (const [question, list] of reported) {
    list.sort((a, b) => b.link.score - a.link.score || (a.measure < b.measure ? -1 : 1));
    for (const { measure, link } of list.slice(0, MOST_REPORTED)) {
      result.get(question)?.reports.push({ ...link, id: measure });
      result.get(measure)?.reports.push(link);
    }
  }
  for (const { reports } of result.values())
    reports.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return result;
}

/** Each answer as one text again: what it shares with a measure may stand in any of its passages. */
function wholeAnswers(matters: readonly Matter[]): Map<string, Matter> {
  const passages = Map.groupBy(
    matters.filter(({ type }) => type === 'question'),
    ({ id }) => id,
  );
  return new Map(
    [...passages].map(([id, own]) => {
      const topics = new Map(own.flatMap((passage) => passage.topics.map((topic) => [topic.id, topic])));
      const text = own.map((passage) => passage.text).join('\n');
      return [id, { ...(own[0] as Matter), text, topics: [...topics.values()] }];
    }),
  );
}

/** The words of the subjects that both have are wording too; none that stands inside another. */
function withTopicWords(wording: readonly string[], a: Matter, b: Matter): string[] {
  const all = [...wording];
  for (const word of sharedTopics(a, b).flatMap(({ words }) => words)) {
    if (all.length === MOST_WORDING) break;
    if (!all.some((one) => one.includes(word) || word.includes(one))) all.push(word);
  }
  return all;
}

interface Reported {
  readonly measure: string;
  readonly link: RelatedLink;
}

const isMeasure = ({ matter }: Near): boolean => matter.type === 'measure';

function sameIssuer(a: Matter, b: Matter): boolean {
  return a.issuers.some((issuer) => b.issuers.includes(issuer));
}

function withConfirmed(
  { id }: Matter,
  found: readonly Near[],
  said: SaidOfPairs,
  byId: ReadonlyMap<string, Matter>,
): Near[] {
  const confirmed = said.confirmedWith(id).flatMap((other) => {
    const matter = byId.get(other);
    return matter === undefined ? [] : [{ matter, score: CONFIRMED }];
  });
  return [...confirmed, ...found.filter(({ matter }) => !said.confirmed(id, matter.id))];
}

/** The best passage of each answer. */
function bestPassages(answers: readonly Near[]): Near[] {
  const best = new Map<string, Near>();
  for (const one of answers) {
    if ((best.get(one.matter.id)?.score ?? 0) < one.score) best.set(one.matter.id, one);
  }
  return [...best.values()];
}

function knownWords(topicWords: Iterable<string>): Lexicon {
  return lexicon([...GENRE_WORDS, ...topicWords].filter((word) => word.length > 1));
}
