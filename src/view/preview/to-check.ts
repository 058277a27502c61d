import type { Circular } from '#archive/circulars.ts';
import type { CircularHead, Found } from '#domain/schema.ts';

const NAMES: Partial<Record<keyof CircularHead | 'issuer', string>> = {
  title: '标题',
  kind: '文种',
  issuer: '发文机关',
  docNumber: '发文字号',
  issued: '成文日期',
  noticeTitle: '印发通知',
  addressees: '主送机关',
  urgency: '紧急程度',
  handlingOffice: '承办单位',
  copiedTo: '抄送机关',
  printingOffice: '印发机关',
  printed: '印发日期',
};
const HOW: Partial<Record<Found, string>> = { inferred: '推断', made: '拟定' };

/** What the editor should check of a circular, in words: `发文机关（推断）`, `题名拟定53条`. */
export function fieldsToCheck({ found, units }: Pick<Circular, 'found' | 'units'>): string[] {
  const fields = Object.entries(found).flatMap(([field, how]) =>
    HOW[how] === undefined ? [] : [`${(NAMES as Record<string, string>)[field] ?? field}（${HOW[how]}）`],
  );
  const titles = Object.entries(HOW).flatMap(([how, word]) => {
    const count = units.filter(({ titleFound }) => titleFound === how).length;
    return count === 0 ? [] : [`题名${word}${count}条`];
  });
  return [...fields, ...titles];
}
