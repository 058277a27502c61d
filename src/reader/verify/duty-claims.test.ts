import { expect, it } from 'vitest';
import { dutyClaims } from './duty-claims.ts';
import { referencesIn } from './references.ts';

const claims = (text: string) =>
  dutyClaims(text, referencesIn(text)).map(({ words, reference }) => [words, reference.place]);

it.each([
  ['由审管办牵头的第14项提出：“抓实案件质量评查”。', [['由审管办牵头的第14项提出：“……”', '的第14项']]],
  ['第14项提出“抓实案件质量评查”。这项工作由审管办负责。', [['这项工作由审管办负责', '第14项']]],
  [
    '第3项由立案庭承办；第5项由执行局牵头。',
    [
      ['第3项由立案庭承办', '第3项'],
      ['第5项由执行局牵头', '第5项'],
    ],
  ],
  ['各部门要密切配合。', []],
  // What is quoted is held against the text, and names of circulars say nothing of who answers.
  ['第14项写明“抓实案件质量评查，由办公室牵头”。', []],
  ['《关于部门分工的意见》第3项提出抓实评查。', []],
  ['我们已经办结三件。', []],
])('%s', (text, expected) => expect(claims(text)).toEqual(expected));
