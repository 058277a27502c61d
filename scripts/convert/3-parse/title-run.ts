/** A title over one or more paragraphs: indexes, half open. */
export interface TitleRun {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
