import { childrenOf, type XmlNode } from '../xml.ts';
import type { Resources } from './drawing.ts';
import { drawParamsIn } from './look.ts';
import type { OfdPackage } from './package.ts';

/**
 * What files of resources hold.
 *
 * @param names of the files, within the package
 * @param before what is to be had already
 */
export function readResources(
  names: readonly string[],
  { read }: OfdPackage,
  before: Resources = { drawParams: new Map(), units: new Map() },
): Resources {
  if (names.length === 0) return before;
  const files = names.map(read);
  return {
    drawParams: new Map([...before.drawParams, ...files.flatMap(drawParamsIn)]),
    units: new Map([...before.units, ...files.flatMap(unitsIn)]),
  };
}

const unitsIn = (file: XmlNode): [string, XmlNode][] =>
  childrenOf(file, 'CompositeGraphicUnits')
    .flatMap((list) => childrenOf(list, 'CompositeGraphicUnit'))
    .map((node) => [node.attributes.ID ?? '', node]);
