/*
 * What a web site sets around a document, as patterns of whole lines: no circular has such
 * lines. Pages and plain texts copied from pages know the same words.
 */

const oneOf = (words: readonly string[]): string => `(?:${words.join('|')})`;

/** What sites set around the word of a button, 【打印】, before it and behind it. */
export const OPENS = '[【\\[［〖「『〔（(<＜]';
export const CLOSES = '[】\\]］〗」』〕）)>＞]';

/** Buttons beside a text that nothing else is called. */
const LONG_BUTTONS = [
  '打印(?:本页|此页|页面|文章|本文|正文|当前页|内容|预览)',
  '仅(?:内容|正文)打印',
  '关闭(?:本页|此页|窗口|页面)',
  '保存(?:本页|网页|页面)',
  '(?:下载地址[:：])?点击(?:此处|这里)?下载',
  '(?:点击)?下载\\s?(?:文字|图片|全文|PDF|WORD|DOC)版?',
  '(?:PDF|WORD|DOC|OFD)\\s?(?:格式|版本?|文件)?下载',
  '加入收藏(?:夹)?',
  '收藏本[页站文]',
  '设为(?:首页|主页)',
  '返回(?:顶部|首页|上一[页级]|(?:政策|文件|原文|新闻|信息|公告|通知|文章|内容){0,3}列表页?)',
  '回到?顶部',
  '一键分享',
  '我要(?:纠错|收藏|分享)',
  '(?:内容|网站|网页)纠错',
  '复制(?:链接|网址)',
  '(?:阅读|展开|查看)(?:全文|原文)(?:地址)?',
];
export const LONG_BUTTON = oneOf(LONG_BUTTONS);

/** Buttons beside a text. */
export const BUTTON = oneOf([
  ...LONG_BUTTONS,
  '打印',
  '关闭',
  '下载',
  '全屏',
  '收藏',
  '返回',
  '纠错',
  '导出',
  '顶部',
  '分享',
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
  '(?:进入)?关怀(?:版|模式)',
  '适老(?:版|模式)',
  '简体(?:版|中文)?',
  '繁[体體](?:版|中文)?',
  '手机版',
  '移动版',
  '(?:用户|个人)(?:空间|中心)',
  '政务邮箱',
  '[简繁]',
  'EN',
]);

/** What a site has read aloud, and how. */
export const VOICE = oneOf([
  '语音(?:播报|朗读|阅读|读屏|播放)',
  '(?:点击)?收听(?:本文|全文)?',
  '听(?:全文|文章|本文|新闻|解读|语音解读)',
  '朗读(?:全文|本文)?',
  '播放语音',
  '暂停',
  '继续(?:播放)?',
  '停止(?:播放)?',
  '[倍语]速',
]);

/** What stands beside others of its kind below the text of an account or of a database. */
export const OF_READERS =
  '(?:在看|点?赞|评论|推荐|使用完整服务|留言(?:\\s?\\d{1,6})?|(?:已)?关注|重播|取消|继续访问|去阅读|阅读\\s?[\\d.]{1,8}[万wW]?\\+?|无相关内容|相关资料)';

/** Collections of laws and of decisions: a page of theirs begins with its name. */
export const LAW_DATABASE = oneOf([
  '北大法宝(?:\\s?[-—·]\\s?(?:法律法规库|司法案例库|法规库))?',
  '国家(?:法律法规数据库|规章库|行政法规库)',
  '国务院政策文件库',
  '(?:中国)?法律法规(?:数据|信息)库',
  '法律图书馆',
  '法律资料网',
  '威科先行(?:\\s?[·・]?\\s?法律信息库)?',
  '北大法意',
  '中国裁判文书网',
  '人民法院案例库',
  '无讼(?:案例)?',
]);

/** What else a site has to read. */
export const RELATED = '相关(?:新闻|链接|阅读|文章|稿件|报道|推荐)';

/** How a site explains a document. */
export const EXPLAINS =
  '(?:(?:相关)?(?:政策|文件|图文|文字|图片|视频|音频|动漫|动画|媒体|专家|部门|一图|H5|相关|权威)(?:解读|解析)|一图读懂|图解)';

/** Where on a site one is, before the colon. */
export const POSITION = '(?:您|你)?(?:现在|当前)?(?:所在|当前|在)?的?(?:所在|当前)?位置(?:是)?';
/** Marks between the steps of the way to a page. */
export const STEP = '(?:>|＞|»|›|→)';

/** Expressions of a template that was never filled in. */
export const UNFILLED = String.raw`(?:\$\{[^}]{0,80}\}|\{\{[^}]{0,80}\}\})`;

/** Who owns a site, and under which number it is registered: no owner of rights, no duty to register. */
export const OWNER = '(?:版权所有(?![者人权、])|copyright|©|网站标识码)';
export const REGISTERED =
  '(?:ICP\\s?[备证](?:案)?\\s?\\d|ICP备案?(?:编|序)?号|公网安备(?:\\s?\\d|$)|备案序号[:：]|^\\d{14}号$)';
