/** Where a print is from, in words: every leaf says it in its margin, or the end of the print does. */
import type { Circular } from '#archive/circulars.ts';
import { type Edition, edition, editionOf } from '#archive/edition.ts';
import { archiveIdentity } from '#archive/registry.ts';
import { SITE } from '#archive/site-address.ts';
import { chineseDate } from '#domain/chinese-date.ts';
import { pathOf } from '#domain/page-links.ts';
import { foundWords, INFERRED } from '../measure/found-words.ts';

export interface Origin {
  /** Citation and fingerprint of what the page shows; the archive, and of what date it is. */
  readonly lines: string;
  readonly address: string;
}

interface Shown {
  readonly citation: string | undefined;
  readonly fingerprint: string | undefined;
  /** The circulars that the page shows, of which paper tells the date; the whole archive where nothing is given. */
  readonly shows: readonly Circular[] | undefined;
}

export async function originOf(url: URL, { citation, fingerprint, shows }: Shown): Promise<Origin> {
  const path = pathOf(url);
  const state = shows === undefined ? await edition() : editionOf(shows);
  const text = [citation, fingerprint && `文字指纹：${fingerprint}`].filter((part) => part !== undefined);
  const kept = [
    (await archiveIdentity()).name,
    ...(state === undefined ? [] : [`${state.label}：${chineseDate(state.date)}${remarkOn(state)}`]),
  ];
  return {
    lines: [text.join('，'), kept.join('　')].filter((line) => line !== '').join('\n'),
    address:
      SITE === undefined
        ? `站内地址：${path === '' ? '首页' : decodeURI(path)}`
        : `网址：${decodeURI(new URL(path, SITE).href)}`,
  };
}

function remarkOn({ undated, found }: Edition): string {
  const words =
    undated.length > 0 ? `另有${undated.join('、')}未载日期` : foundWords(found, { inferred: INFERRED });
  return words === undefined ? '' : `（${words}）`;
}
