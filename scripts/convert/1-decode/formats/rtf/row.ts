import type { CellShape, RowShape } from '../docx/edge-table.ts';
import type { ColourTable } from './colours.ts';
import { changedGround, type GroundWords, NO_GROUND, shadingOf } from './ground.ts';

/** Word has no more columns. */
const MOST_CELLS = 63;

/** The description of a row, told word by word; it holds until the next one begins. */
export class RowWords {
  private cells: (Omit<CellShape, 'shading'> & { readonly ground: GroundWords })[] = [];
  private left = 0;
  private head = false;
  private across: CellShape['across'];
  private down: CellShape['down'];
  private ground = NO_GROUND;
  private groundOfRow = NO_GROUND;

  /** Takes a word; `false` where it says nothing of a row. */
  take(word: string, value = 0): boolean {
    switch (word) {
      case 'trowd':
        this.cells = [];
        this.left = 0;
        this.head = false;
        this.groundOfRow = NO_GROUND;
        this.startCell();
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
          this.cells.push({
            left: this.left,
            right: value,
            across: this.across,
            down: this.down,
            ground: this.ground,
          });
        this.left = value;
        this.startCell();
        return true;
      default:
        return this.takeGround(word, value);
    }
  }

  shape(colours: ColourTable): RowShape {
    const ofRow = shadingOf(this.groundOfRow, colours);
    const cells = this.cells.map(({ ground, ...cell }) => {
      const own = shadingOf(ground, colours);
      return { ...cell, shading: own.length > 0 ? own : ofRow };
    });
    return { cells, head: this.head };
  }

  private startCell(): void {
    this.across = undefined;
    this.down = undefined;
    this.ground = NO_GROUND;
  }

  private takeGround(word: string, value: number): boolean {
    const ofCell = changedGround('cl', this.ground, word, value);
    const ofRow = changedGround('tr', this.groundOfRow, word, value);
    this.ground = ofCell ?? this.ground;
    this.groundOfRow = ofRow ?? this.groundOfRow;
    return (ofCell ?? ofRow) !== undefined;
  }
}
