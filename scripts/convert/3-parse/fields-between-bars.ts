import { DOC_NUMBER } from '#domain/doc-number.ts';
import { DATE_IN_TEXT, withoutNames } from '../date.ts';
import { METADATA_FIELD } from '../words/site-fields.ts';

/** What those who collect documents call their fields, in short. */
const LABEL = `(?:${METADATA_FIELD}|发文|编号|字号|印发|发布|公布|通过|施行|生效|印发日期|通过日期|发布机关)`;
const KNOWN = new RegExp(`^${LABEL}\\s?[:：]`, 'u');
const FIELD = /^(?<label>\p{Script=Han}{2,6})\s?[:：]\s?(?<value>.+)$/u;
const NUMBER_ALONE = new RegExp(`^${withoutNames(DOC_NUMBER.source)}$`, 'u');
const A_DAY = withoutNames(DATE_IN_TEXT.source);
const IN_FORCE = '(?:施行|实施|生效)';
/** 印发, and what may stand behind it: 发布并施行, 公布，自2031年5月1日起施行. */
const MADE_KNOWN = `(?:印发|发布|公布)(?:并?(?:同时)?(?:于同日)?起?${IN_FORCE}|[，,]?\\s?自?(?:${A_DAY}|(?:发布|公布|印发)之日)起?${IN_FORCE})?`;
const DAY = new RegExp(`^${A_DAY}\\s?(?:${MADE_KNOWN}|通过|起?${IN_FORCE})?$`, 'u');
const BAR = /\s?[|｜]\s?/u;
const LONGEST = 240;

export interface FieldBetweenBars {
  /** None before a number or a day that stands for itself. */
  readonly label: string | undefined;
  readonly value: string;
}

/**
 * The fields that somebody set in one row below a title, 发文：某法发〔2031〕5号 ｜ 印发：2031年3月5日; none where
 * a line is anything else. A row of a task has bars, too: one at least of the fields is a document's.
 */
export function fieldsBetweenBars(text: string): readonly FieldBetweenBars[] {
  if (text.length > LONGEST || !/[|｜]/u.test(text) || text.includes('。')) return [];
  const parts = text.split(BAR).filter((part) => part !== '');
  if (parts.length < 2 || !parts.some((part) => KNOWN.test(part) || NUMBER_ALONE.test(part))) return [];
  const fields = parts.map((part): FieldBetweenBars | undefined => {
    if (NUMBER_ALONE.test(part) || DAY.test(part)) return { label: undefined, value: part };
    const { label, value } = FIELD.exec(part)?.groups ?? {};
    return label === undefined || value === undefined ? undefined : { label, value };
  });
  return fields.every((field) => field !== undefined) ? fields : [];
}

const OF_NUMBER = /^(?:发文(?:字号|号)?|发布文号|文件编号|文号|编号|字号)$/u;
/** The number of the document itself among such fields. */
export const numberBetweenBars = (text: string): string | undefined =>
  fieldsBetweenBars(text).find(
    ({ label, value }) => (label === undefined || OF_NUMBER.test(label)) && DOC_NUMBER.test(value),
  )?.value;

const OF_ISSUE = /^(?:印发|成文|发文)(?:日期|时间)?$/u;
const ISSUED_DAY = new RegExp(`^${A_DAY}\\s?${MADE_KNOWN}$`, 'u');
/** The day on which it was issued or published, as such fields say. */
export const dayBetweenBars = (text: string): string | undefined =>
  fieldsBetweenBars(text).find(({ label, value }) =>
    label === undefined ? ISSUED_DAY.test(value) : OF_ISSUE.test(label) && DATE_IN_TEXT.test(value),
  )?.value;
