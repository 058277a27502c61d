import { expect, test } from 'vitest';
import { shortReason } from './reasons.ts';

test.each([
  [['同一主题：破产', '共同表述：“无产可破”“破产管理人”'], '共同表述：“无产可破”'],
  [
    ['同一主题：破产', '同引文件：《企业破产法》《若干意见》', '共同术语：“执破融合”'],
    '同引文件：《企业破产法》',
  ],
  [
    ['同一主题：审判质效管理（此处“审判质效”，彼处“判后释明”）'],
    '同一主题：审判质效管理（此处“审判质效”，彼处“判后释明”）',
  ],
  [['编者确认', '共同术语：“四类案件”'], '编者确认'],
  [[], ''],
])('of the reasons %j it tells %s', (reasons, told) => {
  expect(shortReason(reasons)).toBe(told);
});
