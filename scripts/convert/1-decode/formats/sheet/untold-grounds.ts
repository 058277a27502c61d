import { childOf, childrenOf, type XmlNode } from '../xml.ts';
import { type Area, areaOf, isWithin, type Spot } from './book.ts';

/**
 * Tells the cells whose ground no cell says: conditions, the style of a table or a picture behind
 * the sheet may give them one.
 *
 * @param tables the parts of the tables on the sheet
 */
export function untoldGrounds(sheet: XmlNode, tables: readonly XmlNode[]): (spot: Spot) => boolean {
  if (childOf(sheet, 'picture') !== undefined) return () => true;
  const conditional = childrenOf(sheet, 'conditionalFormatting').flatMap(({ attributes }) =>
    (attributes.sqref ?? '').split(' '),
  );
  const styled = tables.filter((table) => childOf(table, 'tableStyleInfo')?.attributes.name !== undefined);
  const areas = [...conditional, ...styled.map(({ attributes }) => attributes.ref ?? '')].flatMap(
    (reference): Area[] => {
      const area = areaOf(reference);
      return area === undefined ? [] : [area];
    },
  );
  return (spot) => isWithin(areas, spot);
}
