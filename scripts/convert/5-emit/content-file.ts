/** A file of the content folder. */
export interface ContentFile {
  /** Path within the content folder, with `/`. */
  readonly path: string;
  /** Made anew each time it is asked for: the texts of a large archive would fill the memory. */
  readonly text: string;
}

/** A file whose text is made when it is asked for. */
export function contentFile(path: string, make: () => string): ContentFile {
  return {
    path,
    get text() {
      return make();
    },
  };
}
