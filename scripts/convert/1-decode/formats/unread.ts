/** Something of a file whose words, if it has any, are not read. */
export interface Unread {
  readonly kind: '图片' | '图表' | '图示' | '嵌入的对象' | '嵌入的文件';
  /** In square centimetres; `undefined` where the file does not say. */
  readonly area?: number | undefined;
  /** By what the file names a picture. */
  readonly id?: string | undefined;
  readonly place: string;
  /** How many lines of the file stand before it; set where it stands in running text. */
  readonly behind?: number | undefined;
}

/** A picture of this size or more, in square centimetres, may hold words; a seal is smaller. */
export const MAY_HOLD_WORDS = 25;
/** About what a page holds. */
export const WHOLE_PAGE = 250;
const COUNTED: Readonly<Record<Unread['kind'], string>> = {
  图片: '张',
  图表: '个',
  图示: '个',
  嵌入的对象: '个',
  嵌入的文件: '个',
};

/** Whether a picture is so large that it may hold words, or of no size that is told. */
export const mayHoldWords = ({ kind, area }: Pick<Unread, 'kind' | 'area'>): boolean =>
  kind !== '图片' || area === undefined || area >= MAY_HOLD_WORDS;

/** What was not read, in words: a sentence for each kind. */
export function unreadInWords(unread: readonly Unread[]): string[] {
  return [...Map.groupBy(unread.filter(mayHoldWords), ({ kind }) => kind)].map(([kind, same]) => {
    const count = COUNTED[kind];
    const pages = same.filter(({ area }) => area !== undefined && area >= WHOLE_PAGE).length;
    const whole = pages > 0 ? `，其中 ${pages} 张约占一整页` : '';
    return `有 ${same.length} ${count}${kind}没有读（第一${count}在${same[0]?.place}）${whole}，里面的字不在正文里`;
  });
}
