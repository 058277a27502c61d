import { expect, it } from 'vitest';
import { namedSources } from './named-source.ts';
import { quotationsIn, referencesIn } from './references.ts';

/** Of each quotation of a draft: the places that are named for it, with ? where that is not sure. */
function named(text: string): string[] {
  const stretches = quotationsIn(text).map((one) => ({ from: one.start, to: one.start + one.text.length }));
  return namedSources(text, referencesIn(text), stretches).map((one) =>
    one === undefined
      ? ''
      : one.references.map(({ name, place }) => name + place).join('+') + (one.isSure ? '' : '?'),
  );
}
const A = '“抓实案件质量评查”';
const B = '“完善案件质量监管”';

it.each([
  [`《甲要点》第14项提出：${A}。`, ['《甲要点》第14项']],
  [`今年，第14项就执行工作明确提出，要${A}。`, ['第14项']],
  [`${A}（甲法〔2025〕1号第11项）。`, ['甲法〔2025〕1号第11项']],
  [
    `${A}。（见《甲要点》（甲法〔2025〕1号）第13项第7句，网址：http://h/circulars/ab-1/14/）`,
    ['《甲要点》（甲法〔2025〕1号）第13项第7句'],
  ],
  [`${A}（甲法〔2025〕1号，第13项）`, ['甲法〔2025〕1号第13项']],
  [`${A}（甲法〔2025〕1号，要点第13项）`, ['要点第13项']],
  [`${A}——《甲要点》第3项`, ['《甲要点》第3项']],
  [`${A}是《甲要点》第3项的要求。`, ['《甲要点》第3项']],
  [`${A}，这也是《甲要点》的要求。`, ['《甲要点》']],
  [`${A}（执行局牵头）。`, ['']],
  [`乙高院2023年要点提出${A}`, ['乙高院2023年要点']],
  [`第3项、第5项分别提出${A}`, ['第3项、第5项']],
  [`《甲要点》第3项和《乙意见》第5项均提出${A}`, ['《甲要点》第3项+《乙意见》第5项']],
  [`第14项提出${A}，并要求${B}`, ['第14项', '第14项']],
  [`第14项提出${A}，第15项提出${B}`, ['第14项', '第15项']],
  [`${A}（第14项），${B}（第15项）`, ['第14项', '第15项']],
  [`${A}、${B}（第15项）`, ['第15项', '第15项']],
  [`第14项提出${A}。会议提出${B}`, ['第14项', '']],
  [`第14项要求已经落实，会议指出${A}`, ['第14项?']],
  [`第14项要求已经落实；会议指出${A}`, ['']],
  [`${A}，下一步落实第15项`, ['']],
])('%s', (text, places) => {
  expect(named(text)).toEqual(places);
});
