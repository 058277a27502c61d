import { splitAtSpace } from '../without-space.ts';
import {
  BUTTON,
  ENTRANCE,
  OWNER,
  POSITION,
  REGISTERED,
  RELATED,
  TURNING,
  UNFILLED,
} from './site-controls.ts';
import { PAGE_FIELD } from './site-fields.ts';

/** Lines that a site puts around a text and that no circular has, each as a whole line. */
const CHROME_LINES: readonly RegExp[] = [
  // Font size, printing, sharing, closing.
  /^[【[]?\s*(?:选择)?(?:字体|字号|字体大小)\s*[:：]?\s*(?:[【[(（]?\s*(?:特?大|中|小|默认)\s*[】\])）]?\s*){2,4}[】\]]?(?:\s*(?:打印|关闭|收藏|分享).{0,12})?$/u,
  new RegExp(`^[【[(（]?\\s*${BUTTON}\\s*[】\\])）]?$`, 'u'),
  // Several of them whose spaces a page left to its looks: 回到顶部分享.
  new RegExp(`^(?:${BUTTON}|${TURNING}){2,6}$`, 'u'),
  /^(?=.*[×✕✖╳+＋])[×✕✖╳+＋\-－−–]{3,6}$/u,
  /^打印(?:时间|日期)\s*[:：].{0,40}$/u,
  /^分享(?:(?:到|至|给)\s*[:：]?.{0,30}|\s*[:：].{0,30}|\s+.{0,30})?$/u,
  /^扫一扫.{0,20}$/u,
  /^用?微信(?:扫一扫|扫描).{0,20}$/u,
  // The same several times on one line, each in brackets of its own.
  /^(?:[【[(（<＜]\s*(?:打印|关闭|返回|回到|收藏|分享|下载|纠错|顶部|TOP)[^】\])）>＞]{0,6}[】\])）>＞]\s*){1,6}$/u,
  // Buttons that are drawn as one sign: close, enlarge, shrink, turn, go up.
  /^[×✕✖╳+＋\-－−–↺↻⟲⟳⤢⇧⇪↑↓▲▼△▽◀▶«»‹›<>＜＞☰≡⋮]{1,2}$/u,
  // What a site offers beside its text.
  /^(?:(?:政策|文件|图文|视频|媒体|专家|部门|一图)解读|解读链接|(?:相关|关联)(?:附件|文件|政策|内容|信息|解读|稿件|文章|链接)|(?:点击)?下载(?:文字|全文|PDF)?版|附件下载|【?(?:音频|动漫|图文)解读】?|【?一图读懂】?|智能(?:问答|客服)|热点文章|点击查看(?:政策解读|原文)|预览时标签不可点|文章属性|您访问的链接即将离开.{0,40}|热门(?:推荐|关键词)|猜你喜欢|大家都在看|为您推荐|推荐阅读|延伸阅读|热点新闻|图片新闻|最新(?:资讯|新闻|文章|公告|动态)|(?:新闻|文章|信息|内容)推荐|友情链接)\s*[:：]?$/u,
  new RegExp(`^${RELATED}\\s*[:：]?$`, 'u'),
  /^(?:(?:欢迎)?关注|扫码关注|长按(?:识别)?)(?:[·•・:：\s].{1,24}|我们|微信公众号|官方微信|公众号)$/u,
  // The line above a site's head.
  new RegExp(`^(?:(?:(?:网站)?首页|${ENTRANCE}|English|微博|微信|客户端)\\s*[|｜·/\\s]?\\s*){2,12}$`, 'u'),
  // Turning pages.
  new RegExp(`^${TURNING}(?:\\s*[:：].{0,100})?$`, 'u'),
  /^(?=.*(?:上一页|下一页))(?:上一页|下一页|首页|尾页|\d{1,3}|\s|[|｜]){2,}$/u,
  // Where one is.
  new RegExp(`^${POSITION}\\s*[:：].{0,120}$`, 'u'),
  /^首\s?页\s*(?:>|＞|»|›|-|—|→|\/).{1,120}$/u,
  /^(?:热门站点|合作网站|友情链接)\s*[|｜:：].{1,120}$/u,
  // What a site says of its own page, not of the document.
  new RegExp(`^${PAGE_FIELD}\\s*[:：](?!.*。).{0,120}$`, 'u'),
  /^\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:来源|作者|浏览|点击|阅读|发布)[^。]{0,80}$/u,
  new RegExp(
    `^(?:时间|日期)\\s*[:：]\\s*\\d{4}\\D\\d{1,2}\\D\\d{1,2}日?(?:\\s*\\d{1,2}:\\d{2}(?::\\d{2})?)?\\s*${PAGE_FIELD}\\s*[:：](?!.*。).{0,100}$`,
    'u',
  ),
  // Who put it up, and when: 系统管理员 2031-11-20 13:20:15.
  /^(?:[\p{Script=Han}A-Za-z]{2,8}\s*)?\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?\s*\d{1,2}:\d{2}(?::\d{2})?$/u,
  /^[（(]?(?:责任|本文|网络)?编辑\s*[:：][^）)。]{1,20}[)）]$/u,
  // Foot.
  /^(?:您|你)是(?:本[站页])?第?\s?[\d,]{1,12}\s?位(?:访问者|访客|浏览者|读者)[。！]?$/u,
  new RegExp(`^(?:${OWNER}|[^，。]{0,20}${REGISTERED}).{0,120}$`, 'iu'),
  new RegExp(`^${UNFILLED}$`, 'u'),
];

/** The same near the beginning alone: further down they may be a count, or a time, of the text. */
const LINES_AT_A_TITLE: readonly RegExp[] = [
  // Where one is, without the first step. What is quoted in Markdown begins so as well, and says something: > 牵头单位：…
  /^(?:>{1,2}|＞{1,2}|»|›)\s*\p{Script=Han}[^。，；：:》）]{0,80}$/u,
  // How many have seen it: 166人看过.
  /^(?:已有|共有?)?\s*[\d,.]{1,12}\s*[万wW]?\+?\s*(?:人|次)\s*(?:已?看过|看了|浏览|阅读|已读|读过|点击|访问|围观)(?:过)?$/u,
  // Whose page it is: 某某政府网.
  /^(?:\p{Script=Han}{2,8}(?:政府|新闻|日报|晚报|法院|检察|人大|财经|经济)网|(?:人民|新华|央视|中新|法治|正义|光明|中国)网)$/u,
  // What kind of page it is: 信息详情.
  /^\p{Script=Han}{0,8}(?:信息|新闻|文章|公告|通知|内容|政策|文件)(?:详情|正文)$/u,
  // The day first: 29.12.2031 13:12.
  /^\d{1,2}([-/.])\d{1,2}\1\d{4}\s*\d{1,2}:\d{2}(?::\d{2})?$/u,
];

/** Before each of the things that a site says of its page. */
const BULLET = /^(?:[•·∙◦]\s?|[-–]\s)/u;

/** Whether a line of a page is no text by its words alone. */
export const isChromeLine = (text: string): boolean => isOneOf(CHROME_LINES, text);

/** Whether a line near the beginning of a page says something of the page. */
export const isChromeAtTitle = (text: string): boolean => isOneOf(LINES_AT_A_TITLE, text);

function isOneOf(patterns: readonly RegExp[], text: string): boolean {
  const line = splitAtSpace(text).join(' ').replace(BULLET, '');
  return line.length > 0 && line.length < 200 && patterns.some((pattern) => pattern.test(line));
}
