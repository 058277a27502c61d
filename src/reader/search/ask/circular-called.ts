import { issuerTaken } from '#domain/jump/issuer-name.ts';
import { foldedForms } from '#domain/search/figures.ts';
import { foldedText } from '#domain/search/fold.ts';
import type { Directory, DirectoryCircular, DirectoryIssuer } from '#domain/search/records.ts';
import type { Catalogue } from '../rank/catalogue.ts';
import type { Term } from './query.ts';

/** Words of a title that name it, beside a year or a court; beside its kind. */
const ABRIDGED = 4;
const A_NAME = 2;
/** What somebody is, behind the name. */
const OFFICE = /(?<=.)(?:院长|庭长|法官|主任|书记)(?:的|答记者问)?$/u;

/** The one circular that a whole query names, nothing left over. */
export function circularCalled(
  terms: readonly Term[],
  { names, kindOf }: Pick<Catalogue, 'names' | 'kindOf'>,
): DirectoryCircular | undefined {
  const parts = terms
    .flatMap(({ forms }) => names.parts(forms[forms.length - 1] ?? ''))
    .flatMap(withKindApart);
  const [first, ...more] = parts.map(
    (part) => new Set([...names.named([part]).keys(), ...names.abridged(part)]),
  );
  const all = [...(first ?? [])].filter((circular) => more.every((named) => named.has(circular)));
  const [only] = all;
  return only !== undefined && all.length === 1 && isNamed(only) ? only : undefined;

  /** 王静院长访谈: whom it names, and what it is. */
  function withKindApart(part: string): string[] {
    for (let from = part.length - A_NAME; from >= A_NAME; from -= 1) {
      const kind = part.slice(from);
      const isKind = [...names.named([kind]).keys()].some(
        (circular) => foldedText(kindOf(circular)) === kind,
      );
      if (isKind) return [part.slice(0, from).replace(OFFICE, ''), kind];
    }
    return [part];
  }

  /** By two of its year, issuer and kind, by one of these and words of its title, or by most of that: one alone is only a word. */
  function isNamed(circular: DirectoryCircular): boolean {
    const fields = parts.filter((part) => names.named([part]).get(circular) === 'field');
    if (fields.length > 1 && fields.length === parts.length) return true;
    const others = parts.filter((part) => !fields.includes(part)).join('');
    if (fields.length > 0 && others.length >= ABRIDGED) return true;
    // 王静 访谈: by what it is and whom it names.
    const isKind = fields.some((part) => part === foldedText(kindOf(circular)));
    if (isKind && others.length >= A_NAME) return true;
    return foldedForms(circular.title).some((title) => parts.join('').length * 2 > title.length);
  }
}

/** The circulars of which a whole query asks: the one that it names, or all of the court that it names. */
export function circularsCalled(
  terms: readonly Term[],
  { circulars }: Pick<Directory, 'circulars'>,
  records: Pick<Catalogue, 'names' | 'kindOf' | 'issuersOf'>,
): readonly DirectoryCircular[] {
  const only = circularCalled(terms, records);
  if (only !== undefined) return [only];
  const whole = terms.map(({ forms }) => forms[0]).join('');
  return whole === '' ? [] : circulars.filter((circular) => records.issuersOf(circular).some(isCalled));

  function isCalled({ name, short }: DirectoryIssuer): boolean {
    return issuerTaken(whole, [name, short]) === whole.length;
  }
}
