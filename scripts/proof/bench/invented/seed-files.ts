import { stringify } from 'yaml';
import type { Role } from '#domain/schema.ts';
import { setHeading, setNumber, wrapParagraph } from '../../laws/layout.ts';
import { Chance } from './chance.ts';
import type { Court } from './courts.ts';
import type { InventedCircular, InventedMeasure } from './plans.ts';

/** A file of a seeds folder by its path in it. */
export interface InventedFile {
  readonly path: string;
  readonly text: string;
}

/** Every so many-th circular has been read against its original, and has a side file that says so. */
const PROOFREAD = 0.05;
const WIDTH = 34;

/** A circular as it might have come in, in the way in which its court sets its circulars; and its side file. */
export function seedFiles(circular: InventedCircular): InventedFile[] {
  const { id, issued } = circular;
  const file = { path: `${id}.txt`, text: seedText(circular) };
  if (new Chance(id).of('proofread') >= PROOFREAD) return [file];
  return [file, { path: `${id}.yaml`, text: stringify({ proofread: { on: issued, by: '研究室' } }) }];
}

/** `registry/issuers.yaml` with the courts of these circulars. */
export function issuersFile(circulars: readonly InventedCircular[]): InventedFile {
  const courts = new Map(circulars.map(({ court }) => [court.id, court]));
  return { path: 'registry/issuers.yaml', text: stringify([...courts.values()].map(issuerOf)) };
}

/** What the registry says of a court. */
export function issuerOf({ id, name, short, aliases, level, region }: Court) {
  return { id, name, short, ...(aliases.length > 0 ? { aliases } : {}), level, region };
}

function seedText(circular: InventedCircular): string {
  const { court, title, docNumber, preamble, sections, closing } = circular;
  const chance = new Chance(court.id);
  const numbering = chance.one('numbering', ['1.', '1. ', '1．', '1、'] as const);
  const lines: string[] = [];
  const standing = (...texts: string[]): void => {
    for (const text of texts) lines.push(text, '');
  };
  const running = (text: string): void => {
    lines.push(...(court.cutsLines ? wrapParagraph(text, WIDTH) : [text]), '');
  };
  const [year, month, day] = circular.issued.split('-').map(Number);
  const signature = [court.name, `${year}年${month}月${day}日`];
  standing(court.name, docNumber, `关于印发《${title}》的通知`, addresseesOf(court));
  running(`现将《${title}》印发给你们，请结合实际认真贯彻落实。`);
  standing(...signature, title);
  running(preamble);
  let number = 0;
  for (const [i, { heading, measures }] of sections.entries()) {
    standing(setHeading(i + 1, heading, numbering));
    for (const measure of measures) {
      number += 1;
      const text = `${setNumber(number, numbering)}${measure.title}。${measure.sentences.join('')}`;
      running(court.answersOnLine ? text : `${text}（${whoAnswers(measure)}）`);
      if (court.answersOnLine) standing(responsibilityLine(measure));
    }
  }
  if (closing !== undefined) running(closing);
  return lines.join('\n');
}

function addresseesOf({ level }: Court): string {
  if (level === '最高人民法院') return '各省高级人民法院，本院各单位：';
  if (level === '高级人民法院') return '全省各中级人民法院、本院各部门：';
  return level === '中级人民法院' ? '各基层法院，本院各部门：' : '各人民法庭、本院各部门：';
}

const named = ({ departments }: InventedMeasure, role: Role): string =>
  departments.flatMap((one) => (one.role === role ? [one.name] : [])).join('、');

/** 立案庭牵头，研究室配合，9月底前完成. */
function whoAnswers(measure: InventedMeasure): string {
  const [lead, joint, support] = [named(measure, 'lead'), named(measure, 'joint'), named(measure, 'support')];
  return [
    joint === '' ? `${lead}牵头` : `${joint}分工负责`,
    ...(support === '' ? [] : [`${support}配合`]),
    ...(measure.deadline === undefined ? [] : [measure.deadline]),
  ].join('，');
}

/** 牵头部门：立案庭；配合部门：研究室. */
function responsibilityLine(measure: InventedMeasure): string {
  const [lead, support] = [named(measure, 'lead'), named(measure, 'support')];
  return [
    lead === '' ? `责任部门：${named(measure, 'responsible')}` : `牵头部门：${lead}`,
    ...(support === '' ? [] : [`配合部门：${support}`]),
    ...(measure.deadline === undefined ? [] : [`完成时限：${measure.deadline.replace('完成', '')}`]),
  ].join('；');
}
