import { createHash } from 'node:crypto';
import {
  type CircularIdentity,
  FINGERPRINTS_PER_FILE,
  type FingerprintEntry,
  type GoneAddress,
  type VerifyDirectory,
} from '#domain/verify/identity.ts';
import { allCirculars } from './circulars.ts';
import { gonePages } from './gone.ts';
import { identitiesOf } from './identities.ts';
import { once } from './once.ts';

interface VerifyFiles {
  readonly directory: VerifyDirectory;
  readonly fingerprints: readonly (readonly FingerprintEntry[])[];
  readonly identities: readonly CircularIdentity[];
}

/** All that the page for checking loads, but for what it asks of the search. */
export const verifyFiles = once('verifyFiles', async (): Promise<VerifyFiles> => {
  const identities = await identitiesOf(await allCirculars());
  const entries = identities
    .flatMap(entriesOf)
    .sort(([a, ...x], [b, ...y]) => compare(a, b) || compare(x.join('/'), y.join('/')));
  const fingerprints: FingerprintEntry[][] = [];
  for (let at = 0; at < entries.length; at += FINGERPRINTS_PER_FILE)
    fingerprints.push(entries.slice(at, at + FINGERPRINTS_PER_FILE));
  const gone = (await gonePages()).map(
    ({ line, went }): GoneAddress => ({
      address: line.address,
      to: 'to' in went ? went.to : null,
      title: line.title,
      fingerprints: [line.fingerprint, ...line.earlier].filter((one) => one !== null),
    }),
  );
  const version = createHash('sha256')
    .update(JSON.stringify([identities, gone]))
    .digest('hex')
    .slice(0, 12);
  const firsts = fingerprints.map(([first]) => first?.[0] ?? '');
  return { directory: { version, firsts, gone }, fingerprints, identities };
});

function entriesOf({ id, fingerprint, earlier, units }: CircularIdentity): FingerprintEntry[] {
  return [
    ...[fingerprint, ...earlier].map((one) => [one, id] as const),
    ...units.flatMap((unit) =>
      [unit.fingerprint, ...unit.earlier].map((one) => [one, id, unit.key] as const),
    ),
  ];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
