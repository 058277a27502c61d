import { expect, test } from 'vitest';
import { seedOf } from '../../../proof/laws/convert-texts.ts';
import { convertArchive } from '../../index.ts';

const plan = (...tasks: string[]): string =>
  `河东市中级人民法院2030年工作要点\n\n${tasks.map((task, i) => `${i + 1}. ${task}\n\n`).join('')}河东市中级人民法院\n\n2030年2月3日\n`;
const talk = (...answers: string[]): string =>
  `王某谈河东法院的工作\n\n${answers.map((answer) => `问：河东法院怎样做？\n\n王某：${answer}\n\n`).join('')}`;

/** The terms of a plan and an interview of its court. */
const terms = (tasks: string[], answers: string[] = ['我们做好工作。']): string[] =>
  (
    convertArchive({
      circulars: [seedOf('plan', plan(...tasks)), seedOf('talk', talk(...answers))],
      sideFiles: [{ file: 'talk.yaml', text: 'issuer: 河东市中级人民法院\nkind: 访谈\n' }],
      registry: [],
    }).links?.terms ?? []
  ).map(({ name }) => name);

test('what is quoted in two measures is a term, a figure of speech is none', () => {
  expect(terms(['树牢“一盘棋”意识，健全“智破”平台。', '加强“一盘棋”工作，升级“智破”平台。'])).toEqual([
    '智破',
  ]);
});

test('what interviews alone quote is none', () => {
  const tasks = ['推进工作。', '健全“智破”平台。'];
  expect(terms(tasks, ['破解“案多人少”难题。', '面对“案多人少”，用好“智破”平台。'])).toEqual(['智破']);
});

test('what a number of things is called is a term where it is quoted twice', () => {
  expect(terms(['执行“三个规定”。健全“三个规定”制度，用“智破”平台，升级“智破”平台。'])).toEqual(['三个规定']);
  expect(terms(['执行“三个规定”，并用“四个一”。'])).toEqual([]);
});

test('a longer name that comes in takes no place away by which a term is one', () => {
  const tasks = ['健全“四类案件”机制。', '用好四类案件监管平台。'];
  expect(terms(tasks)).toEqual(['四类案件']);
  expect(terms([...tasks, '升级“四类案件监管”平台。', '完善“类案件监”。'])).toContain('四类案件');
});
