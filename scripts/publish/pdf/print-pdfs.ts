/** Told where PDFs were asked for and no browser starts. */
const NO_BROWSER = `没有可用的浏览器，不能制作标准版式 PDF；网站没有生成，原有的没有改动。
  处理：运行 npm ci（不加 --omit=dev）安装自带的浏览器；不是 64 位 Linux 的，把环境变量 CHROMIUM
  设为本机 Chrome、Edge 或 Chromium 的程序文件；不需要 PDF 的，去掉 --pdf。`;

/**
 * Prints every page that asks for it to PDF, where that was asked for, and says, in Chinese,
 * what became of it.
 * @param to the folder that the PDFs are written to
 */
export async function printPdfs(
  site: string,
  to: string,
  asked: boolean,
  published?: string,
): Promise<string> {
  if (!asked) return '没有给出 --pdf：未制作标准版式 PDF（制作要用浏览器）。';
  // Only this needs a browser, which a machine that builds plainly may not have.
  const { printSite } = await import('./print-site.ts');
  const { printed, kept } = await printSite(site, { to, published });
  return `标准版式 PDF：新制 ${printed} 份，沿用未变动的 ${kept} 份。`;
}

/** Whether a browser that can print starts here; what to do where none does is said on the console. */
export async function canPrint(): Promise<boolean> {
  try {
    const { startPrinter } = await import('./printer.ts');
    await (await startPrinter('http://127.0.0.1/')).close();
    return true;
  } catch (error) {
    console.error(`${NO_BROWSER}\n  ${reasonOf(error)}`);
    return false;
  }
}

/** The first line of what went wrong: the rest is for those who wrote the program. */
function reasonOf(error: unknown): string {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return `原因：${first}`;
}
