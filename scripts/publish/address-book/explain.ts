import type { AddressLine } from '#domain/address-book/lines.ts';
import {
  circularOf,
  type DeadEnds,
  explainDeadEnd,
  explainLists,
  explainLost,
  type Lost,
} from './explain-lost.ts';
import { groupedProblems, isList, isWhole } from './group.ts';
import type { Problem } from './publish.ts';

/** Problems listed one by one; more are counted. */
const MOST = 12;

/** Where the editor's declarations stand. */
export interface DeclaredIn {
  readonly file: string;
  /** Line and column of an address in it, `3:5`. */
  readonly places: ReadonlyMap<string, string>;
}

/**
 * What keeps a site from being published, for the editor: each address with the reason
 * and the ways out, those of one circular that share a reason together.
 */
export function explain(problems: readonly Problem[], redirects: DeclaredIn): string {
  const groups = groupedProblems(problems);
  // With a circular go its lists; whether they have to be told apart from it shows when it is settled.
  const withCircular = groups.some(
    ([first]) =>
      first?.kind === 'another-text' || first?.kind === 'moved' || (first?.kind === 'lost' && isWhole(first)),
  );
  const words = groups.slice(0, MOST).map((group) => explainGroup(group, redirects, withCircular));
  const more = groups.length - words.length;
  return [
    '网站没有发布：有的网址会失效，或者会指向别的内容。原来的网站和网址簿都没有改动。\n',
    ...words,
    ...(more > 0 ? [`另有 ${more} 处，改好以上各处再看。\n`] : []),
  ].join('\n');
}

function explainGroup(group: readonly Problem[], redirects: DeclaredIn, withCircular: boolean): string {
  const [first] = group as [Problem];
  const { file } = redirects;
  switch (first.kind) {
    case 'lost':
      return isList(first)
        ? explainLists(group as Lost[], file, withCircular)
        : explainLost(group as Lost[], file);
    case 'dead-end':
      return explainDeadEnd(group as DeadEnds, placeOf(first.from, redirects));
    case 'changed':
      return explainChanged(group as Extract<Problem, { kind: 'changed' }>[]);
    case 'another-text':
    case 'moved':
      return explainShift(group as Extract<Problem, { kind: 'another-text' | 'moved' }>[], file);
    case 'still-there':
      return `${placeOf(first.from, redirects)}  ${first.from}\n  原因：这里说这个网址已经不用，可是 ${first.address} 还有内容。\n  处理：删去那一行；或者把来源文件移走、换名。\n`;
    case 'declared-twice':
      return `${placeOf(first.from, redirects)}  ${first.from}\n  原因：对它既写了转址又写了撤下，或者写了两次。\n  处理：只留一处。\n`;
    case 'never-published':
      return `${placeOf(first.from, redirects)}  ${first.from}\n  原因：这个网址从来没有公布过，可能写错了。\n  处理：对照 addresses.txt 改正；网址从 circulars/ 写起，页面以 / 结尾。\n`;
  }
}

/** `seeds/registry/redirects.yaml:3:5`, as an editor's program finds it. */
function placeOf(address: string, { file, places }: DeclaredIn): string {
  const place = places.get(address);
  return place === undefined ? file : `${file}:${place}`;
}

function explainChanged(group: readonly Extract<Problem, { kind: 'changed' }>[]): string {
  const top = circularOf((group[0] as Problem & { at: AddressLine }).at.address);
  const id = top.split('/')[1] ?? '';
  const keys = group.flatMap(
    ({ at }) => /^circulars\/[^/]+\/(?!source\/)([^/#]+)\/$/u.exec(at.address)?.[1] ?? [],
  );
  const outside =
    keys.length === 0 || group.some(({ at, part }) => part === 'frame' || at.address.includes('#'));
  const named = group.filter(
    ({ at }, i) =>
      (at.address !== top || keys.length === 0) &&
      group.findIndex((other) => other.at.address === at.address) === i,
  );
  return [
    ...named.slice(0, MOST).map(({ at }) => `${at.address}${at.title === '' ? '' : `（${at.title}）`}`),
    ...(named.length > MOST ? [`等 ${named.length} 处`] : []),
    named.some(({ at, part }) => (part === 'frame' ? at.frame?.corrected : at.corrected))
      ? '  原因：公布过的文字又变了；已写的更正是为以前几次改动写的，这一次还没有写。'
      : '  原因：公布过的文字变了，却没有写更正。',
    `  办法一：文字确有更正，在 seeds/${id}.yaml 里写明（已有 corrections: 的，加在它下面，以前的不要删），再运行 npm run convert；网址不变，页面会注明：`,
    '      corrections:',
    ...keys
      .slice(0, MOST)
      .flatMap((key) => [
        '        - on: 更正日期，如 2026-11-01',
        `          at: "${key}"`,
        '          what: 更正了什么',
      ]),
    ...(outside
      ? ['        - on: 更正日期，如 2026-11-01', '          what: 更正了什么（各条以外的文字，不写 at）']
      : []),
    `  办法二：本不该变，恢复来源文件 seeds/${id}.*，再运行 npm run convert。`,
    '',
  ].join('\n');
}

function explainShift(
  group: readonly Extract<Problem, { kind: 'another-text' | 'moved' }>[],
  redirects: string,
): string {
  const top = circularOf((group[0] as Problem & { at: AddressLine }).at.address);
  const id = top.split('/')[1] ?? '';
  return [
    ...group
      .slice(0, MOST)
      .map((problem) =>
        problem.kind === 'moved'
          ? `${problem.at.address}：那里原来的文字，现在到了 ${problem.to}`
          : `${problem.at.address}：现在的文字，原来在 ${problem.other}`,
      ),
    ...(group.length > MOST ? [`等 ${group.length} 处`] : []),
    '  原因：公布过的网址会指向另一条的文字（编号错位，或者来源文件弄混了）。',
    `  如果是误改：恢复来源文件 seeds/${id}.*，再运行 npm run convert。`,
    `  办法一：来源文件换一个新名字（新网址），再运行一次；届时会列出每个旧网址的转址，照抄到 ${redirects}。`,
    `  办法二：在 ${redirects} 里声明撤下 ${top}，内容用新名字发布。`,
    '',
  ].join('\n');
}
