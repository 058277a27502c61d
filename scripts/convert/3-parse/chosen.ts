/** A box that is ticked, a box that is not; what else people draw or type for one. */
const TICKED = '[☑☒✓✔√■]';
const ANY_BOX = /[☐□☑☒✓✔√■]/u;
const IS_TICKED = new RegExp(TICKED, 'u');
/** Empty squares are marks of lists, too, where no other is ticked. */
const IS_SQUARE = /□/u;
const AT_START = /^[\s、，,；;]*[☐□☑☒✓✔√■]/u;
const BEFORE_EACH = /(?=[☐□☑☒✓✔√■])/u;
const BEHIND_EACH = /(?<=[☐□☑☒✓✔√■])/u;
const SEVERAL = /[、，,；;](?=.)/u;
const BOX = /[\s、，,；;]*[☐□☑☒✓✔√■]\s*/gu;

/** Of a list with boxes to tick what is ticked: ☐立案庭 ☑执行局. Any other list as it is. */
export function chosenIn(list: string): string {
  if (!ANY_BOX.test(list)) return list;
  if (IS_SQUARE.test(list) && !IS_TICKED.test(list)) return list;
  const items = list.split(AT_START.test(list) ? BEFORE_EACH : BEHIND_EACH);
  // Which of several names behind one box it ticks is not told.
  if (items.some((item) => SEVERAL.test(item.replace(BOX, '').trim()))) return list;
  const kept = items.filter((item) => IS_TICKED.test(item) || !ANY_BOX.test(item));
  return kept.map((item) => item.replace(BOX, '').trim()).join('、');
}
