import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { InstrumentEntry, IssuerEntry, RegistryEdit, SubjectEntry } from '#desk/registry/wire.ts';
import { editedRegistry } from './edit.ts';

const ISSUERS = `# 发文机关。id 定下后不要改。
- id: he-court
  name: 河东区人民法院
  short: 河东法院
  aliases: [河东区法院, 河东人民法院] # 老署名
  level: 基层人民法院
  region: 河东

# 上级
- id: hu-court
  name: 湖州市中级人民法院
  short: 湖州中院
  level: 中级人民法院
  region: 湖州
`;
const HE: IssuerEntry = {
  id: 'he-court',
  name: '河东区人民法院',
  short: '河东法院',
  aliases: ['河东区法院', '河东人民法院'],
  level: '基层人民法院',
  region: '河东',
};

/** Lines of a text that are not in the other. */
const changedLines = (before: string, after: string): string[] => {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !known.has(line));
};

describe('issuers', () => {
  test('the same again changes no byte', () => {
    expect(editedRegistry(ISSUERS, { kind: 'issuer', at: 0, value: HE })).toBe(ISSUERS);
  });

  test('a field changes in its line alone, with the comments', () => {
    const edit: RegistryEdit = {
      kind: 'issuer',
      at: 0,
      value: { ...HE, short: '河东院', aliases: ['河东区法院'] },
    };
    const text = editedRegistry(ISSUERS, edit);
    expect(changedLines(ISSUERS, text)).toEqual(['  short: 河东院', '  aliases: [河东区法院] # 老署名']);
    expect(text).toContain('# 上级');
  });

  test('one comes at the end, one goes', () => {
    const value = { ...HE, id: 'xi-court', name: '河西区人民法院', short: '河西法院', aliases: [] };
    const text = editedRegistry(ISSUERS, { kind: 'issuer', at: null, value });
    expect(text.startsWith(ISSUERS)).toBe(true);
    expect((parse(text) as unknown[])[2]).toEqual({
      id: 'xi-court',
      name: '河西区人民法院',
      short: '河西法院',
      level: '基层人民法院',
      region: '河东',
    });
    const without = editedRegistry(ISSUERS, { kind: 'issuer', at: 0, value: null });
    expect((parse(without) as { id: string }[]).map(({ id }) => id)).toEqual(['hu-court']);
  });

  test('a file that is not there yet is made', () => {
    expect(parse(editedRegistry('', { kind: 'issuer', at: null, value: HE }))).toEqual([HE]);
  });
});

describe('departments', () => {
  const FILE = 'he-court:\n  - name: 审判管理办公室\n    aliases: [审管办]\n  - name: 立案庭\n    id: lian\n';
  const merged = (text: string, from: string, into: string): unknown =>
    parse(editedRegistry(text, { kind: 'merge', issuer: 'he-court', from, into }));

  test('two spellings become one, whichever of them was registered', () => {
    expect(merged('', '审管办', '审判管理办公室')).toEqual({
      'he-court': [{ name: '审判管理办公室', aliases: ['审管办'] }],
    });
    expect(merged(FILE, '审管处', '审判管理办公室')).toEqual({
      'he-court': [
        { name: '审判管理办公室', aliases: ['审管办', '审管处'] },
        { name: '立案庭', id: 'lian' },
      ],
    });
    expect(merged(FILE, '审判管理办公室', '立案庭')).toEqual({
      'he-court': [{ name: '立案庭', aliases: ['审判管理办公室', '审管办'], id: 'lian' }],
    });
    expect(merged(FILE, '审管办', '审判管理办公室')).toEqual(parse(FILE));
  });

  test('the last one of an issuer takes the issuer along', () => {
    const one = 'he-court:\n  - name: 立案庭\n';
    const text = editedRegistry(one, { kind: 'department', issuer: 'he-court', at: 0, value: null });
    expect(parse(text) ?? {}).toEqual({});
  });
});

describe('subjects', () => {
  const FILE = `# 主题词表
- id: quality
  name: 审判质效
  scope: 质量和效率。
  words: { 质效: 4, 审限: 2 }
- id: law
  name: 法律适用
  scope: ''
  words: { 类案: 4 }
`;
  const QUALITY: SubjectEntry = {
    id: 'quality',
    name: '审判质效',
    scope: '质量和效率。',
    words: [
      ['质效', 4],
      ['审限', 2],
    ],
  };

  test('words come, go and get other points, in the form of the file', () => {
    const value: SubjectEntry = {
      ...QUALITY,
      words: [
        ['审限', 3],
        ['发改率', 2],
      ],
    };
    const text = editedRegistry(FILE, { kind: 'subject', at: 0, value });
    expect(changedLines(FILE, text)).toEqual(['  words: { 审限: 3, 发改率: 2 }']);
  });

  test('a new one comes with its words', () => {
    const text = editedRegistry(FILE, {
      kind: 'subject',
      at: null,
      value: { ...QUALITY, id: 'x', name: '甲' },
    });
    expect(text.startsWith(FILE)).toBe(true);
    expect((parse(text) as { words: object }[])[2]).toMatchObject({ id: 'x', words: { 质效: 4, 审限: 2 } });
  });
});

describe('synonyms', () => {
  const FILE = '# 说法\n- [上访, 信访] # 一\n\n# 执行\n- [老赖, 失信]\n';
  test('a row changes in its line, with its comment', () => {
    const text = editedRegistry(FILE, { kind: 'synonyms', at: 0, value: ['上访', '信访', '缠访'] });
    expect(text).toBe(FILE.replace('[上访, 信访]', '[上访, 信访, 缠访]'));
    expect(editedRegistry(FILE, { kind: 'synonyms', at: null, value: ['甲', '乙'] })).toBe(
      `${FILE}- [甲, 乙]\n`,
    );
  });
});

describe('lineage', () => {
  const FILE = `# 对照
compare: []

# 确认
confirmed:
  - [a-1/2, b-1/3]
# 否定
rejected: []
`;
  const pair = ['b-1/3', 'a-1/2'] as const;
  test('a pair stands in one list at most', () => {
    const rejected = editedRegistry(FILE, { kind: 'pair', list: 'rejected', pair });
    expect(parse(rejected)).toEqual({ compare: [], confirmed: [], rejected: [['b-1/3', 'a-1/2']] });
    expect(rejected).toContain('# 否定');
    const back = editedRegistry(rejected, { kind: 'pair', list: 'confirmed', pair });
    expect(parse(back)).toEqual({ compare: [], confirmed: [['b-1/3', 'a-1/2']], rejected: [] });
    expect(parse(editedRegistry(back, { kind: 'pair', list: null, pair }))).toEqual({
      compare: [],
      confirmed: [],
      rejected: [],
    });
  });

  test('circulars are listed for comparing whatever is said of their measures', () => {
    const text = editedRegistry(FILE, { kind: 'pair', list: 'compare', pair: ['a-1', 'b-1'] });
    expect(parse(text)).toEqual({ compare: [['a-1', 'b-1']], confirmed: [['a-1/2', 'b-1/3']], rejected: [] });
  });
});

test('instruments: what is left empty is left out', () => {
  const value: InstrumentEntry = {
    name: '诉讼要素表',
    aliases: [],
    id: '',
    type: '',
    number: '',
    issuer: '',
    circular: '',
    instrument: false,
  };
  const text = editedRegistry('', { kind: 'instrument', at: null, value });
  expect(parse(text)).toEqual([{ name: '诉讼要素表', instrument: false }]);
  expect(
    parse(editedRegistry(text, { kind: 'instrument', at: 0, value: { ...value, instrument: true } })),
  ).toEqual([{ name: '诉讼要素表' }]);
});
