import { inTitleMarks } from './citation/official.ts';
import type { Instrument, Term } from './lists.ts';

/** What the page of a term is called. */
export const termTitle = ({ name }: Pick<Term, 'name'>): string => `“${name}”`;

/** What the page of a cited instrument is called: with its number or issuer, which tell those of one name apart. */
export function instrumentTitle({
  name,
  docNumber,
  issuer,
}: Pick<Instrument, 'name' | 'docNumber' | 'issuer'>): string {
  const identity = docNumber ?? issuer;
  return `${inTitleMarks(name)}${identity === null ? '' : `（${identity}）`}的引用`;
}

/** The name in the title of such a page; empty in any other. */
export const nameInInstrumentTitle = (title: string): string =>
  title.slice(0, title.lastIndexOf('》')).replace(/^《/u, '');
