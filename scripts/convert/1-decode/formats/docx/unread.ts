import type { Reading } from './body.ts';

/** A picture of this size or more, in square centimetres, may hold words; a seal is smaller. */
export const MAY_HOLD_WORDS = 25;
/** About what a page holds. */
export const WHOLE_PAGE = 250;
const COUNTED: Readonly<Record<string, string>> = {
  图片: '张',
  图表: '个',
  图示: '个',
  嵌入的对象: '个',
  嵌入的文件: '个',
};

/** What was not read, in words: a sentence for each kind. */
export function unreadInWords(unread: Reading['unread']): string[] {
  const told = unread.map(({ what, place }) =>
    typeof what === 'string' ? { kind: what, area: undefined, place } : { ...what, place },
  );
  const large = told.filter(
    ({ kind, area }) => kind !== '图片' || area === undefined || area >= MAY_HOLD_WORDS,
  );
  return [...Map.groupBy(large, ({ kind }) => kind)].map(([kind, same]) => {
    const pages = same.filter(({ area }) => area !== undefined && area >= WHOLE_PAGE).length;
    const whole = pages > 0 ? `，其中 ${pages} 张约占一整页` : '';
    return `有 ${same.length} ${COUNTED[kind]}${kind}没有读（第一${COUNTED[kind]}在${same[0]?.place}）${whole}，里面的字不在正文里`;
  });
}
