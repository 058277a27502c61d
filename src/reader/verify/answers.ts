import { pageOfAddress } from '#domain/addresses.ts';
import { aboutAddress } from './about-address.ts';
import { aboutFingerprint } from './about-fingerprint.ts';
import { aboutPassage } from './about-passage.ts';
import { missingPlace, whichPlace } from './about-place.ts';
import { citationIn } from './named-place.ts';
import { readQuestion } from './question.ts';
import type { Sources } from './sources.ts';

/** A place that fits as many has not been named. */
const MOST_PLACES = 12;

/** The answers to what somebody typed or pasted: an address, a fingerprint, a citation or a passage. */
export async function answersTo(typed: string, sources: Sources): Promise<HTMLElement[]> {
  const { address, fingerprint, passage } = readQuestion(typed);
  if (passage !== undefined) return (await aboutCitation(passage, sources)) ?? aboutPassage(passage, sources);
  if (address !== undefined) return [await aboutAddress(address, fingerprint, sources)];
  return aboutFingerprint(fingerprint ?? '', sources);
}

/** What a citation names; `undefined` where the text is none. */
async function aboutCitation(typed: string, sources: Sources): Promise<HTMLElement[] | undefined> {
  const citation = citationIn(typed);
  if (citation === undefined) return undefined;
  // Without its index, a citation is looked for as a passage is.
  const answer = await sources.jump(citation).catch(() => undefined);
  if (answer === undefined || !answer.pointed) return undefined;
  if (answer.certain !== null) {
    const address = pageOfAddress(answer.certain.url);
    return [await aboutAddress(address, undefined, sources, '这条引文所指')];
  }
  const { length } = answer.targets;
  if (length > 0) return length > MOST_PLACES ? undefined : [whichPlace(answer, sources)];
  const missing = await missingPlace(answer, sources);
  return missing && [missing];
}
