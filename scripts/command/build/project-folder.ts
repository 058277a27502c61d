/** What Vite takes for the end of a path: styles would be missing from every page, and nothing would say so. */
const UNFIT = /[#?]/u;

/** What is wrong with the folder in which the project lies, in words for the editor; `undefined` where it can be built. */
export function projectFolderFault(folder: string): string | undefined {
  const [sign] = UNFIT.exec(folder) ?? [];
  if (sign === undefined) return undefined;
  return `项目所在文件夹的路径里有“${sign}”：${folder}\n  在这样的文件夹里做不出网页的样式，网站没有生成，原来的网站没有改动。\n  处理：请把文件夹改名，去掉“${sign}”，或者把项目移到别处，再运行一次。`;
}
