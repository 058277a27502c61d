import { parse, parseDocument } from 'yaml';
import type { ProofreadState } from '#desk/wire.ts';

/** The declaration with the lines that are indented below it. */
const DECLARED = /^proofread[ \t]*:.*(?:\r?\n[ \t]+.*)*(?:\r?\n|$)/mu;

/** When a side file declares its circular proofread, and by whom. */
export function proofreadIn(side: string | undefined): ProofreadState | undefined {
  try {
    const { proofread } = (parse(side ?? '') as { proofread?: unknown } | null) ?? {};
    if (typeof proofread === 'string') return { on: proofread, by: null };
    if (typeof proofread !== 'object' || proofread === null) return undefined;
    const { on, by } = proofread as { on?: unknown; by?: unknown };
    return typeof on === 'string' ? { on, by: typeof by === 'string' ? by : null } : undefined;
  } catch {
    return undefined;
  }
}

/** The side file with another declaration, or without one; everything else stays as it stands. */
export function withProofread(side: string | undefined, state: ProofreadState | null): string | undefined {
  const before = (side ?? '').replace(DECLARED, '');
  if (state === null) return before.trim() === '' ? undefined : before;
  const document = parseDocument('{}');
  document.contents = document.createNode({
    proofread: { on: state.on, ...(state.by === null ? {} : { by: state.by }) },
  }) as never;
  const declared = document.toString();
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  return `${before}${gap}${declared}`;
}
