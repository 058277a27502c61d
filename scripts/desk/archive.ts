import type { ListedCircular } from '#desk/wire.ts';
import { convertFolder, type FolderConversion } from '../command/convert/convert-folder.ts';
import { sourceOf } from '../command/convert/read-seeds.ts';
import type { Report } from './tasks.ts';

/** Where the desk's archive lies. */
export interface Folders {
  readonly seeds: string;
  readonly content: string;
  readonly registry: string;
}

/** The circulars as they are read now, in memory. */
export class Archive {
  readonly #folders: Folders;
  #converted: FolderConversion | undefined;

  constructor(folders: Folders) {
    this.#folders = folders;
  }

  /** Reads the whole folder. */
  async load(report: Report): Promise<void> {
    const { seeds, content } = this.#folders;
    this.#converted = await convertFolder(seeds, { step: report, end: () => {} }, content);
  }

  list(): ListedCircular[] {
    if (this.#converted === undefined) return [];
    const { conversion, diagnostics } = this.#converted;
    const heads = new Map(conversion.circulars.map((one) => [one.head.id, one]));
    const count = (id: string, severity: string): number =>
      diagnostics.filter((one) => one.severity === severity && one.place.file.replace(/\.[^.]*$/u, '') === id)
        .length;
    const files = new Map(
      [
        ...conversion.circulars.map(({ source }) => source.file),
        ...diagnostics.map(({ place }) => place.file),
      ].flatMap((file) => {
        const id = sourceOf(file)?.id;
        return id === undefined ? [] : [[id, file] as const];
      }),
    );
    return [...files].sort().map(([id, file]) => {
      const circular = heads.get(id);
      return {
        id,
        file,
        title: circular?.head.title,
        docNumber: circular?.head.docNumber,
        measures: circular?.units.length ?? 0,
        errors: count(id, 'error'),
        warnings: count(id, 'warning'),
      };
    });
  }
}
