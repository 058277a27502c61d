import { pageOfAddress } from '#domain/addresses.ts';
import { dense } from '#domain/jump/plain.ts';
import type { JumpAnswer } from '#domain/jump/resolve.ts';
import { aboutAddress } from './about-address.ts';
import { aboutFingerprint } from './about-fingerprint.ts';
import { aboutPassage } from './about-passage.ts';
import { missingPlace, whichPlace } from './about-place.ts';
import { citationIn } from './named-place.ts';
import { readQuestion } from './question.ts';
import { isDraft } from './references.ts';
import type { Sources } from './sources.ts';
import { unknown } from './unknown.ts';

/** A place that fits as many has not been named. */
const MOST_PLACES = 12;

/** The answers to what somebody typed or pasted: an address, a fingerprint, a citation or a passage. */
export async function answersTo(typed: string, sources: Sources): Promise<HTMLElement[]> {
  const { address, fingerprint, passage } = readQuestion(typed);
  if (passage !== undefined && fingerprint !== undefined)
    return [...(await aboutFingerprint(fingerprint, sources)), ...(await aboutPassage(passage, sources))];
  if (passage !== undefined) return (await aboutCitation(passage, sources)) ?? aboutPassage(passage, sources);
  if (address !== undefined) return [await aboutAddress(address, fingerprint, sources)];
  return aboutFingerprint(fingerprint ?? '', sources);
}

/** What a citation names; `undefined` where the text is none. */
async function aboutCitation(typed: string, sources: Sources): Promise<HTMLElement[] | undefined> {
  const citation = citationIn(typed);
  if (citation === undefined) return undefined;
  const answer = await sources.jump(citation).catch(() => undefined);
  // A title may have quotations and numbers of places in it.
  if (isDraft(typed) && !isTitle(citation, answer)) return undefined;
  // Without its index nobody knows whether it is a citation: it is looked for as a passage is, besides.
  if (answer === undefined)
    return [
      unknown('没能核对：这如果是出处，所指的是哪一项不得而知'),
      ...(await aboutPassage(typed, sources)),
    ];
  if (!answer.pointed) return undefined;
  if (answer.certain !== null) {
    const address = pageOfAddress(answer.certain.url);
    return [await aboutAddress(address, undefined, sources, '这个出处所指')];
  }
  const { length } = answer.targets;
  if (length > 0) return length > MOST_PLACES ? undefined : [whichPlace(answer, sources)];
  const missing = await missingPlace(answer, sources);
  return missing && [missing];
}

const isTitle = (words: string, answer: JumpAnswer | undefined): boolean =>
  answer?.certain != null && dense(answer.certain.circular.title) === dense(words);
