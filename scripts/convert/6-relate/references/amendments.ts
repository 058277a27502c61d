import type { LinkedCircular } from '../../types.ts';

/** 关于修改《…》的决定, 某某办法修正案. */
const AMENDS_BY_TITLE = /关于(?:修改|修订|修正|修订完善|废止和修改)|修正案/u;
/** 决定对《…》作如下修改: */
const AMENDS_BY_TEXT = /作(?:出)?(?:如下|以下)(?:修改|修订|修正|调整)|(?:修改|修订|修正)(?:内容)?如下/u;

/** Whether a circular amends another text: the articles that it numbers are those of the other. */
export function isAmending({ head, parts }: LinkedCircular): boolean {
  if (AMENDS_BY_TITLE.test(head.title)) return true;
  return parts.some(({ type, blocks }) =>
    blocks.some(
      (block) =>
        type !== 'annex' && block.role === 'preamble' && 'text' in block && AMENDS_BY_TEXT.test(block.text),
    ),
  );
}

/** 删去|第七条, 作为|第三款, 原|第五条. */
const BEFORE = /(?:删去|删除|废止|作为|改为|调整为|原)\s?$/u;
/** 第三条|修改为：…, 第五条|增加一款, 第八条至第十条|依次顺延. */
const BEHIND =
  /^[^。；\n“]{0,30}?(?:修改为|修订为|修正为|改为第|调整为第|改为[：:“]|予以(?:删除|删去|废止)|增加[一二两三四五][条款项]|依次?顺延)/u;

/** Whether a text changes, adds or takes out the place that words name: it is one of an amended text. */
export function isAmended(text: string, start: number, end: number): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - 4), start)) || BEHIND.test(text.slice(end, end + 48));
}
