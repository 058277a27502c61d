import { describe, expect, test } from 'vitest';
import { seedFile } from '../../../command/convert/read-seeds.ts';
import { decode } from '../../1-decode/index.ts';
import { withoutSpace } from '../../without-space.ts';
import { normalise } from '../index.ts';

/** Where words stand: above the title, below it, among the measures, above who signs, below the day. */
type Where = 'top' | 'head' | 'body' | 'end' | 'foot';

const circular = (where: Where, words: readonly string[]): string[] => {
  const at = (place: Where): readonly string[] => (place === where ? words : []);
  return [
    ...at('top'),
    '河东区人民法院关于做好渡口便民工作的通知',
    ...at('head'),
    '河法〔2031〕5号',
    '各人民法庭：',
    '为做好渡口便民工作，现就有关事项通知如下。',
    '一、完善渡口巡回机制。每月到渡口巡回审判一次。',
    ...at('body'),
    '二、健全渡口便民制度。落实首问负责。',
    '各人民法庭要认真落实。',
    ...at('end'),
    '河东区人民法院',
    '2031年3月5日',
    ...at('foot'),
  ];
};

const FORMATS = {
  txt: (lines: readonly string[]) => lines.join('\n'),
  html: (lines: readonly string[]) =>
    `<html><body><div>${lines
      .map((line) => `<p>${line.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`)
      .join('\n')}</div></body></html>`,
} as const;

/** Which of the words are left in the text, and whether an editor is told of any that are not. */
async function left(
  format: keyof typeof FORMATS,
  where: Where,
  words: readonly string[],
): Promise<{ left: string[]; told: number }> {
  const seed = await seedFile(`a.${format}`, Buffer.from(FORMATS[format](circular(where, words))));
  const decoded = decode(seed).value;
  if (decoded === undefined) throw new Error('undecoded');
  const { value, diagnostics } = normalise(decoded);
  const text = withoutSpace(value.text);
  return { left: words.filter((line) => text.includes(withoutSpace(line))), told: diagnostics.length };
}

const CHROME: Record<string, readonly (readonly string[])[]> = {
  top: [
    ['当前位置：首页 > 政务公开 > 法规公文'],
    ['您所在的位置： 首页>>公示公告>>正文'],
    ['首页 > 信息公开 > 政策文件'],
    ['【音频解读】《河东区人民法院关于做好渡口便民工作的通知》政策解读 2031-12-16'],
    ['【一图读懂】《河东区人民法院关于做好渡口便民工作的通知》 2031-12-16'],
    ['关注 · 河东政府网'],
    ['无障碍阅读', '长者模式', '繁體'],
    ['登录 注册'],
    ['本网站支持IPv6'],
    ['今天是2031年3月5日 星期三'],
    ['欢迎访问河东区人民法院网站'],
    ['请输入关键字', '搜索'],
    ['法律图书馆>>法律法规库>>法规浏览'],
    ['下载WORD版', '下载PDF版'],
    ['设为首页 | 加入收藏 | 联系我们'],
  ],
  head: [
    ['索引号：000014349/2031-00017', '统一编号：HD0220310019', '主题分类：司法', '体裁分类：通知'],
    ['字体：【大 中 小】'],
    ['字号：大 中 小'],
    ['【字体：大 中 小】 【打印】 【关闭】'],
    ['【打印】'],
    ['[打印]'],
    ['〖关闭窗口〗'],
    ['「收藏」'],
    ['打印本页 | 关闭窗口'],
    ['【打印】 【字体：大 中 小】'],
    ['浏览次数：35 【打印】 分享到：微信 微博'],
    ['浏览次数：1234'],
    ['点击数：35 次'],
    ['发布时间：2031-03-05 10:20　来源：河东法院网'],
    ['作者：办公室　来源：河东区人民法院　责任编辑：王某'],
    ['来源：河东法院网'],
    ['分享到：'],
    ['分享： 微信 微博'],
    ['Aa', '字体：', '小', '|', '中', '|', '大'],
    ['A+', 'A-'],
    ['A⁺大A⁺中A⁺小'],
    ['语音播报'],
    ['语音朗读：', '暂停', '继续'],
    ['点击播报本文，约8分钟'],
    ['听全文'],
    ['点击查看政策解读：【音频解读】关于《河东区渡口便民规定》的解读'],
    ['原创 河东法院 河东法院 2031-03-05'],
    ['河东法院', '河东法院', '微信号 hdfayuan', '功能介绍 河东区人民法院官方公众号，发布权威信息。'],
    ['收录于合集 #渡口便民'],
    ['【法宝引证码】CLI.4.1234', '【时效性】现行有效'],
    ['法宝联想'],
    ['打印 收藏 纠错'],
  ],
  foot: [
    ['相关链接：'],
    ['政策解读'],
    ['相关解读', '《河东区人民法院关于做好渡口便民工作的通知》政策解读'],
    ['图解：渡口便民这样做'],
    ['视频解读'],
    ['附件下载：行动方案.doc'],
    ['点击查看政策解读'],
    ['扫一扫，手机阅读更方便'],
    ['扫一扫在手机打开当前页'],
    ['扫码关注河东法院公众号'],
    ['长按识别二维码关注我们'],
    ['责任编辑：王某某'],
    ['（责任编辑：王某）'],
    ['编辑：张某某 校对：李某'],
    ['初审：甲某', '复审：乙某', '终审：丙某'],
    ['供稿：研究室', '审核：周某某'],
    ['文字：王某', '图片：孙某某'],
    ['上一篇：关于开展保密自查的通知', '下一篇：没有了'],
    ['上一条：无'],
    ['【我要纠错】【打印】【关闭】'],
    ['主办：河东区人民法院', '地址：河东区渡口路1号 邮编：000000', '河ICP备00000000号-1'],
    ['通信地址：河东区渡口路1号', '邮政编码：000000', '主办单位：河东区人民法院', '网站标识码：0000000001'],
    ['版权所有：河东区人民法院　技术支持：某某公司'],
    ['Copyright © 2031 河东区人民法院 All Rights Reserved'],
    ['您是第12345位访客'],
    ['建议使用1024×768分辨率浏览'],
    ['建议使用IE9.0以上浏览器，1366*768分辨率'],
    ['免责声明'],
    ['网站地图 | 联系我们 | 使用帮助 | 隐私声明'],
    ['转载此文章请注明：河东发布'],
    ['©北大法宝：（www.pkulaw.com）专业提供法律信息、法学知识和法律软件领域各类解决方案。'],
    ['查看原文地址'],
    ['阅读原文', '在看', '写留言'],
    ['继续滑动看下一个', '向上滑动看下一个'],
    ['河东发布微博', '河东发布微信'],
    ['每个“在看”，都是对我们最大的鼓励！'],
    ['【打印正文】'],
    ['分享到：微信 微博 QQ空间'],
    ['保存本页', '返回顶部'],
    ['评论', '发表评论', '登录后才可以评论'],
  ],
};

describe('what sites set around a document is no text', () => {
  test.each(
    Object.entries(CHROME).flatMap(([where, rows]) =>
      rows.flatMap((words) =>
        (['txt', 'html'] as const).map((format) => [format, where, words.join(' / '), words] as const),
      ),
    ),
  )('%s, %s: %s', async (format, where, _, words) => {
    expect((await left(format, where as Where, words)).left).toEqual([]);
  });
});

const TEXT: Record<string, readonly (readonly string[])[]> = {
  head: [['2031年3月5日发布'], ['（2031年3月5日发布）'], ['发布单位：河东区人民法院']],
  body: [
    ['扫码立案。当事人扫描二维码即可提交材料。'],
    ['扫码缴费：推行诉讼费扫码缴纳，方便群众'],
    ['扫一扫立案：在诉讼服务大厅张贴二维码'],
    ['网友留言', '共收到留言十件，已答复十件。'],
    ['评论', '案件评论由研究室组织。'],
    ['跟帖', '网上跟帖由宣传科回应。'],
    ['（三）加强ICP备案管理'],
    ['（三）保护版权所有者权益'],
    ['打印庭审笔录'],
    ['来源：各基层人民法院报送'],
    ['位置：诉讼服务中心一楼'],
    ['点击量达到十万次以上'],
    ['点击数字法院图标进入系统'],
    ['编辑：研究室负责案例选的编辑'],
    ['分享给各基层法院借鉴'],
    ['相关链接由办公室报送'],
    ['风险程度', '大', '中', '小'],
    ['论坛', '组织渡口法治论坛。'],
    ['招聘', '招聘书记员两名。'],
    ['审核：由庭长审核'],
    ['校对：书记员负责校对裁判文书'],
    ['供稿：各庭每月向研究室供稿两篇'],
    ['政策解读', '宣传科做好解读。'],
    ['联系我们', '公布各庭电话。'],
    ['免责声明由信息中心拟订'],
    ['语音播报', '大厅设语音播报设备。'],
    ['图文解读、视频解读每月各一期'],
    ['登录', '当事人实名登录。'],
    ['点击下方提交按钮'],
    ['浏览次数每月通报'],
    ['责任编辑由研究室人员担任'],
    ['附件下载', '提供文书样式下载。'],
    ['阅读：开展全民阅读活动'],
  ],
  end: [
    ['主办单位：河东区人民法院', '承办单位：河东区人民法院研究室'],
    ['联系人：王某', '联系电话：0000-1234567'],
    ['地址：河东区渡口路1号'],
    ['技术支持：河东区人民法院信息中心'],
    ['一审：河东区人民法院', '二审：河东市中级人民法院'],
    ['食品经营许可证号：JY10000000'],
    ['来源：区财政预算'],
    ['审核：河东区人民法院审判监督庭'],
  ],
  foot: [
    ['联系人：王某', '联系电话：0000-1234567'],
    ['附件：渡口便民工作安排表'],
    ['抄送：河东区司法局'],
    ['主题词：渡口 便民 通知'],
    ['相关文件', '附件1：渡口便民工作安排', '每月巡回一次。'],
    ['网友留言', '一、基本情况。收到十件。', '二、办理情况。均已答复。'],
    ['评论', '附件1', '一、渡口便民评论员名单。'],
    ['主办单位：河东区人民法院', '承办单位：河东区人民法院研究室'],
  ],
};

describe('the same words as a text stay', () => {
  test.each(
    Object.entries(TEXT).flatMap(([where, rows]) =>
      rows.flatMap((words) =>
        (['txt', 'html'] as const).map((format) => [format, where, words.join(' / '), words] as const),
      ),
    ),
  )('%s, %s: %s', async (format, where, _, words) => {
    expect((await left(format, where as Where, words)).left).toEqual(words);
  });
});
