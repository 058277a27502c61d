/** What systems and office programs leave in folders, and what is no document of anybody's. */
const LEFT_BEHIND = /^(?:\..*|~\$.*|thumbs\.db|desktop\.ini|__MACOSX)$/iu;

/** The files that were dropped, those in dropped folders and below them too. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // Asked for at once: the list is empty as soon as the event is over.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const files = [...transfer.files];
  if (!entries.some((entry) => entry?.isDirectory)) return files;
  const found = await Promise.all(entries.map((entry) => (entry === null ? [] : filesIn(entry))));
  return found.reduce<File[]>((all, some) => all.concat(some), []);
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (LEFT_BEHIND.test(entry.name)) return [];
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)];
  const files: File[] = [];
  for (const inner of await entriesIn(entry as FileSystemDirectoryEntry))
    files.push(...(await filesIn(inner)));
  return files;
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });

/** All that is in a folder: browsers hand it out a hundred at a time. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}
