import { DOC_NUMBER } from '#domain/doc-number.ts';
import { withoutSpace } from '../../without-space.ts';
import { isChromeAtTitle, isChromeLine } from '../../words/chrome-lines.ts';
import {
  BUTTON,
  ENTRANCE,
  OWNER,
  POSITION,
  REGISTERED,
  RELATED,
  TURNING,
  UNFILLED,
} from '../../words/site-controls.ts';
import { hasDocumentField } from '../../words/site-fields.ts';
import { LONGEST_CONTROL, LONGEST_LICENCE, LONGEST_STEP } from '../bars.ts';

/**
 * Lines that a page viewer or a web site puts around a document: controls, navigation,
 * notices of the site, templates that were never filled in. Whole lines only; spaces
 * within them are not compared.
 */
const CONTROLS = new RegExp(
  `^[•·]?(?:${BUTTON}|${TURNING}|${ENTRANCE}|${RELATED}[:：]?|[\\p{Script=Han}]{2,8}网首页|分享到[:：]?|【?字(?:体|号)[:：]?|大|中|小|加大|还原|减小|【|】|论坛|博客|网站地图|联系我们|广告服务|法律声明|建网须知|招聘|站长统计|[|｜>＞»·]{1,3})$`,
  'u',
);
/** The same with something behind them. */
const WITH_VALUE = new RegExp(
  `^[•·]?(?:【字(?:体|号)|打印时间|扫一扫|${POSITION}[:：]|(?:用|打开)?微信扫|扫描二维码|扫码|首页[>＞]|浏览次数|点击(?:数|量|次数)|责任编辑|免责声明)`,
  'u',
);
/** Expressions and code of a page's template. */
const TEMPLATE =
  /^(?:<!--[^<>]{0,60}-->|Page\(\{|data:\s?\{|\w{1,20}:(?:`|\{\},?)|`,?|\},?|\}\);?|\/\/[^。]{0,40})$/u;
const UNFILLED_LINE = new RegExp(`^${UNFILLED}$`, 'u');
/** A line of a script that was not cut out: nothing but western signs, with brackets and their ends. */
const SCRIPT = /^(?=[^\n]*[(){}=])[\x21-\x7e]{1,200}[{};,]$/u;
/** Groups to join, which a page offers below its text. */
const GROUP = /^.{0,24}(?:QQ|微信|交流|采购)群?(?:号|QQ)?[:：]\d{5,12}$/iu;
/** Calls of an account to follow and to share it, and the end that it marks. */
const CALL =
  /^(?:[-—–=·.\s]*(?:END|完)[-—–=·.\s]*|往期(?:推荐|回顾|精选|精彩).{0,4}|阅读原文|使用小程序|取消允许|知道了|原创|收录于(?:合集|话题).{0,20}|(?:微信扫一扫)?关注该公众号|点击(?:上方|下方|蓝字|左下角|文末).{0,24}|长按.{0,16}(?:二维码|关注|识别).{0,8}|(?:点个|点亮)?[“"]?(?:在看|点赞|分享|收藏).{0,16}(?:让更多人|转发|在看|点赞).{0,10}|.{0,6}[“"]在看[”"].{0,16})$/iu;
/** Who made the page, with a bar: 编辑|甲某. */
const CREDIT =
  /^(?:\p{Script=Han}{1,6}[|｜丨┃]\p{Script=Han}{2,24}|(?:来源|编辑|责编|校对|排版|监制|供稿|制作|撰稿|美编|[初复终一二三]审)[:：/]\p{Script=Han}{2,16})$/u;
/** The lines at a site's foot that hold its licences. */
const FOOT = new RegExp(`${OWNER}|${REGISTERED}|许可证(?:号|[（(]\\d)|^主办单位[:：]|^技术支持[:：]`, 'iu');

/** Columns of a site side by side on one line, from the first page on; buttons side by side. */
const NAVIGATION = /^(?:网站)?首\s{0,4}页(?:[\s|｜·/>＞»-]+[\p{Script=Han}]{2,6}){2,}$/u;
/** When a page was put up, among what its site says of it: • 2031年1月5日. */
const DAY_OF_PAGE = /^[•·]\d{4}年\d{1,2}月\d{1,2}日$/u;
/** A field among what a site says of its page: • 发布：某网. */
const FIELD_OF_PAGE = /^[•·]\p{Script=Han}{2,6}[:：].{0,40}$/u;
const BETWEEN_CONTROLS = /[\s|｜]+/u;
const isRowOfControls = (line: string): boolean => {
  const items = line
    .trim()
    .split(BETWEEN_CONTROLS)
    .filter((item) => item !== '');
  return items.length > 1 && line.length <= LONGEST_LICENCE && items.every((item) => CONTROLS.test(item));
};

/** Whether a line is page chrome; licences count at the end only, what a site sets around a text there and at the start. */
export function isPageChrome(line: string, nearEnd: boolean, nearStart = false): boolean {
  if (line.length > LONGEST_LICENCE) return false;
  const solid = withoutSpace(line);
  if ([CONTROLS, TEMPLATE, UNFILLED_LINE, SCRIPT, GROUP, CALL].some((pattern) => pattern.test(solid)))
    return true;
  if (nearStart && (DAY_OF_PAGE.test(solid) || isChromeAtTitle(line))) return true;
  if (nearStart && FIELD_OF_PAGE.test(solid) && !hasDocumentField(solid)) return true;
  if (NAVIGATION.test(line.trim()) || isRowOfControls(line)) return true;
  if (WITH_VALUE.test(solid)) return solid.length <= LONGEST_CONTROL;
  if (nearEnd && CREDIT.test(solid)) return true;
  if ((nearEnd || (nearStart && !FOOT.test(solid))) && isChromeLine(line))
    return !hasDocumentField(solid) && !DOC_NUMBER.test(solid);
  return nearEnd && solid.length <= LONGEST_LICENCE && !solid.endsWith('。') && FOOT.test(solid);
}

/** Whether a line holds a site's licences. */
export const isLicence = (line: string): boolean => FOOT.test(withoutSpace(line));

const PATH = new RegExp(`^${POSITION}[:：]`, 'u');
/** Whether a line says where on a site one is: 您的位置：首页 > 文件. */
export const isPath = (line: string): boolean => PATH.test(withoutSpace(line));

/** A mark between the steps of a page's path, alone on its line. */
const isStep = (line: string | undefined): boolean => line?.length === 1 && '>＞»›'.includes(line);
/** What no name of a page has. */
const SENTENCE = /[。；，]/u;

/** Whether a line is a step of a page's path: short, and right beside such a mark. */
export function isPathStep(line: string, before: string | undefined, after: string | undefined): boolean {
  if (!isStep(before) && !isStep(after)) return false;
  return [...line].length <= LONGEST_STEP && !SENTENCE.test(line);
}

/** Buttons of a page viewer, which stand between two printed pages. */
const BETWEEN_PAGES = ['上一页', '下一页'];

export const isBetweenPages = (line: string): boolean => BETWEEN_PAGES.includes(withoutSpace(line));
