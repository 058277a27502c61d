import { DATE_LINE } from '../../date.ts';
import { readMarker } from '../../marker.ts';
import { withoutSpace } from '../../without-space.ts';
import { LONGEST_OFFERED } from '../bars.ts';
import type { Line } from '../lines.ts';

/** Above what else a site offers to read: 相关阅读. */
const MORE_TO_READ =
  /^[【[]?(?:相关(?:阅读|新闻|文章|链接|信息|报道|文件|解读)|延伸阅读|推荐阅读|热门(?:文章|新闻|推荐)|更多(?:新闻|文章))[】\]]?[:：]?$/u;

/** Above what readers of a site say of the text. */
const COMMENTS =
  /^[【[]?(?:(?:网友|读者|用户|最新|全部|热门|精彩|文章)(?:评论|留言|跟帖)|(?:评论|留言|跟帖)(?:回复|列表|区)?|(?:发表|我要|我来)(?:评论|留言)|留言与评论|评论与留言)[】\]]?(?:\s?[（(](?:共有?)?\s?\d*\s?条?(?:评论|留言)?[）)])?[:：]?$/u;
/** Buttons there, and what is told to those who want to write. */
const BUTTONS_OF_COMMENTS =
  /^(?:(?:提交|发表|发布|查看|加载|展开)(?:更多|全部)?(?:评论|回复|留言|跟帖)|回复|举报|赞|点赞|暂无(?:评论|留言|跟帖|数据)|没有更多.{0,6}|验证码|匿名(?:发表|评论|网友)?|请?先?登录.{0,3}才?(?:可以|能|后)?(?:发表)?(?:评论|留言|跟帖)|沙发|板凳|\d{1,4}楼|文明上网.{0,60}|网友评论仅.{0,60})[:：！!（(\d）)]{0,8}$/u;
/** When somebody wrote. */
const WRITTEN = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s?\d{1,2}:\d{2}(?::\d{2})?)?[\])）］】]?$/u;

/**
 * What a site offers to read behind the day of a document, or what its readers say, to the end
 * of the page. The same words may head a part of a text: comments are told by what a site alone
 * says among them, and nothing that only a document has may stand below.
 */
export function readOn(
  content: readonly Line[],
  textOf: (line: Line) => string,
  isCell: (line: Line) => boolean,
): readonly Line[] {
  const texts = content.map((line) => textOf(line).trim());
  let ends = texts.length;
  // Above what stands below this line the text has not ended.
  while (ends > 0 && !isOfDocument(texts[ends - 1] as string) && !isCell(content[ends - 1] as Line))
    ends -= 1;
  const comments = texts.findIndex((text, at) => at >= ends && COMMENTS.test(text));
  if (comments >= 0 && texts.slice(comments).some(isOfComments)) return content.slice(comments);
  const day = texts.findIndex((text) => DATE_LINE.test(text));
  const more = texts.findIndex((text, at) => day >= 0 && at > day && MORE_TO_READ.test(text));
  if (more < 0) return [];
  if (more >= ends) return content.slice(more);
  let to = more + 1;
  while (to < texts.length && isOffered(texts[to] as string) && !isCell(content[to] as Line)) to += 1;
  return to === more + 1 ? [] : content.slice(more, to);
}

/** Whether a line is one of what a site says itself above such things and among them. */
export const isAboveOffers = (text: string): boolean =>
  MORE_TO_READ.test(text.trim()) || COMMENTS.test(text.trim()) || BUTTONS_OF_COMMENTS.test(text.trim());

const isOfComments = (text: string, at: number): boolean =>
  BUTTONS_OF_COMMENTS.test(text) || WRITTEN.test(text) || (at > 0 && COMMENTS.test(text));

/** What no site says around a text: numbers of a text, the day it was signed, its annexes. */
const isOfDocument = (text: string): boolean =>
  (readMarker(text) !== undefined && !NUMBERED_TITLE.test(text)) ||
  DATE_LINE.test(text) ||
  text.startsWith('附件');

/** A site numbers what it offers, too: 1. 某地推进改革. */
const NUMBERED_TITLE = /^\d{1,2}[.．、](?!.*[。；：:]).{4,60}$/u;

/** A title among those that are offered. */
const isOffered = (text: string): boolean =>
  !isOfDocument(text) && withoutSpace(text).length <= LONGEST_OFFERED && !/[。；：:，]/u.test(text);
