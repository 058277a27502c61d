/** What the desk's server and its page tell each other of a scan. */
import type { LineKind, RecognisedPage } from '#domain/recognised-text.ts';
import type { ProofreadState } from '../wire.ts';

/** The recognised text of a scan as the desk shows it. */
export interface ScanState {
  /** Of the file that keeps it: goes with each step. */
  readonly revision: string;
  readonly title: string;
  readonly pages: readonly ScanPage[];
  readonly proofread: ProofreadState | null;
  /** What the last step was and what would be done again, in words. */
  readonly undo: string | null;
  readonly redo: string | null;
}

export interface ScanPage extends RecognisedPage {
  /** Whether a picture of it is kept. */
  readonly hasPicture: boolean;
}

/** What the editor says of a line: all of it or some. */
export interface LineChange {
  /** The line as it should read. */
  readonly text?: string;
  readonly kind?: LineKind;
  /** It was looked at beside its picture. */
  readonly looked?: boolean;
}
