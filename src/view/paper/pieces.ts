import type { Block, TextBlock } from '#domain/elements.ts';

/** Blocks that are set together, or one that is set alone. */
export type SheetPiece =
  | { readonly type: 'head'; readonly blocks: readonly TextBlock[] }
  | { readonly type: 'signature'; readonly blocks: readonly TextBlock[] }
  | { readonly type: 'block'; readonly block: Block };

const GROUPS: Readonly<Partial<Record<Block['role'], 'head' | 'signature'>>> = {
  letterhead: 'head',
  transmission: 'head',
  docNumber: 'head',
  signature: 'signature',
  date: 'signature',
};

/** The blocks of a part in order: what stands before a title, and names with their date, as groups. */
export function piecesOf(blocks: readonly Block[]): SheetPiece[] {
  const pieces: SheetPiece[] = [];
  let group: { type: 'head' | 'signature'; blocks: TextBlock[] } | undefined;
  for (const block of blocks) {
    const type = GROUPS[block.role];
    if (type === undefined || block.role === 'unit') {
      group = undefined;
      pieces.push({ type: 'block', block });
    } else if (group?.type === type) {
      group.blocks.push(block);
    } else {
      group = { type, blocks: [block] };
      pieces.push(group);
    }
  }
  return pieces;
}
