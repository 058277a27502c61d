import { archiveFolders } from '../archive-folders.ts';
import { diagnostic, wholeFile } from '../convert/diagnostics/diagnostic.ts';
import { ARCHIVE_FILE, hasArchive, readRegistry } from '../convert/registry/index.ts';
import { readRegistryFiles } from './convert/read-seeds.ts';
import { formatDiagnostic } from './convert/report.ts';

/** Whether a site can be made with the registry as it is; says what is wrong where it cannot. */
export async function registryReady(): Promise<boolean> {
  const { seeds, registry } = archiveFolders();
  const files = await readRegistryFiles(seeds, registry);
  const { diagnostics } = readRegistry(files);
  const missing = hasArchive(files) ? [] : [diagnostic('registry/no-archive', wholeFile(ARCHIVE_FILE))];
  for (const d of [...missing, ...diagnostics]) console.error(formatDiagnostic(d, seeds));
  return missing.length + diagnostics.length === 0;
}
