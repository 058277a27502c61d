import type { Span } from '../../types.ts';
import { endsWithMark } from '../../words/marks.ts';
import { LEVELS, type Step, stepsIn } from './steps.ts';

/** Steps that follow each other without a word between: 第三条第二款, 附件1第3项. */
export interface Path extends Span {
  readonly steps: readonly Step[];
  /** What stands between the path before it and this one is nothing but 、 or 和: it goes on with what that one named. */
  readonly goesOn: boolean;
  /** What stands behind it can stand behind a reference: where no document is named before, only this tells. */
  readonly follows: boolean;
}

const JOINT = /^\s?(?:的规定)?\s?(?:、|和|与|及|以及|或|或者|至|到|，)\s?$/u;
/** What makes another word of the last character: 第一条线, 第三条件, 第一项目. */
const OTHER_WORD = /^(?:线|件|例|路|腿|目|款项|方|链)/u;
/** What may stand behind a reference; behind 第一项任务 and 第二条道路 things are counted. */
const FOLLOWS =
  /^\s?(?:[、，。；：）)〕\]】”’》〉]|$|\n|[和或与及至到第]|以及|或者|[（(]|的|所|中(?!心|国|央|级|院|介|小)|之|规定|要求|情形|内容|除外|以外|以下|以上|外(?!商|资|国|部|事)|执行|办理|处理|适用|明确|部署|任务要求)/u;
/** Before 前款: nothing that it could be the end of, as in 提前款, 目前条. */
const BEFORE_BACK =
  /(?:^|[\n。；，、：（(“]|依照|按照|按|根据|依据|违反|符合|除|有|在|与|和|对|适用|参照|依|本条|具有|享受|因|属于)\s?$/u;

/** The references of a text that can be taken as such by their neighbourhood. */
export function pathsIn(text: string): Path[] {
  const paths: Path[] = [];
  let steps: Step[] = [];
  const close = (): void => {
    const [first] = steps;
    const last = steps.at(-1);
    if (first === undefined || last === undefined) return;
    const before = paths.at(-1);
    const goesOn = before !== undefined && JOINT.test(text.slice(before.end, first.start));
    if (!isMeant(text, first, last)) return;
    paths.push({ start: first.start, end: last.end, steps, goesOn, follows: followsWell(text, first, last) });
  };
  for (const step of stepsIn(text)) {
    const last = steps.at(-1);
    if (last !== undefined && last.end === step.start && rank(last) < rank(step)) {
      steps.push(step);
      continue;
    }
    close();
    steps = [step];
  }
  close();
  return paths;
}

/** Whether the words can be a reference at all. */
function isMeant(text: string, first: Step, last: Step): boolean {
  const before = text.slice(Math.max(0, first.start - 4), first.start);
  if (OTHER_WORD.test(text.slice(last.end, last.end + 2))) return false;
  if (first.back > 0) return BEFORE_BACK.test(before);
  // 每条, 各项 are counted; 邮件 ends no 附件.
  return first.level === 'annex' ? !before.endsWith('邮件') : !endsWithMark(before, '每逐各');
}

function followsWell(text: string, first: Step, last: Step): boolean {
  if (first.level === 'annex' || first.back > 0) return true;
  return FOLLOWS.test(text.slice(last.end, last.end + 4));
}

function rank({ level }: Step): number {
  return LEVELS.indexOf(level);
}
