import { parseChineseNumeral, parseFigure } from '#domain/numerals.ts';
import { foldedForms } from '#domain/search/figures.ts';
import { fold } from '#domain/search/fold.ts';
import type { DirectoryCircular } from '#domain/search/records.ts';
import { asksForNumber } from './asked-number.ts';
import type { Catalogue } from './catalogue.ts';

/** More places of the same number are a list, not a jump. */
const MOST = 12;
/** A number of a measure or question at the end of a query, in figures of either sort. */
const ARTICLE =
  /(第?)\s*[（(]?([\d０-９]{1,4}|[一二三四五六七八九十百千零〇○两]{1,7})[)）]?\s*([条项问])\s*$/u;

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

  const [article = '', ordinal = '', figures = '', sort = ''] = ARTICLE.exec(text) ?? [];
  const figure = parseFigure(figures.normalize('NFKC')) ?? parseChineseNumeral(figures);
  const rest = text.slice(0, text.length - article.length);
  // 三项 alone is a number of things; behind the name of a circular it is a place in it.
  if (figure === undefined || (ordinal === '' && sort !== '条' && rest.trim() === ''))
    return circulars.filter((one) => asksForNumber(text, one.docNumber)).map(records.first);
  const words = rest.split(/\s+/u).filter((word) => fold(word).text !== '');
  const names = (circular: DirectoryCircular, word: string): boolean =>
    circular.id === word.toLowerCase() ||
    asksForNumber(word, circular.docNumber) ||
    foldedForms(word).some((form) =>
      records.names.parts(form).every((part) => records.names.named([part]).has(circular)),
    );
  const named = circulars.filter(
    (circular) => asksForNumber(rest, circular.docNumber) || words.every((word) => names(circular, word)),
  );
  return named
    .flatMap((circular) =>
      numbersOf(circular, records, (key) => {
        const own = key.split('-').pop() ?? '';
        return sort === '问' ? own === `q${figure}` : own === `${figure}`;
      }),
    )
    .slice(0, MOST);
}

function numbersOf(
  circular: DirectoryCircular,
  records: Catalogue,
  fits: (key: string) => boolean,
): number[] {
  const first = records.first(circular);
  return circular.records.flatMap((place, i) => (!place.startsWith('#') && fits(place) ? [first + i] : []));
}

/** The records of the circulars whose number holds a phrase (folded, in its forms). */
export function recordsByNumber(
  forms: readonly string[],
  circulars: readonly DirectoryCircular[],
  records: Catalogue,
): number[] {
  const holds = ({ docNumber }: DirectoryCircular): boolean =>
    docNumber !== null &&
    foldedForms(docNumber).some((number) => forms.some((form) => form.length > 1 && number.includes(form)));
  return circulars.filter(holds).flatMap(records.all);
}
