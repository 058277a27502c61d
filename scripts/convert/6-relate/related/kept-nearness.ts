import { hash } from 'node:crypto';
import type { SubjectLink } from '#domain/links.ts';
import type { Matter } from './matter.ts';
import type { KeptVectors } from './vectors.ts';

/** What a run keeps of how matters lie to each other, so that the next looks at those alone that have changed. */
export interface KeptNearness {
  /** Digest of all that is weighed alike for all matters. */
  readonly basis: string;
  /** Of each matter: its name, a digest of what it says, and its subjects as `subjectsInWords` tells them. */
  readonly names: readonly string[];
  readonly texts: readonly string[];
  readonly subjects: readonly string[];
  readonly vectors: KeptVectors;
  /** Of each matter, how near another has to be at least to be looked at closely. */
  readonly floors: Float64Array;
}

/** Names of matters in their order, all different: the id, and for a further passage of an answer which it is. */
export function namesOf(matters: readonly Matter[]): string[] {
  let passage = 0;
  return matters.map(({ id }, at) => {
    passage = matters[at - 1]?.id === id ? passage + 1 : 0;
    return passage === 0 ? id : `${id}#${passage}`;
  });
}

/** A digest of what a matter says, in its title and its text. */
export const textDigest = ({ title, text, type }: Matter): string =>
  digestOf(JSON.stringify([type, title, text]));

export const digestOf = (text: string): string => hash('sha256', text, 'base64url').slice(0, 24);

/** Subjects as one text, as far as nearness asks for them. */
export const subjectsInWords = (topics: readonly SubjectLink[]): string =>
  topics.map(({ id, score }) => `${id} ${score}`).join(',');

export const subjectsFrom = (words: string): SubjectLink[] =>
  words === ''
    ? []
    : words.split(',').map((one) => {
        const [id = '', score] = one.split(' ');
        return { id, score: Number(score), words: [] };
      });
