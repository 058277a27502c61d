import type { Problem } from './publish.ts';

export type Lost = Extract<Problem, { kind: 'lost' }>;
export type DeadEnds = readonly Extract<Problem, { kind: 'dead-end' }>[];

/** Addresses that one redirect leads astray, listed one by one; more are counted. */
const MOST = 12;

/** Why a list is there no more, by where its address begins. */
const EMPTIED: Readonly<Record<string, string>> = {
  departments: '没有一条再由这个部门负责',
  instruments: '没有一处再引用这个文件',
  terms: '用到这个术语的不足两处',
  topics: '主题词表里没有这个主题，或者归入它的少了',
};

/** The circular that an address belongs to; any other address is its own. */
export function circularOf(address: string): string {
  return /^circulars\/[^/#]+\//u.exec(address)?.[0] ?? address;
}

/** What is lost of one circular, or another page that is no list. */
export function explainLost(group: readonly Lost[], redirects: string): string {
  const top = circularOf(group[0]?.at.address ?? '');
  const whole = group.find(({ at }) => at.address === top && top.startsWith('circulars/'));
  const listed = whole === undefined ? group : [whole];
  const moves = whole === undefined ? group.map(moveOf) : wholeMoves(top, group);
  const id = top.split('/')[1] ?? '';
  return [
    ...listed.map(({ at: { address, title } }) => address + (title === '' ? '' : `（${title}）`)),
    ...(group.length > listed.length ? [`  连同它下面的，共 ${group.length} 个网址。`] : []),
    '  原因：公布过，现在生成的网站里没有了。',
    ...(whole === undefined
      ? []
      : [
          `  如果是误删、误改名：把来源文件 seeds/${id}.* 放回原处（可从版本库，或者网站的 circulars/${id}/source/ 里取回），再运行 npm run convert。`,
        ]),
    `  办法一：搬了地方，在 ${redirects} 里写转址（旧网址: 新网址；已有 redirects: 的，加在它下面）：`,
    ...redirectLines(moves),
    '  办法二：确要撤下，在同一文件里声明（已有 withdrawals: 的，加在它下面）；旧网址会留一页说明：',
    ...withdrawalLines(
      listed,
      (listed.length === 1 && listed[0]?.at.title) || '那里原来是什么',
      '为什么撤下',
    ),
    '',
  ].join('\n');
}

/**
 * Lists and overviews are no texts: what vanishes of them at once is told at once.
 * @param withCircular whether a circular is lost in the same build, with which they may come back
 */
export function explainLists(group: readonly Lost[], redirects: string, withCircular: boolean): string {
  if (withCircular) {
    return `另有部门、引用文件、术语等汇总页 ${group.length} 个，随上面的公文没有了内容。\n  处理：先按上面处理好，再运行一次；到时仍没有内容的，会逐个列出，可以照抄。\n`;
  }
  const addresses = new Set(group.map(({ at }) => at.address));
  // What is below a page goes with it.
  const tops = group.filter(({ at }) => !above(at.address).some((one) => addresses.has(one)));
  const moved = tops.filter(({ foundAt }) => foundAt !== undefined);
  const emptied = tops.filter(({ foundAt }) => foundAt === undefined);
  const kinds = new Set(emptied.map(({ at }) => at.address.split('/')[0] ?? ''));
  const reasons = [...kinds].flatMap((kind) => EMPTIED[kind] ?? []);
  return [
    `${tops[0]?.at.address}（${tops[0]?.at.title}）${tops.length > 1 ? `等汇总页 ${tops.length} 个` : ''}`,
    '  原因：公布过，现在生成的网站里没有了。',
    ...(moved.length === 0
      ? []
      : [
          `  名称相同、网址变了的（登记文件里改了编号？），把编号改回去，或者在 ${redirects} 里写转址（已有 redirects: 的，加在它下面），照抄即可：`,
          ...redirectLines(moved.map(moveOf)),
        ]),
    ...(emptied.length === 0
      ? []
      : [
          `  没有内容的${reasons.length === 0 ? '' : `（${reasons.join('；')}）`}：`,
          '  如果不该这样：核对刚改的来源文件、更正文件和登记文件，改好再运行 npm run convert。',
          `  办法一：并到了别处，在 ${redirects} 里写转址（旧网址: 新网址），例如：`,
          ...redirectLines(emptied.slice(0, 1).map(moveOf)),
          '  办法二：确已没有内容，在同一文件里声明撤下（已有 withdrawals: 的，加在它下面），旧网址会留一页说明；填上日期，其余照抄即可：',
          ...withdrawalLines(
            emptied,
            (emptied.length === 1 && emptied[0]?.at.title) || '汇总页',
            '所收公文里现在没有相关内容。',
          ),
        ]),
    '',
  ].join('\n');
}

/** Addresses that a declared redirect leads to nothing. */
export function explainDeadEnd(group: DeadEnds, place: string): string {
  const [first] = group;
  if (first === undefined) return '';
  const others = group.filter(({ foundAt }) => foundAt !== undefined);
  const whole = group.filter(({ at }) => at.address === first.from);
  const listed = whole.length > 0 ? whole : group.slice(0, MOST);
  return [
    `${place}  ${first.from}`,
    ...listed.map(({ at, to }) => `  ${at.address} 转${first.circle ? '了一圈又回' : ''}到 ${to}`),
    ...(group.length > listed.length ? [`  等 ${group.length} 个网址`] : []),
    first.circle
      ? '  原因：转址绕成了圈，打开旧网址的人到不了任何内容。'
      : '  原因：转址所指的网址里没有内容。',
    '  处理：把这一行右边改成现有的网址（对照 addresses.txt）；只有几个网址去处不同的，另加几行：',
    ...redirectLines((others.length > 0 ? others : [first]).slice(0, MOST).map(moveOf)),
    '  确要撤下的，删去这一行，改写 withdrawals。',
    '',
  ].join('\n');
}

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
function moveOf({ at, foundAt }: Pick<Lost, 'at' | 'foundAt'>): readonly [string, string] {
  return [at.address, foundAt ?? '新网址'];
}

function redirectLines(moves: readonly (readonly [string, string])[]): string[] {
  return ['      redirects:', ...moves.map(([from, to]) => `        ${from}: ${to}`)];
}

function withdrawalLines(gone: readonly Lost[], what: string, why: string): string[] {
  return [
    '      withdrawals:',
    ...(gone.length === 1
      ? [`        - address: ${gone[0]?.at.address}`]
      : [
          '        - address:',
          ...gone.map(
            ({ at: { address, title } }) => `            - ${address}${title === '' ? '' : ` # ${title}`}`,
          ),
        ]),
    '          on: 撤下日期，如 2026-11-01',
    `          what: ${what}`,
    `          why: ${why}`,
  ];
}

/** The pages above a page: `a/b/c/` → `a/b/`, `a/`. */
function above(address: string): string[] {
  const steps = address.split('/').slice(0, -2);
  return steps.map((_, i) => `${steps.slice(0, i + 1).join('/')}/`);
}
