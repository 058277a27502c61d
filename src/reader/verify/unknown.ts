import { element } from '../lib/element.ts';
import { reloadOffer } from '../lib/reload-offer.ts';
import { type Link, verdict } from './verdict.ts';

/** That something is not known, because what tells it did not load: neither yes nor no. */
export function unknown(heading: string, ...more: (Node | string)[]): HTMLElement {
  const words = '所需的文件没有载入：网站可能正在更新，或者发布时缺了文件。仍不能核对的，请告知管理员。';
  return verdict('unknown', heading, ...more, element('p', '', words), element('p', '', reloadOffer()));
}

/** A place of the archive of which the file did not load. */
export function unreadPlace(address: string, link: Link, words: string): HTMLElement {
  const anchor = element('a', '', address) as HTMLAnchorElement;
  anchor.href = link(address);
  return element('p', '', words, anchor, '（它的核对数据没有载入）。');
}
