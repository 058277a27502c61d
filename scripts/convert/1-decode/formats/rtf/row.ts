import type { CellShape, RowShape } from '../docx/edge-table.ts';

/** Word has no more columns. */
const MOST_CELLS = 63;

/** The description of a row, told word by word; it holds until the next one begins. */
export class RowWords {
  private cells: CellShape[] = [];
  private left = 0;
  private head = false;
  private across: CellShape['across'];
  private down: CellShape['down'];

  /** Takes a word; `false` where it says nothing of a row. */
  take(word: string, value = 0): boolean {
    switch (word) {
      case 'trowd':
        this.cells = [];
        this.left = 0;
        this.head = false;
        this.across = undefined;
        this.down = undefined;
        return true;
      case 'trleft':
        if (this.cells.length === 0) this.left = value;
        return true;
      case 'trhdr':
        this.head = true;
        return true;
      case 'clmgf':
        this.across = 'restart';
        return true;
      case 'clmrg':
        this.across = 'continue';
        return true;
      case 'clvmgf':
        this.down = 'restart';
        return true;
      case 'clvmrg':
        this.down = 'continue';
        return true;
      case 'cellx':
        if (this.cells.length < MOST_CELLS)
          this.cells.push({ left: this.left, right: value, across: this.across, down: this.down });
        this.left = value;
        this.across = undefined;
        this.down = undefined;
        return true;
      default:
        return false;
    }
  }

  shape(): RowShape {
    return { cells: this.cells.map((cell) => ({ ...cell })), head: this.head };
  }
}
