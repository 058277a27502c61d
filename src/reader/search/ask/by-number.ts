import { foldedForms } from '#domain/search/figures.ts';
import type { DirectoryCircular } from '#domain/search/records.ts';
import type { Catalogue } from '../rank/catalogue.ts';

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
