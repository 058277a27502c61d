import type { Unit } from '#archive/circulars.ts';
import type { SideBySide } from '#archive/compare.ts';
import { standingWords } from './compare-words.ts';
import { type Flow, type FlowRibbon, flowOf } from './flow-layout.ts';

/** The picture of a comparison, worked out: it is drawn before the rows, and may be shown behind them. */
export interface FlowOfPair {
  /** Whether there is anything to draw; `flow` is `undefined` too where that is too much. */
  readonly hasPairs: boolean;
  readonly flow: Flow<Unit> | undefined;
  /** Whether a ribbon leads to what is merely alike. */
  readonly isLike: (ribbon: FlowRibbon<Unit>) => boolean;
  /** Of the whole drawing. */
  readonly viewBox: string;
  /** Whether it is too high for the first leaf of a print: it has one of its own behind the rows. */
  readonly hasOwnLeaf: boolean;
  /** What its ribbons and its boxes mean, in words. */
  readonly ribbonsMean: string;
  readonly boxesMean: string;
}

/** How broad the drawing is, and how high the names over its columns. */
export const FLOW_WIDTH = 1000;
export const FLOW_HEAD = 24;
/** What it is called for those who do not see it. */
export const FLOW_NAME = '流向图：左为前一件，右为后一件';
/** A higher picture has labels of less than 8 pt beneath the head of a leaf across. */
const TOO_HIGH_FOR_HEAD = 437;

const made = new WeakMap<SideBySide, FlowOfPair>();

/** The picture of a comparison: laid out once, however often it is shown. */
export function flowOfPair(pair: SideBySide): FlowOfPair {
  const known = made.get(pair) ?? makeFlow(pair);
  made.set(pair, known);
  return known;
}

function makeFlow(pair: SideBySide): FlowOfPair {
  const { older, newer, same, like, dropped, added, sameIssuer } = pair;
  const keysOf = ({ earlier, later }: Pick<FlowRibbon<Unit>, 'earlier' | 'later'>): string =>
    `${earlier.key} ${later.key}`;
  const likePairs = new Map(
    like.map(({ earlier, later }) => [keysOf({ earlier, later }), { earlier, later }]),
  );
  const pairs = [...same.flatMap((matter) => matter.pairs), ...likePairs.values()];
  const drawn = (units: readonly Unit[], alone: readonly Unit[], which: 'earlier' | 'later'): Unit[] => {
    const shown = new Set([...alone, ...pairs.map((one) => one[which])]);
    return units.filter((unit) => shown.has(unit));
  };
  const flow =
    pairs.length === 0
      ? undefined
      : flowOf(drawn(older.units, dropped, 'earlier'), drawn(newer.units, added, 'later'), pairs);
  const height = (flow?.height ?? 0) + FLOW_HEAD;
  const words = standingWords(pair);
  const [gone, fresh] = [words.earlier.alone, words.later.alone];
  const alike = sameIssuer ? words.later.like : '其余相近';
  return {
    hasPairs: pairs.length > 0,
    flow,
    isLike: (ribbon) => likePairs.has(keysOf(ribbon)),
    viewBox: `0 0 ${FLOW_WIDTH} ${height}`,
    hasOwnLeaf: height > TOO_HIGH_FOR_HEAD,
    ribbonsMean: `深色连线是${sameIssuer ? `${words.later.one}的` : '主要的配对'}${likePairs.size > 0 ? `，浅色的是${alike}的` : ''}`,
    boxesMean: `${gone === fresh ? `虚线框、实线框都是${gone}的` : `虚线框是${gone}的，实线框是${fresh}的`}；相连的几项合为一框。`,
  };
}
