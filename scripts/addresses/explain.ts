import type { LedgerLine } from '#domain/ledger/lines.ts';
import type { Problem } from '#domain/ledger/publish.ts';

/** Problems listed one by one; more are counted. */
const MOST = 12;

/**
 * What keeps a site from being published, for the editor: each address with the reason
 * and the ways out, those of one circular that share a reason together.
 */
export function explain(problems: readonly Problem[], redirects: string): string {
  // Where texts have shifted, that is what there is to say of the circular.
  const shifted = new Set(
    problems.flatMap((one) =>
      one.kind === 'another-text' || one.kind === 'moved' ? [circularOf(one.at.address)] : [],
    ),
  );
  const told = problems.filter((one) => one.kind !== 'changed' || !shifted.has(circularOf(one.at.address)));
  const groups = [...Map.groupBy(told, groupOf).values()];
  const words = groups.slice(0, MOST).map((group) => explainGroup(group, redirects));
  const more = groups.length - words.length;
  return [
    '网站没有发布：有的网址会失效，或者会指向别的内容。原来的网站和网址簿都没有改动。\n',
    ...words,
    ...(more > 0 ? [`另有 ${more} 处，改好以上各处再看。\n`] : []),
  ].join('\n');
}

/** The circular that an address belongs to; any other address is its own. */
function circularOf(address: string): string {
  return /^circulars\/[^/#]+\//u.exec(address)?.[0] ?? address;
}

function groupOf(problem: Problem): string {
  switch (problem.kind) {
    case 'lost':
      // Lists and overviews are no texts: what vanishes of them at once is told at once.
      if (problem.at.fingerprint === null && !problem.at.address.startsWith('circulars/'))
        return 'lost lists';
      return `lost ${circularOf(problem.at.address)}`;
    case 'changed':
      return `changed ${circularOf(problem.at.address)}`;
    case 'another-text':
    case 'moved':
      return `shifted ${circularOf(problem.at.address)}`;
    default:
      return `${problem.kind} ${problem.from}`;
  }
}

type Lost = Extract<Problem, { kind: 'lost' }>;

/** A circular and all below it, and the addresses of which the text is found elsewhere than that says. */
function wholeMoves(top: string, group: readonly Lost[]): (readonly [string, string])[] {
  const found = group.find(({ foundAt }) => foundAt !== undefined && circularOf(foundAt) !== top)?.foundAt;
  const to = found === undefined ? 'circulars/新编号/' : circularOf(found);
  const others = group
    .filter(({ at, foundAt }) => foundAt !== undefined && foundAt !== to + at.address.slice(top.length))
    .map(moveOf);
  return [[top, to], ...others];
}

/** Where an address went, as far as its text tells. */
function moveOf({ at, foundAt }: Lost): readonly [string, string] {
  return [at.address, foundAt ?? '新网址'];
}

function explainGroup(group: readonly Problem[], redirects: string): string {
  const [first] = group as [Problem];
  switch (first.kind) {
    case 'lost':
      return explainLost(group as Lost[], redirects);
    case 'changed':
      return explainChanged(group as Extract<Problem, { kind: 'changed' }>[]);
    case 'another-text':
    case 'moved':
      return explainShift(group as Extract<Problem, { kind: 'another-text' | 'moved' }>[], redirects);
    case 'still-there':
      return `${first.from}\n  原因：${redirects} 说这个网址已经不用，可是 ${first.address} 还有内容。\n  处理：删去那一行；或者把来源文件移走、换名。\n`;
    case 'declared-twice':
      return `${first.from}\n  原因：${redirects} 里对它既写了转址又写了撤下，或者写了两次。\n  处理：只留一处。\n`;
    case 'never-published':
      return `${first.from}\n  原因：${redirects} 提到的这个网址从来没有公布过，可能写错了。\n  处理：对照 addresses.txt 改正；网址从 circulars/ 写起，页面以 / 结尾。\n`;
  }
}

function explainLost(group: readonly Lost[], redirects: string): string {
  const lines = group.map(({ at }) => at);
  const top = circularOf((lines[0] as LedgerLine).address);
  const wholeLine = lines.find(({ address }) => address === top);
  const whole = wholeLine !== undefined && top.startsWith('circulars/') ? wholeLine : undefined;
  const listed = whole === undefined ? lines : [whole];
  const moves = whole === undefined ? group.map(moveOf) : wholeMoves(top, group);
  const id = top.split('/')[1] ?? '';
  return [
    ...listed.map(({ address, title }) => address + (title === '' ? '' : `（${title}）`)),
    ...(lines.length > listed.length ? [`  连同它下面的，共 ${lines.length} 个网址。`] : []),
    '  原因：公布过，现在生成的网站里没有了。',
    ...(whole === undefined
      ? []
      : [
          `  如果是误删、误改名：把来源文件 seeds/${id}.* 放回原处（可从版本库，或者网站的 circulars/${id}/source/ 里取回），再运行 npm run convert。`,
        ]),
    `  办法一：搬了地方，在 ${redirects} 里写转址（旧网址: 新网址）：`,
    '      redirects:',
    ...moves.map(([from, to]) => `        ${from}: ${to}`),
    '  办法二：确要撤下，在同一文件里声明；旧网址会留一页说明：',
    '      withdrawals:',
    ...(listed.length === 1
      ? [`        - address: ${listed[0]?.address}`]
      : ['        - address:', ...listed.map(({ address }) => `            - ${address}`)]),
    '          on: 撤下日期，如 2026-11-01',
    `          what: ${listed.length === 1 && listed[0]?.title ? listed[0].title : '那里原来是什么'}`,
    '          why: 为什么撤下',
    '',
  ].join('\n');
}

function explainChanged(group: readonly Extract<Problem, { kind: 'changed' }>[]): string {
  const top = circularOf((group[0] as Problem & { at: LedgerLine }).at.address);
  const id = top.split('/')[1] ?? '';
  const keys = group.flatMap(
    ({ at }) => /^circulars\/[^/]+\/(?!source\/)([^/#]+)\/$/u.exec(at.address)?.[1] ?? [],
  );
  const outside =
    keys.length === 0 || group.some(({ at, part }) => part === 'frame' || at.address.includes('#'));
  const named = group.filter(({ at }) => at.address !== top || keys.length === 0);
  return [
    ...named.slice(0, MOST).map(({ at }) => `${at.address}${at.title === '' ? '' : `（${at.title}）`}`),
    ...(named.length > MOST ? [`等 ${named.length} 处`] : []),
    '  原因：公布过的文字变了，却没有写更正。',
    `  办法一：文字确有更正，在 seeds/${id}.yaml 里写明，再运行 npm run convert；网址不变，页面会注明：`,
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
  const top = circularOf((group[0] as Problem & { at: LedgerLine }).at.address);
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
