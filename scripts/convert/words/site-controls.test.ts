import { describe, expect, test } from 'vitest';
import { isPageChrome } from '../2-normalise/furniture/page-chrome.ts';
import { isChromeLine } from './chrome-lines.ts';

describe('what a site sets around a document, in a page and in a text copied from it', () => {
  test.each([
    '打印此页',
    '关闭本页',
    '加入收藏',
    '设为首页',
    '返回上一级',
    '回到顶部',
    '一键分享',
    '我要纠错',
    '复制链接',
    '上一条',
    '下一篇',
    '尾页',
    '相关稿件：',

    '您当前所在位置：首页 > 公告',
    `\${article.title}`,
    '{{page.title}}',
  ])('%s', (line) => {
    expect(isChromeLine(line)).toBe(true);
    expect(isPageChrome(line, false)).toBe(true);
  });

  test.each([
    '©河东区人民法院',
    '版权所有：河东区人民法院',
    '网站标识码：0000000000',
    '河ICP备00000000号',
    '最新新闻',
    '文章推荐',
    '系统管理员2031-11-20 13:20:15',
  ])('%s, at the foot', (line) => {
    expect(isChromeLine(line)).toBe(true);
    expect(isPageChrome(line, true)).toBe(true);
    expect(isPageChrome(line, false)).toBe(false);
  });

  test.each(['长者模式 | 简体版', '登录 | 注册'])('%s, above its head', (line) => {
    expect(isChromeLine(line)).toBe(true);
    expect(isPageChrome(line, false)).toBe(true);
  });

  test.each(['166人看过', '1,203 次阅读', '1.2万人浏览', '29.12.2031  13:12', '9/2/2031 8:05:59'])(
    '%s, near its beginning',
    (line) => {
      expect(isPageChrome(line, false, true)).toBe(true);
      expect(isPageChrome(line, true)).toBe(false);
    },
  );

  test.each(['166人看过病', '166人参加', '29.12.2031', '12.5.3 13:12'])('%s is text there', (line) => {
    expect(isPageChrome(line, true, true)).toBe(false);
  });

  test.each([
    '打印庭审笔录',
    '关闭账户',
    '下载地址',
    '上一年度',
    '首页设置',
    '登录方式',
    '相关部门',
    '地理位置',
  ])('%s is text', (line) => {
    expect(isChromeLine(line)).toBe(false);
    expect(isPageChrome(line, true)).toBe(false);
  });
});
