import { lstat, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { inWords } from './run.ts';
import { digestOf, type Finding, Trial } from './trial.ts';

/** Names that shells, addresses and patterns would like to take for something else. */
const ODD = ['档 案', '50% [a] $b & c’s'];
/** Such a folder may hold circulars and sites, but not the project (scripts/command/build/project-folder.ts). */
const UNFIT = '2#';
const ELSEWHERE = [
  { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
  { LC_ALL: 'C', LANG: 'C', TZ: 'America/Los_Angeles' },
  { LC_ALL: 'zh_CN.GB18030', LANG: 'zh_CN.GB18030', TZ: 'Asia/Shanghai' },
];

/** The same circulars give the same bytes in a project that lies elsewhere, in other languages and zones. */
export async function* elsewhere(trial: Trial): AsyncGenerator<Finding> {
  await trial.begin();
  await trial.publish();
  const expected = await digestsOf(trial);
  for (const [i, env] of ELSEWHERE.entries()) {
    const at = ODD[i % ODD.length] ?? '';
    const other = await Trial.open(at);
    try {
      await other.publish({ env });
      const holds = (await digestsOf(other)) === expected;
      yield { holds, what: `in a folder “${at}” with ${env.LC_ALL} and ${env.TZ} the bytes are the same` };
    } finally {
      await other.close();
    }
  }
}

/** In a folder whose name cannot be borne, no site is made, and it is said why. */
export async function* unfitFolder(): AsyncGenerator<Finding> {
  const trial = await Trial.open(UNFIT);
  try {
    await trial.mustRun(['convert']);
    const built = await trial.run(['build']);
    const holds = built.status === 2 && built.said.includes('请把文件夹改名') && inWords(built);
    yield { holds, what: `in a folder “${UNFIT}” no site is made, and it is said why` };
  } finally {
    await trial.close();
  }
}

/** Sources, content and site in folders of any name give the same bytes. */
export async function* oddFolders(trial: Trial): AsyncGenerator<Finding> {
  const [content, site] = [await digestOf(trial.content), await trial.siteFromNothing()];
  const odd = (name: string): string => join(trial.root, [...ODD, UNFIT].join(' '), name);
  const seeds = odd('公文 #2');
  await trial.copySeeds(seeds);
  const env = { ARCHIVE_SEEDS: seeds, ARCHIVE_CONTENT: odd('正文%20'), ...ELSEWHERE[0] };
  await trial.mustRun(['convert', '--seeds', env.ARCHIVE_SEEDS, '--content', env.ARCHIVE_CONTENT], { env });
  const [out, link] = [odd('网站#3'), join(trial.root, 'link')];
  await mkdir(out);
  await symlink(out, link, 'dir');
  await trial.mustRun(['build', '--out', link, '--addresses', 'keep'], { env });
  yield { holds: (await lstat(link)).isSymbolicLink(), what: 'a link to where the site lies stays a link' };
  const same = (await digestOf(env.ARCHIVE_CONTENT)) === content && (await digestOf(out)) === site;
  yield {
    holds: same,
    what: `folders called “${ODD.join(' ')}” hold the same bytes, in another language and zone`,
  };
}

async function digestsOf({ content, site }: Trial): Promise<string> {
  return `${await digestOf(content)} ${await digestOf(site)}`;
}
