import type { Document } from 'yaml';
import { isMap, isScalar, isSeq, YAMLMap, YAMLSeq } from 'yaml';
import { editedYaml } from '../edit-yaml.ts';

/** A correction as the side file has it. */
export interface DeclaredCorrection {
  readonly on: string;
  /** Key of the measure; left out for what stands outside of measures. */
  readonly at?: string | undefined;
  readonly what: string;
}

export interface DeclaredWithdrawal {
  readonly address: readonly string[];
  readonly on: string;
  readonly what: string;
  readonly why: string;
}

/** A side file with further corrections; those that stand there stay. */
export function withCorrections(text: string, corrections: readonly DeclaredCorrection[]): string {
  return editedYaml(text, (document) => {
    const list = listAt(document, 'corrections');
    for (const { on, at, what } of corrections)
      list.add(document.createNode({ on, ...(at === undefined ? {} : { at }), what }));
  });
}

/** The file of redirects with further ones, old → new. */
export function withRedirects(text: string, moves: readonly (readonly [string, string])[]): string {
  return editedYaml(text, (document) => {
    const map = mapAt(document, 'redirects');
    for (const [from, to] of moves) map.set(from, to);
  });
}

/** The file of redirects with a further withdrawal. */
export function withWithdrawal(text: string, { address, on, what, why }: DeclaredWithdrawal): string {
  return editedYaml(text, (document) => {
    const entry = { address: address.length === 1 ? address[0] : [...address], on, what, why };
    listAt(document, 'withdrawals').add(document.createNode(entry));
  });
}

/** The file of redirects without what it says of an address; of one that is declared twice the last goes. */
export function withoutDeclaration(text: string, from: string): string {
  const isFrom = (value: unknown): boolean => String(value).trim().replace(/^\/+/u, '') === from;
  return editedYaml(text, (document) => {
    const withdrawals = document.get('withdrawals');
    if (isSeq(withdrawals)) {
      for (const entry of [...withdrawals.items].reverse()) {
        if (!isMap(entry)) continue;
        const address = entry.get('address');
        if (isSeq(address)) {
          const at = address.items.findLastIndex((item) => isScalar(item) && isFrom(item.value));
          if (at < 0) continue;
          if (address.items.length > 1) address.items.splice(at, 1);
          else withdrawals.items.splice(withdrawals.items.indexOf(entry), 1);
          return;
        }
        if (!isFrom(address)) continue;
        withdrawals.items.splice(withdrawals.items.indexOf(entry), 1);
        return;
      }
    }
    const redirects = document.get('redirects');
    if (!isMap(redirects)) return;
    const at = redirects.items.findLastIndex(({ key }) => isScalar(key) && isFrom(key.value));
    if (at >= 0) redirects.items.splice(at, 1);
  });
}

/** The list under a key, made where there is none; its entries stand on lines of their own. */
export function listAt(document: Document.Parsed, key: string): YAMLSeq {
  const there = document.get(key);
  if (isSeq(there)) {
    if (there.items.length === 0) there.flow = false;
    return there;
  }
  const made = new YAMLSeq();
  document.set(key, made);
  return made;
}

function mapAt(document: Document.Parsed, key: string): YAMLMap {
  const there = document.get(key);
  if (isMap(there)) {
    if (there.items.length === 0) there.flow = false;
    return there;
  }
  const made = new YAMLMap();
  document.set(key, made);
  return made;
}
