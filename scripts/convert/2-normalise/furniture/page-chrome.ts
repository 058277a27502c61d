import { DOC_NUMBER } from '#domain/doc-number.ts';
import { withoutSpace } from '../../without-space.ts';
import { isChromeLine } from '../../words/chrome-lines.ts';
import { hasDocumentField } from '../../words/site-fields.ts';
import { LONGEST_CONTROL, LONGEST_LICENCE, LONGEST_STEP } from '../bars.ts';

/**
 * Lines that a page viewer or a web site puts around a document: controls, navigation,
 * notices of the site, templates that were never filled in. Whole lines only; spaces
 * within them are not compared.
 */
const CONTROLS =
  /^(?:首页|[\p{Script=Han}]{2,8}网首页|上一页|下一页|上一篇|下一篇|末页|返回|返回顶部|返回列表|打印|打印本页|下载|收藏|加入收藏|设为首页|全屏|关闭|关闭窗口|分享|分享到[:：]?|【?字(?:体|号)[:：]?|大|中|小|加大|还原|减小|【|】|登录|注册|论坛|博客|网站地图|联系我们|广告服务|法律声明|建网须知|招聘|站长统计|无障碍(?:浏览|阅读)?|繁体版?|移动版|手机版|相关(?:报道|新闻|链接|阅读|文章|推荐)[:：]?|[|｜>＞»·]{1,3})$/u;
/** The same with something behind them. */
const WITH_VALUE =
  /^[•·]?(?:【字(?:体|号)|打印时间|扫一扫|(?:您|你)?(?:现在)?(?:所在|当前|在)?的?(?:当前)?位置[:：]|(?:用|打开)?微信扫|扫描二维码|扫码|首页[>＞]|浏览次数|点击(?:数|量|次数)|责任编辑|免责声明)/u;
const TEMPLATE =
  /^(?:\$\{[^}]{0,60}\}|\{\{[^}]{0,60}\}\}|<!--[^<>]{0,60}-->|Page\(\{|data:\s?\{|\w{1,20}:(?:`|\{\},?)|`,?|\},?|\}\);?|\/\/[^。]{0,40})$/u;
/** A line of a script that was not cut out: nothing but western signs, with brackets and their ends. */
const SCRIPT = /^(?=[^\n]*[(){}=])[\x21-\x7e]{1,200}[{};,]$/u;
/** Groups to join, which a page offers below its text. */
const GROUP = /^.{0,24}(?:QQ|微信|交流|采购)群?(?:号|QQ)?[:：]\d{5,12}$/iu;
/** Calls of an account to follow and to share it, and the end that it marks. */
const CALL =
  /^(?:[-—–=·.\s]*(?:END|完)[-—–=·.\s]*|往期(?:推荐|回顾|精选|精彩).{0,4}|阅读原文|使用小程序|取消允许|知道了|原创|(?:微信扫一扫)?关注该公众号|点击(?:上方|下方|蓝字|左下角|文末).{0,24}|长按.{0,16}(?:二维码|关注|识别).{0,8}|(?:点个|点亮)?[“"]?(?:在看|点赞|分享|收藏).{0,16}(?:让更多人|转发|在看|点赞).{0,10}|.{0,6}[“"]在看[”"].{0,16})$/iu;
/** Who made the page, with a bar: 编辑|甲某. */
const CREDIT =
  /^(?:\p{Script=Han}{1,6}[|｜丨┃]\p{Script=Han}{2,24}|(?:来源|编辑|责编|校对|排版|监制|供稿|制作|撰稿|美编|[初复终一二三]审)[:：/]\p{Script=Han}{2,16})$/u;
/** The lines at a site's foot that hold its licences. */
const FOOT = /Copyright|版权所有|ICP备\d|公网安备|许可证(?:号|[（(]\d)|^主办单位[:：]|^技术支持[:：]/iu;

/** Columns of a site side by side on one line, from the first page on; buttons side by side. */
const NAVIGATION = /^(?:网站)?首页(?:[\s|｜·/>＞»-]+[\p{Script=Han}]{2,6}){2,}$/u;
const isRowOfControls = (line: string): boolean => {
  const items = line
    .trim()
    .split(/[\s|｜]+/u)
    .filter((item) => item !== '');
  return items.length > 1 && line.length <= LONGEST_LICENCE && items.every((item) => CONTROLS.test(item));
};

/** Whether a line is page chrome; licences count at the end only, what a site sets around a text there and at the start. */
export function isPageChrome(line: string, nearEnd: boolean, nearStart = false): boolean {
  if (line.length > LONGEST_LICENCE) return false;
  const solid = withoutSpace(line);
  if (
    CONTROLS.test(solid) ||
    TEMPLATE.test(solid) ||
    SCRIPT.test(solid) ||
    GROUP.test(solid) ||
    CALL.test(solid)
  )
    return true;
  if (NAVIGATION.test(line.trim()) || isRowOfControls(line)) return true;
  if (WITH_VALUE.test(solid)) return solid.length <= LONGEST_CONTROL;
  if (nearEnd && CREDIT.test(solid)) return true;
  if ((nearEnd || (nearStart && !FOOT.test(solid))) && isChromeLine(line))
    return !hasDocumentField(solid) && !DOC_NUMBER.test(solid);
  return nearEnd && solid.length <= LONGEST_LICENCE && !solid.endsWith('。') && FOOT.test(solid);
}

/** Whether a line holds a site's licences. */
export const isLicence = (line: string): boolean => FOOT.test(withoutSpace(line));

/** A mark between the steps of a page's path, alone on its line. */
const STEP = /^[>＞»›]$/u;

/** Whether a line is a step of a page's path: short, and right beside such a mark. */
export function isPathStep(line: string, before: string | undefined, after: string | undefined): boolean {
  if (!STEP.test(before ?? '') && !STEP.test(after ?? '')) return false;
  return [...line].length <= LONGEST_STEP && !/[。；，]/u.test(line);
}

/** Buttons of a page viewer, which stand between two printed pages. */
const BETWEEN_PAGES = /^(?:上一页|下一页)$/u;

export const isBetweenPages = (line: string): boolean => BETWEEN_PAGES.test(withoutSpace(line));
