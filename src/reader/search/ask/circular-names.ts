import { foldedForms } from '#domain/search/figures.ts';
import type { Directory, DirectoryCircular } from '#domain/search/records.ts';

/** What readers call circulars by: their year, issuer, kind, number; their title. */
export interface CircularNames {
  /**
   * Circulars that one of the forms names. `field`: by its year, issuer, kind or number,
   * which is what a reader must mean; `title`: by words that stand in its title.
   */
  named(forms: readonly string[]): ReadonlyMap<DirectoryCircular, 'field' | 'title'>;
  /** Circulars whose title is the form with words left away: 司法改革要点 for 司法改革工作要点. */
  abridged(form: string): readonly DirectoryCircular[];
  /** A form that begins with a year, an issuer or a kind: in its parts, else as it is. */
  parts(form: string): readonly string[];
}

/** What follows a name and says no more: 广东省高级人民法院的 … */
const AFTER_A_NAME = /^(?:省|市|区|县|高级|中级|基层|人民法院|法院|高院|中院|年度?|的)+/u;
const YEAR = /^(?:(?:19|20)\d\d年?|\d\d年)/u;
/** The year of a document number, in brackets. */
const YEAR_OF_NUMBER = /[〔[［(（]\d{4}[〕\]］)）]/u;
/** A shorter beginning of an issuer's name is not one. */
const SHORTEST = 2;

export function circularNames(
  circulars: readonly DirectoryCircular[],
  issuersOf: (circular: DirectoryCircular) => Directory['issuers'],
  kindOf: (circular: DirectoryCircular) => string,
): CircularNames {
  let names: { circular: DirectoryCircular; fields: string[]; title: string[] }[] | undefined;
  const all = () => {
    names ??= circulars.map((circular) => ({
      circular,
      fields: [
        circular.docNumber ?? '',
        // 粤高法明传73号
        (circular.docNumber ?? '').replace(YEAR_OF_NUMBER, ''),
        circular.year === null ? '' : `${circular.year}年`,
        kindOf(circular),
        ...issuersOf(circular).flatMap(({ name, short }) => [name, short]),
      ].flatMap(foldedForms),
      title: [...foldedForms(circular.title)],
    }));
    return names;
  };
  let beginnings: { issuers: string[]; kinds: string[] } | undefined;

  /** Length of the name that a form begins with. */
  const beginning = (form: string): number => {
    const [year] = YEAR.exec(form) ?? [];
    if (year !== undefined) return year.length;
    beginnings ??= {
      issuers: distinct(circulars.flatMap(issuersOf).flatMap(({ name, short }) => [name, short])),
      kinds: distinct(circulars.map(kindOf)),
    };
    const { issuers, kinds } = beginnings;
    const kind = kinds.find((one) => one !== '' && form.startsWith(one));
    const common = Math.max(0, ...issuers.map((issuer) => commonLength(form, issuer)));
    return Math.max(kind?.length ?? 0, common >= SHORTEST ? common : 0);
  };

  return {
    named(forms) {
      const found = new Map<DirectoryCircular, 'field' | 'title'>();
      for (const { circular, fields, title } of all()) {
        const holds = (list: readonly string[]) =>
          list.some((name) => forms.some((form) => name.includes(form)));
        if (holds(fields)) found.set(circular, 'field');
        else if (holds(title)) found.set(circular, 'title');
      }
      return found;
    },
    abridged: (form) =>
      all()
        .filter(({ title }) => title.some((whole) => abridges(form, whole)))
        .map(({ circular }) => circular),
    parts(form) {
      const parts: string[] = [];
      let rest = form;
      for (let length = beginning(rest); length > 0 && length < rest.length; length = beginning(rest)) {
        parts.push(rest.slice(0, length));
        const after = rest.slice(length);
        rest = after.replace(AFTER_A_NAME, '');
        if (rest === '') return parts;
      }
      return [...parts, rest];
    },
  };
}

const distinct = (names: readonly string[]): string[] => [
  ...new Set(names.map((name) => foldedForms(name)[0])),
];

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Whether a form is made of words, two characters and more each, that stand in a title in this order. */
function abridges(form: string, title: string): boolean {
  if (form === '') return true;
  for (let length = form.length; length > 1; length -= 1) {
    const at = title.indexOf(form.slice(0, length));
    if (at >= 0 && abridges(form.slice(length), title.slice(at + length))) return true;
  }
  return false;
}
