import { expect, it } from 'vitest';
import { sectionName } from './section-name.ts';

it.each([
  ['3', '三、', '第三部分'],
  ['3', '', '第三部分'],
  ['3', '第三章', '第三章'],
  ['3', '第 三 编 ', '第三编'],
  ['3b', '第三章', '第3b部分'],
  ['3-2', '（二）', '第三部分（二）'],
  ['a1-2', '二、', '附件1第二部分'],
  ['a1-2', '第二章', '附件1第二章'],
  ['12', '第十二', '第十二部分'],
])('section %s, printed “%s”, is %s', (key, label, name) => expect(sectionName({ key, label })).toBe(name));
