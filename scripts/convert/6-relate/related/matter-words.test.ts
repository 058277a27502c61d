import { expect, test } from 'vitest';
import { knownWords } from './known-words.ts';
import { namesMatter } from './matter-words.ts';

const tells = namesMatter(
  knownWords([
    ['港澳', 2],
    ['破产', 3],
    ['四类案件', 4],
    ['云计算', 1],
    ['河西走廊', 1],
    ['编制', 2],
    ['民营企业', 3],
    ['消费者', 2],
    ['质效', 2],
    ['审判质效', 4],
  ]),
);

test('a region names no matter, however much a subject makes of it', () => {
  for (const region of ['粤港澳', '粤港澳大湾区内地', '港澳', '长三角', '四川重庆'])
    expect(tells(region)).toBe(false);
});

test('nor do common nouns with words of the genre, a word that is a mere hint, nor one that any text has', () => {
  for (const common of ['司法数据', '实验室', '信息系统', '队伍', '云计算', '河西走廊', '编制'])
    expect(tells(common)).toBe(false);
});

test('nor does whom a measure is for, whatever the registry makes of it', () => {
  for (const served of ['民营企业', '消费者', '消费者权益']) expect(tells(served)).toBe(false);
  expect(tells('民营企业破产')).toBe(true);
});

test('nor does a share by which that is told', () => {
  for (const share of ['上诉率', '执行到位率', '审限内结案率']) expect(tells(share)).toBe(false);
  expect(tells('诉讼费率改革')).toBe(true);
});

test('nor does how well something is done, but what is done so', () => {
  for (const quality of ['质效', '提升质效', '质量和效率']) expect(tells(quality)).toBe(false);
  expect(tells('审判质效')).toBe(true);
});

test('what says more names one, a region in it or not', () => {
  for (const matter of ['破产', '跨境破产', '粤港澳破产重整', '司法数据脱敏', '公开听证'])
    expect(tells(matter)).toBe(true);
});

test('a word of the registry names one, though each of its parts is a word of the genre', () => {
  expect(tells('四类案件')).toBe(true);
  expect(tells('各类案件')).toBe(false);
});
