import { RUNNING_TEXT } from '../../../character-kinds.ts';
import type { Box } from '../layout/geometry.ts';
import { holds } from '../layout/geometry.ts';
import type { Glyphs, Page } from '../layout/page.ts';
import { rowsOf } from '../layout/rows.ts';
import { ruledGrids } from '../layout/ruled-grid.ts';
import { centreOf } from '../layout/seen.ts';
import type { Drawn } from './drawing.ts';

/** Degrees of what is written downwards. */
const DOWNWARDS = 90;

/**
 * A page as the layout takes it. What a template says on several pages is none of their text,
 * unless it is the words of a form: those that stand in a table, labels and sentences. Characters below each other are
 * the words of a narrow cell, or else a line that is written downwards.
 *
 * @param isRepeated whether a template is used by several pages
 */
export function pageOf({
  width,
  height,
  drawn,
  notes,
  isRepeated,
}: {
  readonly width: number;
  readonly height: number;
  readonly drawn: Drawn;
  readonly notes: readonly Glyphs[];
  readonly isRepeated: (template: string) => boolean;
}): Page {
  const { hidden, rules, pictures } = drawn;
  let grids: readonly Box[] | undefined;
  const isInGrid = (run: Glyphs): boolean => {
    grids ??= ruledGrids(rules).grids.flatMap(({ box, rows }) => (rows > 1 ? [box] : []));
    const { x, y } = centreOf(run);
    return grids.some((box) => holds(box, x, y));
  };
  const glyphs: Glyphs[] = [];
  const repeated: Glyphs[] = [];
  for (const { run, template, stacked } of drawn.glyphs) {
    const own = stacked ? { ...run, width: run.size, starts: run.starts.slice(0, 1) } : run;
    const isForm = template !== undefined && isRepeated(template);
    const inGrid = (stacked || isForm) && isInGrid(own);
    (isForm && !inGrid ? repeated : glyphs).push(inGrid || !stacked ? own : { ...run, angle: DOWNWARDS });
  }
  // A label or a sentence on every page is a part of a form.
  const said = new Set(rowsOf(repeated).flatMap((row) => (RUNNING_TEXT.test(row.text) ? row.glyphs : [])));
  return {
    width,
    height,
    glyphs: [...glyphs, ...said],
    hidden,
    rules,
    pictures,
    apart: [
      { kind: 'template', runs: repeated.filter((run) => !said.has(run)) },
      { kind: 'annotation', runs: notes },
    ],
  };
}
