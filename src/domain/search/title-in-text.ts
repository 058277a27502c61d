import { foldedForms } from './figures.ts';
import { type RecordText, runsOf, titleOf } from './records.ts';

/** The texts of a record in the forms that are compared, run by run. */
export const formsOf = (text: RecordText): string[] => runsOf(text).flatMap(foldedForms);

/**
 * The forms of a record's title that stand in its text. What the archive calls a text
 * that has no title of its own is no title of that text.
 */
export function titleInText(text: RecordText, forms: readonly string[] = formsOf(text)): string[] {
  const title = [...new Set(foldedForms(titleOf(text)))];
  return title.filter((form) => form !== '' && forms.some((run) => run.includes(form)));
}
