import { expect, it } from 'vitest';
import { passageName } from './passage-name.ts';

const at = (paragraph: number, sentence: number, within = sentence) => ({ paragraph, sentence, within });

it.each([
  ['第14项第2句', '第14项', at(1, 2), at(1, 2), 1],
  ['第14项第2至4句', '第14项', at(1, 2), at(1, 4), 1],
  ['第十四条第二句', '第十四条', at(1, 2), at(1, 2), 1],
  ['第十四条第二款第一句', '第十四条', at(2, 4, 1), at(2, 4, 1), 2],
  ['第十四条之一第二款第一至三句', '第十四条之一', at(2, 4, 1), at(2, 6, 3), 2],
  ['第（三）项第十二句', '第（三）项', at(1, 12), at(1, 12), 1],
  ['第3问第2段第1句', '第3问', at(2, 2, 1), at(2, 2, 1), 5],
  ['第3问第2段第1句至第3段第2句', '第3问', at(2, 2, 1), at(3, 7, 2), 5],
  ['第二部分第3项第2句', '第二部分第3项', at(1, 2), at(1, 2), 1],
] as const)('%s', (name, unit, from, to, paragraphs) => {
  expect(passageName(unit, from, to, paragraphs)).toBe(name);
});
