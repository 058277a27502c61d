/**
 * Prints every page that asks for it to PDF, where that was asked for, and says, in Chinese,
 * what became of it.
 */
export async function printPdfs(site: string, asked: boolean): Promise<string> {
  if (!asked) return '没有给出 --pdf：未制作标准版式 PDF（制作要用浏览器）。';
  // Only this needs a browser, which a machine that builds plainly may not have.
  const { printSite } = await import('../paper/print-site.ts');
  const { printed, kept } = await printSite(site);
  return `标准版式 PDF：新制 ${printed} 份，沿用未变动的 ${kept} 份。`;
}
