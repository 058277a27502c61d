import { unitAddress } from '#domain/addresses.ts';
import type { JumpTarget } from '#domain/jump/target.ts';
import type { Directory } from '#domain/search/records.ts';
import { element } from '../lib/element.ts';
import type { DutyClaim } from './duty-claims.ts';
import type { Meanings } from './held-place.ts';
import { type Link, shortened } from './verdict.ts';

/** So many claims are told of one by one. */
const MOST = 20;

/**
 * That what a draft says of who answers for a measure was not checked, with the departments that the measure names,
 * so that the reader can.
 */
export function aboutDuties(
  claims: readonly DutyClaim[],
  meanings: Meanings,
  { directory }: { readonly directory: Directory },
  link: Link,
): HTMLElement[] {
  return claims.slice(0, MOST).map(({ words, reference }) => {
    const said = `文中写“${shortened(words)}”，由谁负责没有核对`;
    const meant = meanings?.get(reference);
    const [target, ...others] = meant?.isSure === true ? meant.targets : [];
    if (target?.key == null || others.length > 0) return element('p', 'verify-duties', `${said}，请看原文。`);
    const { circular, key } = target;
    const anchor = element('a', '', meant?.words.replace(/^的/u, '') ?? '') as HTMLAnchorElement;
    anchor.href = link(unitAddress(circular.id, key));
    return element('p', 'verify-duties', `${said}。`, anchor, inWords(departmentsOf(target, directory)));
  });
}

function inWords(names: readonly string[] | undefined): string {
  if (names === undefined) return '的责任部门请看原文。';
  if (names.length === 0) return '没有写明责任部门。';
  return `写明的责任部门是：${names.join('、')}；谁牵头、谁配合，请看原文。`;
}

/** The departments that a measure names; `undefined` where the directory of a large archive does not say. */
function departmentsOf({ circular, key }: JumpTarget, directory: Directory): string[] | undefined {
  const known = directory.circulars.find(({ id }) => id === circular.id);
  const at = known?.records.indexOf(key ?? '') ?? -1;
  if (directory.large || known === undefined || at < 0) return undefined;
  return (known.departments?.[at] ?? []).map((one) => directory.departments[one]?.[0] ?? '');
}
