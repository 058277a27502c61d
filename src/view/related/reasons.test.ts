import { expect, test } from 'vitest';
import { reasonsInWords } from './reasons.ts';

test('of many wordings the first two are told, and that there are more', () => {
  expect(reasonsInWords(['同一主题：破产', '共同表述：“无产可破”“破产管理人”“逃废债”“重整”'])).toBe(
    '同一主题：破产；共同表述：“无产可破”“破产管理人”等',
  );
});

test.each([
  [['共同表述：“无产可破”“破产管理人”']],
  [['同一主题：审判质效管理（此处“审判质效”，彼处“判后释明”）', '共同术语：“四类案件”']],
  [[]],
])('%j is told whole', (reasons) => {
  expect(reasonsInWords(reasons)).toBe(reasons.join('；'));
});
