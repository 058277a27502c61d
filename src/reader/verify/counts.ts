/** How pieces of a passage stand, in the order in which they are counted, and what a reader is told of each. */
const COUNTED = {
  exact: '处一字不差',
  elsewhere: '处一字不差，但注明的出处是另一处',
  'other-sentence': '处一字不差，但注明的是另一句',
  doubtful: '处文字相同，出处没能核对',
  apart: '处文字相同，但与前一处并不相连',
  differs: '处有出入',
  'differs-elsewhere': '处有出入，注明的出处也是另一处',
  'differs-other-sentence': '处有出入，注明的也是另一句',
  nowhere: '处加了引号而没有找到出处',
  unchecked: '处没有核对',
  own: '处没有加引号，也没有找到出处',
} as const;

export type Counted = keyof typeof COUNTED;

/** Of how many pieces a passage is made, and how they stand. */
export function countsOf(pieces: readonly Counted[]): string {
  const said = (Object.keys(COUNTED) as Counted[]).flatMap((sort) => {
    const number = pieces.filter((one) => one === sort).length;
    return number === 0 ? [] : [`${number}${COUNTED[sort]}`];
  });
  const unjudged = pieces.includes('own') ? '没有加引号的，不判对错。' : '';
  return `这段文字不是连在一起的一处，分成${pieces.length}处逐一核对：${said.join('；')}。${unjudged}`;
}
