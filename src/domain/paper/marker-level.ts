/**
 * The level of a heading by the form of its number (GB/T 9704-2012, 7.3.3): `一、` is 1,
 * `（一）` 2, `1.` 3, `（1）` 4. `第一章` and `第一节` count as `chapter`, `第一条` as
 * `article`: the forms of regulations. `undefined` where a text begins with no such number.
 */
export type MarkerLevel = 1 | 2 | 3 | 4 | 'chapter' | 'article';

const FORMS: readonly (readonly [RegExp, MarkerLevel])[] = [
  [/^[一二三四五六七八九十百零〇]+\s*[、.．]/u, 1],
  [/^[（(][一二三四五六七八九十百零〇]+[）)]/u, 2],
  [/^\d+\s*[.．、]/u, 3],
  [/^(?:[（(]\d+[）)]|\d+[）)]|[\u2460-\u2487])/u, 4],
  [/^第[\d一二三四五六七八九十百零〇]+[编章节]/u, 'chapter'],
  [/^第[\d一二三四五六七八九十百零〇]+\s*条/u, 'article'],
];

export function markerLevel(text: string): MarkerLevel | undefined {
  return FORMS.find(([form]) => form.test(text.trimStart()))?.[1];
}

/** Faces of an official document: 仿宋, 黑体, 楷体. */
export type Face = 'fangsong' | 'hei' | 'kai';

/** The face of a heading: by its number, else by its depth in the outline. */
export function headingFace(text: string, depth: number): Face {
  const level = markerLevel(text);
  if (level === undefined) return depth <= 1 ? 'hei' : 'kai';
  return faceOf(level);
}

/** The face in which the number and the printed title of a measure stand. */
export function faceOf(level: MarkerLevel | undefined): Face {
  if (level === 1 || level === 'chapter' || level === 'article') return 'hei';
  return level === 2 ? 'kai' : 'fangsong';
}
