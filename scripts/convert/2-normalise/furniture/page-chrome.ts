import { DOC_NUMBER } from '#domain/doc-number.ts';
import { withoutSpace } from '../../without-space.ts';
import { isChromeAtTitle, isChromeLine, isControlLine } from '../../words/chrome-lines.ts';
import {
  BUTTON,
  ENTRANCE,
  OF_READERS,
  OWNER,
  POSITION,
  REGISTERED,
  RELATED,
  TURNING,
  VOICE,
} from '../../words/site-controls.ts';
import { hasDocumentField } from '../../words/site-fields.ts';
import { LONGEST_LICENCE, LONGEST_STEP } from '../bars.ts';

/** What stands side by side with others of its kind: 打印 关闭. */
const CONTROLS = new RegExp(
  `^(?:${BUTTON}|${TURNING}|${ENTRANCE}|${RELATED}[:：]?|[\\p{Script=Han}]{2,8}网首页|联系我们|网站地图|法律声明|广告服务)$`,
  'u',
);
/** Expressions and code of a page's template. */
const TEMPLATE =
  /^(?:<!--[^<>]{0,60}-->|Page\(\{|data:\s?\{|\w{1,20}:(?:`|\{\},?)|`,?|\},?|\}\);?|\/\/[^。]{0,40})$/u;
/** A line of a script that was not cut out: nothing but western signs, with brackets and their ends. */
const SCRIPT = /^(?=[^\n]*[(){}=])[\x21-\x7e]{1,200}[{};,]$/u;
/** Groups to join, which a page offers below its text. */
const GROUP = /^.{0,24}(?:QQ|微信|交流|采购)群?(?:号|QQ)?[:：]\d{5,12}$/iu;
/** Calls of an account to follow and to share it, and the end that it marks. */
const CALL =
  /^(?:[-—–=·.\s]*(?:END|完)[-—–=·.\s]*|往期(?:推荐|回顾|精选|精彩).{0,4}|阅读原文|使用小程序|取消允许|知道了|点击(?:上方|下方|文末|左下角)?.{0,4}(?:蓝字|名片|卡片|阅读原文|关注).{0,16}|长按.{0,16}(?:二维码|关注|识别).{0,8}|(?:点个|点亮)?[“"]?(?:在看|点赞|分享|收藏).{0,16}(?:让更多人|转发|在看|点赞).{0,10})$/iu;
/** Who made the page, with a bar: 编辑|甲某. */
const CREDIT = /^\p{Script=Han}{1,6}[|｜丨┃]\p{Script=Han}{2,24}$/u;
/** What tools that make text of a PDF leave where a picture stood or a page ended. */
const TOOL_MARK =
  /^(?:\*\*)?(?:==>picture\[\d{1,5}x\d{1,5}\]intentionallyomitted<==|-{3,}(?:Startof|Endof)picturetext-{3,}|\{\d{1,4}\}-{10,}|!\[[^\]]{0,40}\]\([^()]{1,150}\))(?:\*\*)?$/u;
/** Parts of what sets the size of letters, each on its line. */
const SIZE = /^(?:大|中|小|特大|加大|还原|减小|默认)$/u;
/** Signs between controls. */
const BETWEEN = /^[|｜【】]$/u;
/** Licences of a site, and who owns it. */
const LICENCE = new RegExp(
  `${OWNER}|${REGISTERED}|(?:信息服务|信息传播|视听节目|电信业务|ICP)\\p{Script=Han}{0,12}许可证`,
  'iu',
);

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

/** Whether a line is a site's wherever it stands. */
export function isControl(line: string): boolean {
  if (line.length > LONGEST_LICENCE) return false;
  const solid = withoutSpace(line);
  if ([TEMPLATE, SCRIPT, TOOL_MARK].some((pattern) => pattern.test(solid))) return true;
  return NAVIGATION.test(line.trim()) || isRowOfControls(line) || isControlLine(line);
}

/**
 * Whether a line is page chrome; much of it counts only above the text of a page (`nearStart`)
 * or below it (`nearEnd`), since the same words may head a part of the text, or be one of its fields.
 */
export function isPageChrome(line: string, nearEnd: boolean, nearStart = false): boolean {
  if (isControl(line)) return true;
  if (line.length > LONGEST_LICENCE || !(nearEnd || nearStart)) return false;
  const solid = withoutSpace(line);
  if ([CALL, GROUP, BETWEEN].some((pattern) => pattern.test(solid))) return true;
  // Below a text the same words may be what an annex lists.
  if (nearStart && SIZE.test(solid)) return true;
  if (nearStart && (DAY_OF_PAGE.test(solid) || isChromeAtTitle(line))) return true;
  if (nearStart && FIELD_OF_PAGE.test(solid) && !hasDocumentField(solid)) return true;
  if (nearEnd && CREDIT.test(solid)) return true;
  if (isChromeLine(line) && (nearEnd || !isLicence(line)))
    return !hasDocumentField(solid) && !DOC_NUMBER.test(solid);
  return nearEnd && isLicence(line);
}

/** Whether a line holds a site's licences. */
export const isLicence = (line: string): boolean => {
  const solid = withoutSpace(line);
  return !solid.endsWith('。') && LICENCE.test(solid);
};

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

const SHORT_BUTTON = new RegExp(
  `^(?:${BUTTON}|${ENTRANCE}|${VOICE}|${OF_READERS}|A|特?大|中|小|加大|还原|减小|默认)$`,
  'u',
);
/** Whether a line is one word, of a button where others stand beside it. */
export const isShortButton = (line: string): boolean =>
  line.length <= LONGEST_STEP && SHORT_BUTTON.test(withoutSpace(line));

/** Buttons of a page viewer, which stand between two printed pages. */
const BETWEEN_PAGES = ['上一页', '下一页'];

export const isBetweenPages = (line: string): boolean => BETWEEN_PAGES.includes(withoutSpace(line));
