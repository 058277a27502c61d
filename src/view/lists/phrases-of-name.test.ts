import { expect, test } from 'vitest';
import { phrasesOfName } from './phrases-of-name.ts';

test.for([
  ['涉案企业合规改革工作专班', ['涉案企业合规改革', '工作专班']],
  ['政治部法官管理处', ['政治部', '法官管理处']],
  ['执行局执行指挥中心', ['执行局', '执行', '指挥中心']],
  ['民事审判第二庭', ['民事审判第二庭']],
  ['审判管理办公室', ['审判', '管理办公室']],
  ['赔偿委员会办公室', ['赔偿', '委员会办公室']],
  ['外部联络处', ['外部联络处']],
  ['立案庭', ['立案庭']],
] as const)('%s', ([name, parts]) => expect(phrasesOfName(name)).toEqual(parts));
