import { standardDocNumber } from '#domain/doc-number.ts';
import type { Instrument } from '#domain/lists.ts';
import { issuesOne } from '../../instrument-name.ts';
import type { LinkedCircular, RegisteredInstrument } from '../../types.ts';
import { withoutSpace } from '../../without-space.ts';
import { STATUTE_ABBREVIATIONS } from '../../words/statutes.ts';
import type { Group } from './group.ts';
import { fullIssuer } from './issuer.ts';
import { bareKind, kindOfName } from './kinds.ts';

/** An instrument as the list has it: what the registry says, else what its citations and its own circular say. */
export function describe(
  group: Group,
  entry: RegisteredInstrument | undefined,
  holder: LinkedCircular | undefined,
): Omit<Instrument, 'id'> {
  const printed = printedNames(group);
  const name = entry?.name ?? holder?.head.title ?? fullest(printed);
  const [number] = group.numbers;
  const [issuer] = group.issuers;
  const named = group.citations.find(({ instrument }) => instrument.printedIssuer !== undefined);
  const kind = group.citations.find(({ instrument }) => instrument.kind !== undefined)?.instrument.kind;
  const holderNumber = holder?.head.docNumber ?? undefined;
  return {
    name,
    spellings: [...new Set([...(entry?.aliases ?? []), ...printed])].filter((one) => one !== name).sort(),
    docNumber:
      (entry?.number === undefined ? undefined : (standardDocNumber(entry.number) ?? entry.number)) ??
      (holderNumber === undefined ? undefined : (standardDocNumber(holderNumber) ?? holderNumber)) ??
      number ??
      null,
    issuer:
      entry?.issuer ??
      (holder?.head.issuers.map((one) => one.name).join('、') || undefined) ??
      named?.instrument.printedIssuer ??
      (issuer === undefined ? undefined : fullIssuer(issuer)) ??
      null,
    type: entry?.type ?? kindOfName(name) ?? kind ?? null,
    circular: holder?.head.id ?? null,
  };
}

const SPACES = /\s+/gu;
/** A name between its title marks. */
const MARKED = /^[《〈«＜<](?<name>.+)[》〉»＞>]$/u;
const QUOTES_AROUND = /^“|”$/gu;

/** Every name in the texts, each once; what stands for it only in its neighbourhood is none. */
function printedNames({ citations }: Group): string[] {
  const names = citations.flatMap(({ text, start, nameEnd, instrument }) => {
    const words = text.text.slice(start, nameEnd).replace(SPACES, ' ');
    const marked = MARKED.exec(words)?.groups?.name?.trim();
    const short = (marked ?? words).replace(QUOTES_AROUND, '');
    const whole = STATUTE_ABBREVIATIONS[short];
    if (whole !== undefined) return [short, whole];
    return bareKind(short) === undefined ? [short] : [instrument.name];
  });
  return [...new Set(names)];
}

/** The name that says most; a notice that only issues the instrument is not its name. */
function fullest(names: readonly string[]): string {
  const own = names.filter((name) => !issuesOne(name));
  return [...(own.length > 0 ? own : names)].sort(
    (a, b) => withoutSpace(b).length - withoutSpace(a).length || a.length - b.length || (a < b ? -1 : 1),
  )[0] as string;
}
