/** A measure in a column of the picture, or several that follow each other and are paired with nothing. */
export interface FlowNode<T> {
  readonly of: readonly T[];
  readonly isPaired: boolean;
  readonly y: number;
  readonly height: number;
}

/** What leads from a measure to its counterpart: where it begins and ends, and how broad it is there. */
export interface FlowRibbon<T> {
  readonly earlier: T;
  readonly later: T;
  readonly start: number;
  readonly startBreadth: number;
  readonly end: number;
  readonly endBreadth: number;
}

/** Two columns of measures and the ribbons between them. */
export interface Flow<T> {
  readonly height: number;
  readonly earlier: readonly FlowNode<T>[];
  readonly later: readonly FlowNode<T>[];
  /** In the order of the later column. */
  readonly ribbons: readonly FlowRibbon<T>[];
}

/** How high a row is, roomy and dense; a denser one cannot be read. */
const ROWS = [20, 14] as const;
/** No picture is higher: on a leaf of paper across its labels have 8 pt yet. */
const MOST = 720;
/** A ribbon is at least so broad, so that it can be hit. */
const THINNEST = 4;

/**
 * Lays out the measures of two circulars in their own order, so that ribbons cross only where the order has
 * changed; measures in a row that are paired with nothing are one node. `undefined` where they are too many for
 * a picture. The work grows with measures and pairs, but for sorting.
 */
export function flowOf<T>(
  earlier: readonly T[],
  later: readonly T[],
  pairs: readonly { readonly earlier: T; readonly later: T }[],
): Flow<T> | undefined {
  const place = new Map([...earlier, ...later].map((one, at) => [one, at]));
  const order = (a: T, b: T): number => (place.get(a) ?? 0) - (place.get(b) ?? 0);
  const sorted = pairs.toSorted((a, b) => order(a.later, b.later) || order(a.earlier, b.earlier));
  const [ofEarlier, ofLater] = [
    Map.groupBy(sorted, (pair) => pair.earlier),
    Map.groupBy(sorted, (pair) => pair.later),
  ];
  for (const row of ROWS) {
    const columns = [nodesOf(earlier, ofEarlier, row), nodesOf(later, ofLater, row)] as const;
    const height = Math.max(...columns.map((nodes) => heightOf(nodes, row)));
    if (height > MOST) continue;
    const [before, after] = columns.map((nodes) => spread(nodes, height)) as [FlowNode<T>[], FlowNode<T>[]];
    const starts = portsOf(before, ofEarlier);
    const ends = portsOf(after, ofLater);
    const ribbons = sorted.map((pair) => {
      const [start, end] = [starts.get(pair), ends.get(pair)];
      return {
        ...pair,
        start: start?.y ?? 0,
        startBreadth: start?.breadth ?? 0,
        end: end?.y ?? 0,
        endBreadth: end?.breadth ?? 0,
      };
    });
    return { height, earlier: before, later: after, ribbons };
  }
  return undefined;
}

type Unplaced<T> = Omit<FlowNode<T>, 'y'>;

/** The nodes of a column, as high as their ribbons need. */
function nodesOf<T>(units: readonly T[], pairsOf: ReadonlyMap<T, readonly unknown[]>, row: number) {
  const nodes: (Unplaced<T> & { readonly of: T[] })[] = [];
  for (const unit of units) {
    const ribbons = pairsOf.get(unit)?.length ?? 0;
    const last = nodes.at(-1);
    if (ribbons === 0 && last?.isPaired === false) last.of.push(unit);
    else nodes.push({ of: [unit], isPaired: ribbons > 0, height: Math.max(row * 0.7, ribbons * THINNEST) });
  }
  return nodes;
}

const heightOf = (nodes: readonly Unplaced<unknown>[], row: number): number =>
  Math.ceil(nodes.reduce((sum, { height }) => sum + height + row * 0.3, 0));

/** The nodes one under the other over the whole height. */
function spread<T>(nodes: readonly Unplaced<T>[], height: number): FlowNode<T>[] {
  const filled = nodes.reduce((sum, node) => sum + node.height, 0);
  const gap = (height - filled) / nodes.length;
  let y = gap / 2;
  return nodes.map((node) => {
    const placed = { ...node, y };
    y += node.height + gap;
    return placed;
  });
}

/** Where each ribbon of a column's nodes begins or ends, one under the other over the height of the node. */
function portsOf<T, P>(nodes: readonly FlowNode<T>[], pairsOf: ReadonlyMap<T, readonly P[]>) {
  const ports = new Map<P, { readonly y: number; readonly breadth: number }>();
  for (const { of, y, height } of nodes) {
    const pairs = pairsOf.get(of[0] as T) ?? [];
    for (const [i, pair] of pairs.entries())
      ports.set(pair, { y: y + (i * height) / pairs.length, breadth: height / pairs.length });
  }
  return ports;
}
