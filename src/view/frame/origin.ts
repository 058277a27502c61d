/** Where a print is from, in words: every leaf says it in its margin, or the end of the print does. */
import type { Circular } from '#archive/circulars.ts';
import { edition, editionOf } from '#archive/edition.ts';
import { archiveIdentity } from '#archive/registry.ts';
import { SITE } from '#archive/site-address.ts';
import { chineseDate } from '#domain/chinese-date.ts';
import { pathOf } from '#domain/page-links.ts';

export interface Origin {
  /** How a text cites what the page shows. */
  readonly citation: string | undefined;
  /** Fingerprint of the text that the page shows. */
  readonly fingerprint: string | undefined;
  readonly address: string;
  readonly archive: string;
  /** Of what the date of a print is, and the date. */
  readonly state: string | undefined;
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
  return {
    citation,
    fingerprint,
    address:
      SITE === undefined
        ? `站内地址：${path === '' ? '首页' : decodeURI(path)}`
        : `网址：${decodeURI(new URL(path, SITE).href)}`,
    archive: (await archiveIdentity()).name,
    state: state && `${state.label}：${chineseDate(state.date)}`,
  };
}

/** The lines that stand in the margin above the address. */
export function marginLines({ citation, fingerprint, archive, state }: Origin): string {
  const text = [citation, fingerprint && `文字指纹：${fingerprint}`].filter((part) => part !== undefined);
  const kept = [archive, state].filter((part) => part !== undefined);
  return [text.join('，'), kept.join('　')].filter((line) => line !== '').join('\n');
}
