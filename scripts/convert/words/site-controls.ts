/*
 * What a web site sets around a document, as patterns of whole lines: no circular has such
 * lines. Pages and plain texts copied from pages know the same words.
 */

const oneOf = (words: readonly string[]): string => `(?:${words.join('|')})`;

/** Buttons beside a text. */
export const BUTTON = oneOf([
  '打印(?:本页|此页|页面|文章)?',
  '关闭(?:本页|窗口|页面)?',
  '(?:下载地址[:：])?(?:点击(?:此处|这里)?)?下载',
  '全屏',
  '(?:加入)?收藏(?:本[页站])?',
  '设为首页',
  '返回(?:顶部|首页|列表|上一[页级])?',
  '回到?顶部',
  '(?:一键)?分享',
  '我要纠错',
  '复制链接',
  '(?:阅读|展开|查看)(?:全文|原文)',
]);

/** Steps from page to page, and from one text of a site to the next. */
export const TURNING = oneOf(['上一[页篇条]', '下一[页篇条]', '首页', '尾页', '末页']);

/** Ways into a site and other faces of it. */
export const ENTRANCE = oneOf([
  '登录',
  '注册',
  '无障碍(?:浏览|阅读|模式)?',
  '长者(?:模式|版|专区|助手)',
  '我的收藏',
  '关怀(?:版|模式)',
  '适老(?:版|模式)',
  '简体版?',
  '繁[体體]版?',
  '手机版',
  '移动版',
]);

/** What else a site has to read. */
export const RELATED = '相关(?:新闻|链接|阅读|文章|稿件|报道|推荐)';

/** Where on a site one is, before the colon. */
export const POSITION = '(?:您|你)?(?:现在|当前)?(?:所在|当前|在)?的?(?:所在|当前)?位置(?:是)?';

/** Expressions of a template that was never filled in. */
export const UNFILLED = String.raw`(?:\$\{[^}]{0,80}\}|\{\{[^}]{0,80}\}\})`;

/** Who owns a site, and under which number it is registered. */
export const OWNER = '(?:版权所有|copyright|©|网站标识码)';
export const REGISTERED = '(?:ICP备|公网安备)';
