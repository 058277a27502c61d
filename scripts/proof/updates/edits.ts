import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A change that a clerk makes to an archive between two publications. */
export interface Edit {
  readonly name: string;
  readonly make: (seeds: string) => Promise<void>;
}

/** A plan of an invented court. Each year repeats most of the year before, so that plans are compared and linked. */
export const plan = (court: string, year: number, more = ''): string => `${court}${year}年司法改革工作要点

${year}年，全市法院要抓好落实。

一、优化诉讼服务

1.推行集约送达。各法院要设立送达中心，落实《云河市送达工作办法》。（责任部门：立案庭牵头，研究室配合）

2.推行电子送达。各法院要完善电子送达平台，逐案留痕。（责任部门：立案庭）

二、强化审判管理

3.压缩审理期限。开展“清风行动”，清理长期未结案件。（责任部门：审判管理办公室）

4.旁听庭审。第1项的落实情况，每季度组织一次旁听。${more}

${court}

${year}年2月3日
`;

const YUNHE = '云河市中级人民法院';
const LINZHOU = '林州市中级人民法院';

/** The files of the archive before the first edit, by their paths in its seeds. */
export const FIRST: Readonly<Record<string, string>> = {
  'yh-2031.txt': plan(YUNHE, 2031).replace('审判管理办公室', '审管办'),
  'yh-2032.txt': plan(YUNHE, 2032, '探索庭审自动记录。'),
  'lz-2032.txt': plan(LINZHOU, 2032),
  'registry/archive.yaml': `name: 试作档案
owner: 试作资料室
description: 供测试用。
contact: 无。
footer: 文字均为虚构。
`,
  'registry/issuers.yaml': `- id: yh-court
  name: ${YUNHE}
  short: 云河中院
  level: 中级人民法院
  region: 云河
- id: lz-court
  name: ${LINZHOU}
  short: 林州中院
  level: 中级人民法院
  region: 林州
`,
  'registry/topics.yaml': `- id: service
  name: 送达
  scope: 送达的方式与管理。
  words: { 送达: 4 }
- id: trial-time
  name: 审限
  scope: 审理期限。
  words: { 审理期限: 4, 长期未结: 2 }
`,
};

const DEPARTMENTS = 'yh-court:\n  - { name: 审判管理办公室, aliases: [审管办] }\n';
const ONE_DEPARTMENT =
  'redirects:\n  departments/yh-court-shenguanban/: departments/yh-court-shenpanguanlibangongshi/\n';

let years = 2033;

const replaced = (file: string, from: string, to: string) => async (seeds: string) => {
  const text = await readFile(join(seeds, file), 'utf8').catch(() => '');
  const at = text.includes(to) ? [to, from] : [from, to];
  await writeFile(join(seeds, file), text.replace(at[0] ?? '', at[1] ?? ''));
};
const appended = (file: string, text: string) => async (seeds: string) => {
  const before = await readFile(join(seeds, file), 'utf8').catch(() => '');
  // A second time it is taken back.
  await writeFile(join(seeds, file), before.includes(text) ? before.replace(text, '') : before + text);
};

/** What clerks do; done a second time most take back what the first time did. */
export const EDITS: readonly Edit[] = [
  {
    name: 'a circular is added, the newest of all',
    make: async (seeds) => {
      const year = years++;
      await writeFile(join(seeds, `yh-${year}.txt`), plan(YUNHE, year, '编写白皮书。'));
    },
  },
  {
    name: 'a circular of another court is added, in the midst of the others',
    make: async (seeds) => {
      const year = years++ - 10;
      await writeFile(join(seeds, `lz-${year}.txt`), plan(LINZHOU, year));
    },
  },
  {
    name: 'a text is corrected',
    make: async (seeds) => {
      await replaced('yh-2032.txt', '清理长期未结案件', '全面清理长期未结案件')(seeds);
      const file = join(seeds, 'yh-2032.yaml');
      const before = await readFile(file, 'utf8').catch(() => 'corrections:\n');
      await writeFile(
        file,
        `${before}  - { on: 2033-05-0${1 + (before.match(/what/gu)?.length ?? 0)}, at: "3", what: 改一处。 }\n`,
      );
    },
  },
  {
    name: 'a circular is withdrawn',
    make: async (seeds) => {
      const text = await readFile(join(seeds, 'lz-2032.txt'), 'utf8').catch(() => undefined);
      await appended(
        'registry/redirects.yaml',
        `withdrawals:
  - { address: circulars/lz-2032/, on: 2033-06-01, what: 某年工作要点, why: 应要求撤下。 }
  - { address: issuers/lz-court/, on: 2033-06-01, what: 法院, why: 没有内容。 }
  - { address: departments/lz-court-lianting/, on: 2033-06-01, what: 部门, why: 没有内容。 }
  - { address: departments/lz-court-yanjiushi/, on: 2033-06-01, what: 部门, why: 没有内容。 }
  - { address: departments/lz-court-shenpanguanlibangongshi/, on: 2033-06-01, what: 部门, why: 没有内容。 }
`,
      )(seeds);
      if (text === undefined) await writeFile(join(seeds, 'lz-2032.txt'), plan(LINZHOU, 2032));
      else await rm(join(seeds, 'lz-2032.txt'));
    },
  },
  {
    name: 'a court is called otherwise',
    make: replaced('registry/issuers.yaml', 'short: 云河中院', 'short: 云中院'),
  },
  {
    name: 'the archive is called otherwise',
    make: replaced('registry/archive.yaml', '试作档案', '样本档案'),
  },
  {
    name: 'a subject is called otherwise',
    make: replaced('registry/topics.yaml', 'name: 审限', 'name: 审理期限管理'),
  },
  {
    name: 'a word speaks for a subject',
    make: replaced('registry/topics.yaml', '{ 送达: 4 }', '{ 送达: 4, 旁听: 4 }'),
  },
  {
    name: 'two ways of writing a department are one',
    make: async (seeds) => {
      await appended('registry/departments.yaml', DEPARTMENTS)(seeds);
      await appended('registry/redirects.yaml', ONE_DEPARTMENT)(seeds);
    },
  },
  { name: 'a row of synonyms is added', make: appended('registry/synonyms.yaml', '- [送达, 投递]\n') },
  {
    name: 'two measures are confirmed to be one matter',
    make: appended(
      'registry/lineage.yaml',
      'compare:\n  - [lz-2032, yh-2032]\nconfirmed:\n  - [yh-2031/4, yh-2032/4]\n',
    ),
  },
  {
    name: 'a circular has been proofread',
    make: appended('yh-2031.yaml', 'proofread: { on: 2033-01-01, by: 研究室 }\n'),
  },
];
