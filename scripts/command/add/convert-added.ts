import { closingLine, convertFolder, countsOf, errorsIn, writeContent } from '../convert/convert-folder.ts';
import { showProgress } from '../convert/progress.ts';
import { formatDiagnostic, visible } from '../convert/report.ts';
import { summary } from './summary.ts';

/**
 * Converts the whole archive, as `npm run convert` does, and says what was read of the
 * circulars just added; of the others only how many diagnostics there are.
 */
export async function convertAdded(
  ids: readonly string[],
  { seeds, content }: { readonly seeds: string; readonly content: string },
): Promise<0 | 1 | 2> {
  const progress = showProgress(process.stderr);
  const converted = await convertFolder(seeds, progress, content);
  if (converted === undefined) {
    progress.end();
    console.error(`读不到来源目录“${visible(seeds)}”。`);
    return 2;
  }
  const { conversion, diagnostics } = converted;
  const changes = await writeContent(content, converted, false, progress);
  progress.end();
  const idOf = (file: string): string => file.replace(/\.[^.]*$/u, '');
  for (const id of ids) {
    const own = diagnostics.filter(({ place }) => idOf(place.file) === id);
    const circular = conversion.circulars.find(({ head }) => head.id === id);
    if (circular !== undefined) console.log(`\n${summary(circular, own)}`);
    else for (const d of own) console.error(formatDiagnostic(d, seeds));
  }
  const others = diagnostics.filter(({ place }) => !ids.includes(idOf(place.file)));
  console.log('');
  if (others.length > 0) {
    const errors = errorsIn(others);
    console.error(
      `别处还有错误 ${errors} 个、提醒 ${others.length - errors} 个，运行 npm run convert 可看全部。`,
    );
  }
  console.error(closingLine(countsOf(conversion), diagnostics, changes, false));
  return errorsIn(diagnostics) > 0 ? 1 : 0;
}
