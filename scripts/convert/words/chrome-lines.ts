import { PAGE_FIELD } from './site-fields.ts';

/** Lines that a site puts around a text and that no circular has, each as a whole line. */
const CHROME_LINES: readonly RegExp[] = [
  // Font size, printing, sharing, closing.
  /^[【[]?\s*(?:选择)?(?:字体|字号|字体大小)\s*[:：]?\s*(?:[【[(（]?\s*(?:特?大|中|小|默认)\s*[】\])）]?\s*){2,4}[】\]]?(?:\s*(?:打印|关闭|收藏|分享).{0,12})?$/u,
  /^[【[(（]?\s*(?:打印(?:本页|此页|页面|文章)?|关闭(?:本页|窗口|页面)?|下载|全屏|收藏(?:本页)?|返回(?:顶部|首页|列表|上一[页级])?|回到?顶部|一键分享|分享|我要纠错|复制链接)\s*[】\])）]?$/u,
  /^打印(?:时间|日期)\s*[:：].{0,40}$/u,
  /^分享(?:(?:到|至|给)\s*[:：]?.{0,30}|\s*[:：].{0,30}|\s+.{0,30})?$/u,
  /^扫一扫.{0,20}$/u,
  /^用?微信(?:扫一扫|扫描).{0,20}$/u,
  // The same several times on one line, each in brackets of its own.
  /^(?:[【[(（<＜]\s*(?:打印|关闭|返回|回到|收藏|分享|下载|纠错|顶部|TOP)[^】\])）>＞]{0,6}[】\])）>＞]\s*){1,6}$/u,
  // Buttons that are drawn as one sign: close, enlarge, shrink, turn, go up.
  /^[×✕✖╳+＋\-－−–↺↻⟲⟳⤢⇧⇪↑↓▲▼△▽◀▶«»‹›<>＜＞☰≡⋮]{1,2}$/u,
  // What a site offers beside its text.
  /^(?:(?:政策|文件|图文|视频|媒体|专家|部门|一图)解读|解读链接|相关(?:附件|文件|政策|内容|推荐)|附件下载|热门(?:推荐|关键词)|猜你喜欢|大家都在看|为您推荐)\s*[:：]?$/u,
  /^(?:(?:欢迎)?关注|扫码关注|长按(?:识别)?)(?:[·•・:：\s].{1,24}|我们|微信公众号|官方微信|公众号)$/u,
  // The line above a site's head.
  /^(?:(?:(?:网站)?首页|无障碍(?:浏览|阅读|模式)?|长者(?:模式|版|专区|助手)|关怀(?:版|模式)|适老(?:版|模式)|简体版?|繁[体體]版?|English|登录|注册|手机版|移动版|微博|微信|客户端)\s*[|｜·/\s]?\s*){2,12}$/u,
  // Turning pages.
  /^(?:上一[页篇条]|下一[页篇条]|首页|尾页|末页)(?:\s*[:：].{0,100})?$/u,
  /^(?=.*(?:上一页|下一页))(?:上一页|下一页|首页|尾页|\d{1,3}|\s|[|｜]){2,}$/u,
  // Where one is.
  /^(?:您|你)?(?:现在|当前)?(?:的)?(?:所在)?位置(?:是)?\s*[:：].{0,120}$/u,
  /^首页\s*(?:>|＞|»|›|-|—|→|\/).{1,120}$/u,
  // What a site says of its own page, not of the document.
  new RegExp(`^${PAGE_FIELD}\\s*[:：](?!.*。).{1,120}$`, 'u'),
  /^\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:来源|作者|浏览|点击|阅读|发布)[^。]{0,80}$/u,
  /^[（(]?(?:责任|本文|网络)?编辑\s*[:：][^）)。]{1,20}[)）]$/u,
  // Foot.
  /^(?:版权所有|copyright\b|©|[^，。]{0,20}ICP备|[^，。]{0,20}公网安备|网站标识码).{0,120}$/iu,
  /^(?:相关(?:新闻|链接|阅读|文章|稿件|报道|信息|解读)|推荐阅读|延伸阅读|热点新闻|最新资讯|友情链接)\s*[:：]?$/u,
  // Expressions of a template that was never filled in.
  /^(?:\$\{[^{}]{1,80}\}|\{\{[^{}]{1,80}\}\})$/u,
];

/** Whether a line of a page is no text by its words alone. */
export function isChromeLine(text: string): boolean {
  const line = text.replace(/[\s\u3000]+/gu, ' ').trim();
  return line.length > 0 && line.length < 200 && CHROME_LINES.some((pattern) => pattern.test(line));
}
