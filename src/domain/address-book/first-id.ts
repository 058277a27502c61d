import { circularAddress } from '../addresses.ts';
import { answerOf, type FateOf } from './declarations.ts';
import type { AddressLine } from './lines.ts';

const CIRCULAR = /^circulars\/(?<id>[^/]+)\/$/u;

/**
 * Under which id a circular was first published, by the id that it has now: what other programs know it by
 * stays when it is renamed. A circular that the address book does not know yet, and to which former circulars
 * lead, is one of them, renamed; one that was published beside them is itself.
 */
export function firstIds(
  addressBook: ReadonlyMap<string, Pick<AddressLine, 'address' | 'first'>>,
  fateOf: FateOf,
): (id: string) => string {
  const former = [...addressBook.values()].flatMap(({ address, first }) => {
    const { id } = CIRCULAR.exec(address)?.groups ?? {};
    return id === undefined || fateOf(address) === undefined ? [] : [{ address, first: first ?? id }];
  });
  return (id) => {
    const own = circularAddress(id);
    const line = addressBook.get(own);
    if (line !== undefined) return line.first ?? id;
    const renamed = former.filter(
      ({ address }) => answerOf(address, fateOf, (to) => to === own)?.kind === 'stands',
    );
    return renamed.map(({ first }) => first).sort()[0] ?? id;
  };
}
