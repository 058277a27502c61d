import { describe, expect, test } from 'vitest';
import { BODY_WORDS, ROLE_PHRASES, ROLE_WORDS, roleOfLabel } from '#domain/words/responsibility.ts';
import { endsNames } from '../2-normalise/own-lines.ts';
import { standsAlone } from '../2-normalise/stands-alone.ts';
import { findResponsibilities } from '../3-parse/responsibility.ts';
import { convertArchive } from '../index.ts';
import { columnOf } from './measure-fields.ts';

const read = (text: string): string[] =>
  findResponsibilities(text).flatMap(({ departments }) => departments.map((d) => `${d.printed}:${d.role}`));

/** Departments of the first measure of a circular in which a line stands below a measure. */
function behindMeasure(line: string): string[] {
  const text = `河西市中级人民法院2031年改革工作要点\n1.完善评查办法，逐件评查\n${line}\n2.完善考核办法，严格奖惩\n${line}\n`;
  const seed = { id: 'a', file: 'a.txt', bytes: new TextEncoder().encode(text) };
  const { circulars } = convertArchive({ circulars: [seed], sideFiles: [], registry: [] });
  return (circulars[0]?.units[0]?.head.departments ?? []).map((d) => `${d.name}:${d.role}`);
}

describe.each(ROLE_WORDS)('$word, as in $example', ({ word, role, bare, verb }) => {
  describe.each(BODY_WORDS)('with %s', (body) => {
    const label = `${word}${body}`;

    test('is a label with its role, on a line, in a bracket and behind a sentence', () => {
      const both = [`立案庭:${role}`, `研究室:${role}`];
      expect(read(`${label}：立案庭、研究室`)).toEqual(both);
      expect(read(`推进试点（${label}：立案庭、研究室）`)).toEqual(both);
      expect(read(`推进试点。${label}:立案庭、研究室`)).toEqual(both);
    });

    test('ends the names before it', () => {
      expect(read(`责任部门：立案庭，${label}：研究室`)).toEqual(['立案庭:responsible', `研究室:${role}`]);
    });

    test('stands alone on its line, and its names end where a sentence begins', () => {
      expect(standsAlone(`${label}：立案庭`)).toBe(true);
      expect(standsAlone(`（${label}：立案庭）`)).toBe(true);
      expect(endsNames(`1.完善评查。${label}：立案庭、研究室`, '各部门要按月报送进展，年底统一总结。')).toBe(
        true,
      );
    });

    test('heads a column', () => expect(columnOf(label)).toEqual({ role }));
  });

  test('tells the role of one name in a list', () =>
    expect(read(`责任部门：政治部（${word}部门）、立案庭`)).toEqual([
      `政治部:${role}`,
      '立案庭:responsible',
    ]));

  test('is read below a measure without a full stop', () =>
    expect(behindMeasure(`${word}部门：立案庭`)).toEqual([`立案庭:${role}`]));

  test(verb ? 'is a verb behind names' : 'is no verb behind names', () => {
    expect(read(`推进试点。（立案庭${word}）`)).toEqual(verb ? [`立案庭:${role}`] : []);
    expect(read(`推进试点。（立案庭${word}，研究室参加）`).includes(`立案庭:${role}`)).toBe(verb);
  });

  test('makes no office of what is none', () => expect(read(`推进试点。（依法${word}）`)).toEqual([]));

  test(bare ? 'is a label by itself' : 'is no label by itself', () => {
    expect(read(`${word}：立案庭`)).toEqual(bare ? [`立案庭:${role}`] : []);
    expect(standsAlone(`${word}：立案庭`)).toBe(bare);
  });
});

test.each(ROLE_PHRASES)('$phrase stands behind names', ({ phrase, role }) =>
  expect(read(`推进试点。（立案庭、研究室${phrase}）`)).toEqual([`立案庭:${role}`, `研究室:${role}`]),
);

test.each(
  ['按', '按照', '依', '依照', '根据'].flatMap((by) =>
    ['职责', '各自职责', '职责分工', '各自职责权限', '职能职责', '分工', '职责范围'].flatMap((duty) =>
      ['负责', '分别负责', '落实', '组织实施', '共同负责'].map((verb) => `${by}${duty}${verb}`),
    ),
  ),
)('%s: each does its own part', (phrase) =>
  expect(read(`推进试点。（立案庭、各县区法院${phrase}）`)).toEqual(['立案庭:joint', '各县区法院:joint']),
);

test.each([
  ['按职责分工配合', 'support'],
  ['按照各自职责监督', 'concerned'],
])('%s keeps the role of its verb', (phrase, role) =>
  expect(read(`推进试点。（立案庭牵头，研究室${phrase}）`)).toEqual(['立案庭:lead', `研究室:${role}`]),
);

test.each([
  ['牵头责任部门', 'lead'],
  ['责任牵头单位', 'lead'],
  ['监督落实部门', 'concerned'],
  ['配合落实单位', 'support'],
  ['主要责任单位', 'responsible'],
])('%s: of two words the one that tells more gives the role', (label, role) => {
  expect(roleOfLabel(label)).toBe(role);
  expect(read(`${label}：立案庭`)).toEqual([`立案庭:${role}`]);
});
