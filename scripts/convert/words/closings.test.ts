import { describe, expect, test } from 'vitest';
import { PARAGRAPH_TURNS_TO_ALL, SENTENCE_TURNS_TO_ALL, saysWhatHolds } from './closings.ts';

describe.each([
  // what begins it, whether it closes as a paragraph, and as a sentence
  ['各地区要把改革任务落到实处。', true, true],
  ['各项措施由立案庭统计。', true, false],
  ['全市法院要抓好落实。', true, false],
  ['市直有关单位要密切配合。', false, true],
  ['有关部门要密切配合。', false, true],
  ['上述措施分三年完成。', true, false],
  ['以上意见如无不妥，请批转执行。', true, true],
  ['本方案自印发之日起施行。', true, true],
  ['本规定自印发之日起施行。', true, true],
  ['本方案所称渡口包括码头。', true, false],
  ['本规定所称渡口包括码头。', false, false],
  ['本决议由办公室解释。', true, false],
  ['此外，办公室每季度通报一次。', true, false],
  ['请认真组织实施。', true, false],
  ['附件：任务分解表', false, true],
  ['完善渡口便民机制。', false, false],
])('%s', (text, paragraph, sentence) => {
  test(paragraph ? 'closes as a paragraph' : 'closes nothing as a paragraph', () =>
    expect(PARAGRAPH_TURNS_TO_ALL.test(text)).toBe(paragraph),
  );
  test(sentence ? 'closes as a sentence' : 'closes nothing as a sentence', () =>
    expect(SENTENCE_TURNS_TO_ALL.test(text)).toBe(sentence),
  );
});

test.each([
  ['此前印发的解释与本意见不一致的，以本意见为准。', true],
  ['原《渡口管理办法》同时废止。', true],
  ['各庭发现与本院裁判不一致的，应当报告。', false],
  ['清理并废止不合时宜的文件。', false],
])('%s says which text holds: %s', (text, holds) => expect(saysWhatHolds(text)).toBe(holds));
