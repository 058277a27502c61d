/** Fragments of the list of issuers: a level by its place in the order, from 0, and a region of it. */
export const levelAnchor = (level: number): string => `level-${level + 1}`;
export const regionAnchor = (level: number, region: number): string => `level-${level + 1}-${region + 1}`;
