import { JUMP_FILE, JUMP_NAME, type JumpIndex, readJumpIndex } from '#domain/jump/index-file.ts';
import { type JumpAnswer, resolveJump } from '#domain/jump/resolve.ts';
import { asRead, readAlso } from '#domain/search/fold.ts';
import { dataFile, VARIANTS_NAME } from '#domain/search/records.ts';
import { hasOtherHan } from '#domain/search/standard-han.ts';
import { loadData } from '../lib/load-data.ts';

/** Answers what is typed, by the index of the site at `root`; loads it when it is first asked. */
export function openJump(root: URL): (typed: string) => Promise<JumpAnswer> {
  let opening: Promise<ReturnType<typeof readJumpIndex>> | undefined;
  return async (typed) => {
    opening ??= loadData(new URL(JUMP_FILE, root), JUMP_NAME).then((index) =>
      readJumpIndex(index as JumpIndex),
    );
    opening.catch(() => {
      opening = undefined;
    });
    const circulars = await opening;
    if (!hasOtherHan(typed)) return resolveJump(typed, circulars);
    readAlso((await loadData(new URL(dataFile(VARIANTS_NAME), root), VARIANTS_NAME)) as string);
    return resolveJump(asRead(typed), circulars);
  };
}
