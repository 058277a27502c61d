import { expect, test } from 'vitest';
import { projectFolderFault } from './project-folder.ts';

test.each(['/home/a/档案 #2', 'D:\\档案#2\\x', '/a?/b'])(
  'in %s nothing is built, and it is said why',
  (folder) => {
    expect(projectFolderFault(folder)).toMatch(/路径里有“[#?]”[\s\S]*请把文件夹改名/u);
  },
);

test.each(['/home/a/档 案', 'D:\\100% [a] $b & c’s'])('in %s it is', (folder) => {
  expect(projectFolderFault(folder)).toBeUndefined();
});
