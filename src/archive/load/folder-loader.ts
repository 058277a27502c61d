import { resolve } from 'node:path';
import { filesBelow } from '#formats/files-below.ts';
import { ContentError } from './content-error.ts';
import { type KeptForm, Readings } from './kept-readings.ts';
import { type ArchiveLoader, liveLoader } from './live-loader.ts';
import { CONTENT_FOLDER } from './places.ts';

interface FolderLoader<Data, Kept> {
  readonly name: string;
  /** Folder below the content folder. */
  readonly folder: string;
  readonly ending: string;
  /** Reads one file, or throws a ContentError. */
  readonly read: (text: string, file: string) => Data;
  /** The entry's id. */
  readonly id: (data: Data) => string;
  /** How readings are kept, where not as they are. */
  readonly form?: KeptForm<Data, Kept>;
}

/** A loader for a folder of content files of one kind; a file that is as it was is not read twice. */
export function folderLoader<Data extends object, Kept extends object = Data>(
  kind: FolderLoader<Data, Kept>,
): ArchiveLoader<Data> {
  let readings: Readings<Data, Kept> | undefined;
  return liveLoader(kind.name, async () => {
    const folder = resolve(CONTENT_FOLDER, kind.folder);
    readings ??= new Readings<Data, Kept>(kind.name, CONTENT_FOLDER, kind.form);
    const files = (await filesBelow(folder, kind.ending)).map((file) => `${kind.folder}/${file}`);
    const fileOf = new Map<string, string>();
    const entries = readings.of(files, kind.read).map((data, i) => {
      const [id, file] = [kind.id(data), `${CONTENT_FOLDER}/${files[i]}`];
      const twin = fileOf.get(id);
      if (twin !== undefined) {
        throw new ContentError(file, 1, `${id} is already in ${twin}`, 'Remove one of the two files.');
      }
      fileOf.set(id, file);
      return { id, data };
    });
    return entries;
  });
}
