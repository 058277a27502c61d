import type { ClassifiedParagraph } from './paragraph.ts';

/** The name of an article in brackets right behind its number, as rules of some places have it: 第五条（管理机构）. */
const NAME_OF_ARTICLE =
  /^\s*[（(](?![^）)]*(?:牵头|负责|责任|修[订正改]|删除))[\p{Script=Han}、]{2,24}[）)]/u;

/** Where the name of an article ends behind its number; 0 where it has none. */
export function articleNameEnd({ marker, text }: ClassifiedParagraph): number {
  if (marker?.form !== 'article') return 0;
  const name = NAME_OF_ARTICLE.exec(text.slice(marker.length))?.[0];
  return name === undefined ? 0 : marker.length + name.length;
}
