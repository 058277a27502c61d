import { childOf, childrenOf, type XmlNode } from '../xml.ts';
import { numbersIn } from './package.ts';

/** Alpha runs to this. */
const OPAQUE = 255;
/** What is paler than this in each of red, green and blue, or has less ink, is white. */
const PALEST = 240;
/** Parameters that take over from others that take over from others. */
const LONGEST_CHAIN = 20;

/** A colour as far as it decides what can be seen. */
export interface Colour {
  readonly white: boolean;
  /** From 0, which nobody sees, to 1. */
  readonly alpha: number;
  /** Whether it is one colour everywhere. */
  readonly plain: boolean;
}

const BLACK: Colour = { white: false, alpha: 1, plain: true };

/** How something is drawn, as far as it decides what can be seen. */
export interface Look {
  readonly fills: boolean;
  readonly strokes: boolean;
  readonly fill: Colour;
  readonly stroke: Colour;
}

/** The parameters for drawing (`DrawParam`) of a document by their ids. */
export type DrawParams = ReadonlyMap<string, XmlNode>;

/**
 * How an object is drawn: what it says itself, else its parameters, else those of its layer.
 *
 * @param byDefault whether such an object is filled, and whether its outline is drawn
 */
export function lookOf(
  node: XmlNode,
  layer: string | undefined,
  params: DrawParams,
  byDefault: { readonly fills: boolean; readonly strokes: boolean },
): Look {
  const { attributes } = node;
  const sources = [node, ...chainOf(attributes.DrawParam, params), ...chainOf(layer, params)];
  const colour = (name: string): Colour => {
    const own = sources.map((source) => childOf(source, name)).find((found) => found !== undefined);
    const read = own === undefined ? BLACK : colourOf(own);
    return { ...read, alpha: read.alpha * alphaOf(attributes.Alpha) };
  };
  return {
    fills: says(attributes.Fill, byDefault.fills),
    strokes: says(attributes.Stroke, byDefault.strokes),
    fill: colour('FillColor'),
    stroke: colour('StrokeColor'),
  };
}

export const says = (value: string | undefined, otherwise: boolean): boolean =>
  value === undefined ? otherwise : value === 'true' || value === '1';

function chainOf(id: string | undefined, params: DrawParams): XmlNode[] {
  const chain: XmlNode[] = [];
  for (let at = id; at !== undefined && chain.length < LONGEST_CHAIN; ) {
    const node = params.get(at);
    if (node === undefined) break;
    chain.push(node);
    at = node.attributes.Relative;
  }
  return chain;
}

function colourOf(node: XmlNode): Colour {
  const { Value, Alpha } = node.attributes;
  const parts = (Value ?? '').includes('#')
    ? (Value ?? '')
        .split('#')
        .slice(1)
        .map((hex) => Number.parseInt(hex.trim(), 16))
    : numbersIn(Value);
  return {
    // Four parts are inks, which make paper dark; fewer are light.
    white:
      parts.length === 4
        ? parts.every((part) => part <= OPAQUE - PALEST)
        : parts.length > 0 && parts.every((part) => part >= PALEST),
    alpha: alphaOf(Alpha),
    // A child is a pattern or a shading.
    plain: node.children.every(({ name }) => name === '#text'),
  };
}

function alphaOf(value: string | undefined): number {
  const alpha = Number(value ?? OPAQUE);
  return Number.isFinite(alpha) ? Math.max(0, Math.min(1, alpha / OPAQUE)) : 1;
}

/** The parameters for drawing in a file of resources. */
export const drawParamsIn = (resources: XmlNode): [string, XmlNode][] =>
  childrenOf(resources, 'DrawParams')
    .flatMap((list) => childrenOf(list, 'DrawParam'))
    .map((node) => [node.attributes.ID ?? '', node]);
