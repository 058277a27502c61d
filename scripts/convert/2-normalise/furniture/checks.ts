import { type Diagnostic, diagnostic, placeIn } from '../../diagnostics/diagnostic.ts';
import type { DecodedText, Furniture } from '../../types.ts';
import { withoutFigures, withoutSpace } from '../../without-space.ts';
import type { Line } from '../lines.ts';

/** How the editor says of a recognised line that it is text. */
const AS_TEXT = '（是正文的，在识别文本那一行写 "correctedKind": "text"）';
/**
 * Kinds that an editor has to see, and why they were set aside: words of the document's own
 * pages that are not published. Marks, page numbers and what a site puts around a text are none.
 */
const REASONS: Partial<Record<Furniture['kind'], string>> = {
  'running-title': '看来是页眉、页脚',
  caption: '是照片的说明',
  hidden: '原件上看不见',
  struck: '原件上划掉了',
  deleted: '修订中删除或移走了，原件的修订还没有定下来（在 Word 里接受或拒绝修订后再放入）',
  phonetic: '是注音',
  prompt: '是表单里还没有填写的提示',
  repeated: '与前面的全文重复',
  template: '是每页套用的版面上的字',
  annotation: '是后加在页面上的批注、印章或水印',
  footnote: '是页下的脚注',
  seal: `是印章上的字，或者被印章盖住了${AS_TEXT}`,
  handwriting: `是手写的批注${AS_TEXT}`,
  'form-words': '是稿纸上的栏目（签发、核稿、拟稿单位一类），或者怎样填表的说明',
  'site-words': '看来是网站放在正文前后的内容（信息栏、网友评论、推荐阅读、附件下载、网站名称和联系方式）',
  setting: '是文件开头给程序看的设置，不是正文',
  markup: '是给生成网页的程序看的标记（容器、短代码），或者网页的链接，不是正文',
  noise: `看来是污点${AS_TEXT}`,
  contents: '是目录，标题在正文里另有',
};

/** Kinds of which one place tells of all. */
const TOLD_TOGETHER: ReadonlySet<Furniture['kind']> = new Set([
  'contents',
  'repeated',
  'setting',
  'form-words',
  'markup',
  'site-words',
]);

/** [图片], 【配图】 */
const LONGEST_CAPTION_MARK = 6;

/** What an editor has to know of furniture: words once, however often they were set aside. */
export function furnitureChecks(
  decoded: DecodedText,
  furniture: readonly Furniture[],
  doubtful: readonly Line[],
): Diagnostic[] {
  const { seed, text, lineStarts, places } = decoded;
  const textOf = ({ span }: Furniture): string => text.slice(span.start, span.end);
  // A mark of a converter tells nothing; what stands below a picture does.
  const told = ({ kind, span }: Furniture): boolean =>
    kind in REASONS && (kind !== 'caption' || span.end - span.start > LONGEST_CAPTION_MARK);
  const seen = furniture.filter(told);
  const groups = Map.groupBy(seen, (one) =>
    TOLD_TOGETHER.has(one.kind) ? one.kind : one.kind + withoutFigures(withoutSpace(textOf(one))),
  );
  const place = (span: Furniture['span']) => placeIn(seed.file, text, lineStarts, span, places);
  return [
    ...[...groups.values()].map((same) => {
      const { kind, span } = same[0] as Furniture;
      const times = same.length === 1 ? '' : `（共 ${same.length} 处）`;
      return diagnostic('normalise/set-aside', place(span), `${REASONS[kind]}${times}`);
    }),
    ...doubtful.map(({ span }) => diagnostic('normalise/repeated-line', place(span))),
  ];
}
