/** A file of the content folder. */
export interface ContentFile {
  /** Path within the content folder, with `/`. */
  readonly path: string;
  /** Made anew each time it is asked for: the texts of a large archive would fill the memory. */
  readonly text: string;
  /** Where this and the path are those of an earlier file, the text is: it need not be made to know that. */
  readonly key?: string | undefined;
}

/** A file whose text is made when it is asked for. */
export function contentFile(path: string, make: () => string, key?: string): ContentFile {
  return {
    path,
    key,
    get text() {
      return make();
    },
  };
}
