import { formatNumber } from './number-format.ts';
import type { Styles } from './styles.ts';
import { childOf, childrenOf, isOn, valOf, type XmlNode } from './xml.ts';

/** Word has nine levels of a list. */
const LEVELS = 9;
/** What readers of other formats put among a paragraph's own list properties: its number as it was printed. */
export const PRINTED = 'printed';
/** Pattern of what is printed before a paragraph, at most; `第%1章` is one of four. */
export const LONGEST_LABEL = 60;

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、`: what is printed, with the numbers of levels as `%1` to `%9`. */
  readonly text: string;
  /** The level (1-based) whose next number restarts this one; 0 never; absent: any above. */
  readonly restart: number | undefined;
  /** Figures of all levels in decimals, whatever their format. */
  readonly legal: boolean;
  readonly suffix: string;
  readonly style: string | undefined;
}

interface Instance {
  readonly abstractId: string;
  readonly levels: readonly (Level | undefined)[];
  readonly startOverrides: readonly (number | undefined)[];
}

/** Where a paragraph stands in a list. */
export interface ListPlace {
  readonly instance: string;
  readonly level: number;
  /** The number as the file says that it was printed, where it says so. */
  readonly printed?: string | undefined;
}

/** The numbers of a document's lists, in the order of its paragraphs. */
export interface Numbering {
  /** The place that its own properties or its style give a paragraph. */
  readonly placeOf: (properties: XmlNode | undefined) => ListPlace | undefined;
  /** Counts one paragraph and returns its number as printed, with the gap after it. */
  readonly count: (place: ListPlace) => string;
}

/** Reads `numbering.xml`; without one no paragraph has a number. */
export function readNumbering(root: XmlNode | undefined, styles: Styles): Numbering {
  const instances = readInstances(root, styles);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  const placeOf = (properties: XmlNode | undefined): ListPlace | undefined => {
    const chain = styles.chainOf(valOf(properties, 'w:pStyle'));
    const sources = [properties, ...chain.map(({ properties: own }) => own)].map((own) =>
      childOf(own, 'w:numPr'),
    );
    const instance = sources.map((own) => valOf(own, 'w:numId')).find((id) => id !== undefined);
    if (instance === undefined || instance === '0') return undefined;
    const levels = instances.get(instance)?.levels;
    if (levels === undefined) return undefined;
    const named = sources.map((own) => valOf(own, 'w:ilvl')).find((level) => level !== undefined);
    const styled = chain
      .map(({ id }) => levels.findIndex((level) => level?.style === id))
      .find((level) => level >= 0);
    const level = valOf(sources[0], 'w:ilvl') ?? (styled === undefined ? named : String(styled));
    return {
      instance,
      level: Math.max(0, Math.min(LEVELS - 1, Number(level ?? 0) || 0)),
      printed: valOf(sources[0], PRINTED),
    };
  };

  const count = ({ instance, level, printed }: ListPlace): string => {
    const { abstractId, levels, startOverrides } = instances.get(instance) as Instance;
    const counter = counters.get(abstractId) ?? new Array<number | undefined>(LEVELS).fill(undefined);
    counters.set(abstractId, counter);
    const own = levels[level];
    if (own === undefined) return '';
    const override = startOverrides[level];
    const first = `${instance}/${level}`;
    const start = override ?? own.start;
    if (override !== undefined && !begun.has(first)) counter[level] = override;
    else counter[level] = counter[level] === undefined ? start : (counter[level] as number) + 1;
    begun.add(first);
    for (let deeper = level + 1; deeper < LEVELS; deeper += 1) {
      const restart = levels[deeper]?.restart;
      if (restart === undefined || level < restart) counter[deeper] = undefined;
    }
    const label = own.text.replace(NUMBER_OF_LEVEL, (_, figure: string) => {
      const at = Number(figure) - 1;
      const other = levels[at];
      if (other === undefined) return '';
      return formatNumber(counter[at] ?? other.start, own.legal && at !== LEVELS ? 'decimal' : other.format);
    });
    if (printed !== undefined && own.format !== 'bullet') return printed + gapAfter(printed, own.suffix);
    return own.format === 'bullet'
      ? bullet(own.text) + gapAfter('•', own.suffix)
      : label + gapAfter(label, own.suffix);
  };
  return { placeOf, count };
}

/** In the pattern of a number: %1.%2 */
const NUMBER_OF_LEVEL = /%([1-9])/gu;

function readInstances(root: XmlNode | undefined, styles: Styles): ReadonlyMap<string, Instance> {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((node) => [node.attributes['w:abstractNumId'] ?? '', node]),
  );
  const nums = new Map(childrenOf(root, 'w:num').map((node) => [node.attributes['w:numId'] ?? '', node]));
  const instances = new Map<string, Instance>();
  for (const [id, node] of nums) {
    const [abstractId, abstract] = followLinks(valOf(node, 'w:abstractNumId') ?? '', abstracts, nums, styles);
    const levels = levelsOf(childrenOf(abstract, 'w:lvl'));
    const startOverrides: (number | undefined)[] = [];
    for (const override of childrenOf(node, 'w:lvlOverride')) {
      const at = Number(override.attributes['w:ilvl']);
      const own = levelsOf(childrenOf(override, 'w:lvl'))[at];
      if (own !== undefined) levels[at] = own;
      const start = valOf(override, 'w:startOverride');
      if (start !== undefined) startOverrides[at] = Number(start) || 0;
    }
    instances.set(id, { abstractId, levels, startOverrides });
  }
  return instances;
}

/** A list may only say `numStyleLink`: it is the list which that style names. */
function followLinks(
  id: string,
  abstracts: ReadonlyMap<string, XmlNode>,
  nums: ReadonlyMap<string, XmlNode>,
  styles: Styles,
): readonly [string, XmlNode | undefined] {
  let at = id;
  for (let steps = 0; steps < 10; steps += 1) {
    const link = valOf(abstracts.get(at), 'w:numStyleLink');
    if (link === undefined) break;
    const properties = styles.chainOf(link)[0]?.properties;
    const next = valOf(nums.get(valOf(childOf(properties, 'w:numPr'), 'w:numId') ?? ''), 'w:abstractNumId');
    if (next === undefined || next === at) break;
    at = next;
  }
  return [at, abstracts.get(at)];
}

function levelsOf(nodes: readonly XmlNode[]): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const node of nodes) {
    const at = Number(node.attributes['w:ilvl']);
    if (!Number.isInteger(at) || at < 0 || at >= LEVELS) continue;
    const restart = valOf(node, 'w:lvlRestart');
    levels[at] = {
      start: Number(valOf(node, 'w:start') ?? 0) || 0,
      format: formatOf(node),
      text: (valOf(node, 'w:lvlText') ?? '').slice(0, LONGEST_LABEL),
      restart: restart === undefined ? undefined : Number(restart) || 0,
      legal: isOn(node, 'w:isLgl'),
      suffix: valOf(node, 'w:suff') ?? 'tab',
      style: valOf(node, 'w:pStyle'),
    };
  }
  return levels;
}

/** Newer formats stand in an alternative beside a plain one; the plain one is printed by all. */
function formatOf(level: XmlNode): string {
  const own = valOf(level, 'w:numFmt');
  if (own !== undefined) return own;
  const fallback = childOf(childOf(level, 'mc:AlternateContent'), 'mc:Fallback');
  return valOf(fallback, 'w:numFmt') ?? 'decimal';
}

const WITHOUT_MEANING = /^[\uE000-\uF8FF]*$/u;
/** Bullets come from symbol fonts, at code points of no meaning elsewhere. */
const bullet = (text: string): string => (WITHOUT_MEANING.test(text) ? '•' : text);

const FULL_WIDTH_MARKS = '、，。．：；）】〕》';

/** The gap which Word leaves after a number: none is needed after a full-width mark. */
export function gapAfter(label: string, suffix: string): string {
  if (label === '' || suffix === 'nothing' || FULL_WIDTH_MARKS.includes(label.at(-1) as string)) return '';
  return ' ';
}
