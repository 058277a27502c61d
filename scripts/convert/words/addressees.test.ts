import { expect, test } from 'vitest';
import { isAddressees } from './addressees.ts';

test.each(['各人民法院，本院各部门：', '各区、县（市）人民法院：', '机关各处室:', '某某公司：'])(
  '%s is addressed',
  (text) => {
    expect(isAddressees(text)).toBe(true);
  },
);

test.each([
  '2031年是河东法院改革之年，全院工作的总体要求是：',
  '各部门的职责为：',
  '2月20日，青芦市住房局向各单位发出通知：',
  '青芦市住房局出台《关于支持各单位改善住房的通知》：',
  '2031-02-20 08:00:00 | 住房局 | 关于规范秩序的通知 | 各县住房局：',
  '青芦市第九届人民代表大会常务委员会第五次会议决定：',
  '现将有关事项通知各法院如下：',
  '为落实上级法院部署，各庭室要做到：',
  '各法院抓好落实。各庭：',
])('%s is not', (text) => {
  expect(isAddressees(text)).toBe(false);
});
