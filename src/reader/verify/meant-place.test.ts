import { expect, it } from 'vitest';
import { type JumpCircular, nameByKey } from '#domain/jump/circulars.ts';
import { resolveJump } from '#domain/jump/resolve.ts';
import { meantPlaces } from './meant-place.ts';
import { referencesIn } from './references.ts';

const units = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    key: `${at + 1}`,
    section: null,
    name: nameByKey(`${at + 1}`),
  }));
const circular = (
  id: string,
  title: string,
  docNumber: string | null,
  year: number,
  kind: string,
  issuers: string[],
): JumpCircular => ({ id, title, docNumber, year, kind, issuers, units: units(20), sections: [] });
const ARCHIVE = [
  circular('ab-2031-7', '2031年全市法院司法改革工作要点', '甲中法〔2031〕7号', 2031, '要点', [
    '甲市中级人民法院',
    '甲市中院',
  ]),
  circular('cd-2029-plan', '乙省法院2029年改革要点', null, 2029, '要点', ['乙省高级人民法院', '乙省高院']),
  circular('ab-2030-views', '关于服务保障创新发展的意见', '甲中法〔2030〕2号', 2030, '意见', [
    '甲市中级人民法院',
    '甲市中院',
  ]),
];

async function meant(draft: string): Promise<string[]> {
  const read = await meantPlaces(referencesIn(draft), async (typed) => resolveJump(typed, ARCHIVE));
  return [...read.values()].map(({ targets, isSure, isKnown }) =>
    isKnown ? targets.map(({ url }) => url).join('+') + (isSure ? '' : '?') : 'unknown',
  );
}
const at = (id: string, key: number) => `circulars/${id}/${key}/`;

it.each([
  ['《2031年全市法院司法改革工作要点》（甲中法〔2031〕7号）第14项提出', [at('ab-2031-7', 14)]],
  ['我们对照甲中法〔2031〕7号第14项提出', [at('ab-2031-7', 14)]],
  ['今年按照乙省高院2029年要点提出', ['circulars/cd-2029-plan/']],
  [
    '《2031年全市法院司法改革工作要点》（以下简称《要点》）已经印发。第14项提出；要点第11项要求',
    ['circulars/ab-2031-7/', at('ab-2031-7', 14), at('ab-2031-7', 11)],
  ],
  [
    '《2031年全市法院司法改革工作要点》和《关于服务保障创新发展的意见》已经印发。要点第11项要求，第3项要求',
    ['circulars/ab-2031-7/', 'circulars/ab-2030-views/', at('ab-2031-7', 11), at('ab-2031-7', 3)],
  ],
  [
    '甲中法〔2031〕7号印发。第3项、第5项提出',
    ['circulars/ab-2031-7/', `${at('ab-2031-7', 3)}+${at('ab-2031-7', 5)}`],
  ],
  ['甲中法〔2031〕7号印发。第99项提出', ['circulars/ab-2031-7/', '']],
  ['《民法典》第5条规定', ['unknown']],
  ['丙高法〔2031〕7号第5条规定', ['unknown']],
  ['丙院2031年要点第5项提出', [`${at('ab-2031-7', 5)}?`]],
  ['第5项提出', [`${at('ab-2031-7', 5)}+${at('cd-2029-plan', 5)}+${at('ab-2030-views', 5)}?`]],
  ['乙省高院提出', ['circulars/cd-2029-plan/?']],
  ['丁省高院提出', ['unknown']],
])('%s', async (draft, places) => {
  expect(await meant(draft)).toEqual(places);
});

it('keeps in mind circulars named before the last of which a place may be meant', async () => {
  const references = referencesIn('甲中法〔2031〕7号和乙省高院2029年要点第2项提出；第5项提出；要点第6项提出');
  const read = [...(await meantPlaces(references, async (typed) => resolveJump(typed, ARCHIVE))).values()];
  expect(read.slice(-2).map(({ targets, others }) => [...targets, ...others].map(({ url }) => url))).toEqual([
    [at('cd-2029-plan', 5), at('ab-2031-7', 5)],
    [at('cd-2029-plan', 6), at('ab-2031-7', 6)],
  ]);
});

it('looks up a limited number of names, and says nothing of the others', async () => {
  const asked = new Set<string>();
  const draft = Array.from({ length: 300 }, (_, at) => `第${at + 1}项办结。`).join('');
  const references = referencesIn(`甲中法〔2031〕7号印发。${draft}`);
  const read = await meantPlaces(references, async (typed) => {
    asked.add(typed);
    return resolveJump(typed, ARCHIVE);
  });
  expect(asked.size).toBe(120);
  expect(read.size).toBe(120);
});
