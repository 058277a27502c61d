import { withoutSpace } from '../../without-space.ts';
import type { Line } from '../lines.ts';

/** 微信号 hdfayuan */
const ACCOUNT = /^微信号\s?[:：]?\s?[A-Za-z][\w-]{3,30}$/u;
/** The same over two lines. */
const ACCOUNT_LABEL = /^微信号\s?[:：]?$/u;
const ACCOUNT_NUMBER = /^[A-Za-z][\w-]{3,30}$/u;
/** 功能介绍 某某法院官方公众号 */
const WHAT_FOR = /^功能介绍\s?[:：]?\s?.{0,160}$/u;
const WHAT_FOR_LABEL = /^功能介绍\s?[:：]?$/u;

/**
 * What an account that sends texts to phones says of itself above them: its name, once or twice,
 * its number, what it is for.
 *
 * @param head the first lines
 */
export function accountCard(head: readonly Line[], textOf: (line: Line) => string): Line[] {
  const texts = head.map((line) => textOf(line).trim());
  const isLabel = (at: number): boolean =>
    ACCOUNT_LABEL.test(texts[at] ?? '') && ACCOUNT_NUMBER.test(texts[at + 1] ?? '');
  const account = texts.findIndex((text, at) => ACCOUNT.test(text) || isLabel(at));
  if (account < 0) return [];
  const behind = isLabel(account) ? account + 2 : account + 1;
  const name = withoutSpace(texts[account - 1] ?? '');
  let from = account;
  // The name stands again, or what the account is for says it; the first line is the title.
  const isName =
    name !== '' &&
    (withoutSpace(texts[account - 2] ?? '') === name || (texts[behind] ?? '').includes(`“${name}”`));
  while (isName && from > 1 && withoutSpace(texts[from - 1] as string) === name) from -= 1;
  const whatFor = texts[behind] ?? '';
  const lines = WHAT_FOR_LABEL.test(whatFor) ? 2 : WHAT_FOR.test(whatFor) ? 1 : 0;
  return head.slice(from, behind + lines);
}
