import { foldedForms } from '#domain/search/figures.ts';
import { fold } from '#domain/search/fold.ts';
import type { DirectoryCircular } from '#domain/search/records.ts';
import type { Catalogue } from './catalogue.ts';

/** More places of the same number are a list, not a jump. */
const MOST = 12;
const ARTICLE = /第(\d{1,4})([条项问])$/u;
/** Shorter parts of a document number name too many. */
const SHORTEST_NUMBER = 7;

/**
 * The records that a query names: a circular by its id or document number, a measure as
 * 第14条, 第14项 or 第1问, of the circulars that the rest of the query names, else of all.
 */
export function namedRecords(
  typed: string,
  circulars: readonly DirectoryCircular[],
  records: Catalogue,
): number[] {
  const text = typed.trim();
  const byPath = circulars.flatMap((circular) => {
    if (!text.toLowerCase().startsWith(circular.id)) return [];
    const rest = text.slice(circular.id.length).replace(/^[/#]m?|\/$/gu, '');
    if (rest === '') return [records.first(circular)];
    return numbersOf(circular, records, (key) => key === rest);
  });
  if (byPath.length > 0) return byPath;

  const forms = foldedForms(text);
  const arabic = forms[forms.length - 1] ?? '';
  const [article = '', figure = '', sort = ''] = ARTICLE.exec(arabic) ?? [];
  const rest = article === '' ? text : text.replace(LAST_ARTICLE, '');
  const words = rest.split(/\s+/u).filter((word) => fold(word).text !== '');
  if (article === '')
    return words.length === 1 ? circulars.filter((one) => isNumber(one, text)).map(records.first) : [];
  const named = circulars.filter((circular) =>
    words.every(
      (word) =>
        circular.id === word.toLowerCase() ||
        isNumber(circular, word) ||
        records.named(foldedForms(word)).has(circular),
    ),
  );
  return named
    .flatMap((circular) =>
      numbersOf(circular, records, (key) => {
        const own = key.split('-').pop() ?? '';
        return sort === '问' ? own === `q${figure}` : own === figure;
      }),
    )
    .slice(0, MOST);
}

const LAST_ARTICLE = /第[^第]*$/u;

function numbersOf(
  circular: DirectoryCircular,
  records: Catalogue,
  fits: (key: string) => boolean,
): number[] {
  const first = records.first(circular);
  return circular.records.flatMap((place, i) => (!place.startsWith('#') && fits(place) ? [first + i] : []));
}

/** A document number as a whole, or its year and serial number; 第 before the serial is often typed. */
function isNumber({ docNumber }: DirectoryCircular, word: string): boolean {
  if (docNumber === null) return false;
  const asked = fold(word).text.replace(/年?第?(?=\d+号$)/u, '');
  const whole = fold(docNumber).text.replace(/第(?=\d+号$)/u, '');
  return asked.length >= SHORTEST_NUMBER && /号$/u.test(asked) && whole.endsWith(asked);
}
