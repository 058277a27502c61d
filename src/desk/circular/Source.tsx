import { memo } from 'preact/compat';
import type { ReadLine } from '#domain/reading.ts';

interface Props {
  readonly lines: readonly ReadLine[];
  /** Lines of what is chosen. */
  readonly from: number;
  readonly to: number;
  readonly onChoose: (line: number, offset: number) => void;
}

/** The source as received: line by line, its tables as tables; what is no text is struck. */
export function Source({ lines, from, to, onChoose }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard the same is chosen in the result.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above.
    <div class="source-lines" onClick={(event) => choose(event, onChoose)}>
      {runsOf(lines).map((run) =>
        run.table === undefined ? (
          run.lines.map((line) => (
            <Line key={line.number} line={line} chosen={from <= line.number && line.number <= to} />
          ))
        ) : (
          <SourceTable key={`t${run.table}-${run.lines[0]?.number}`} lines={run.lines} from={from} to={to} />
        ),
      )}
    </div>
  );
}

/** Where a click in the source lands: the line, and the character in it. */
function choose(event: MouseEvent, onChoose: Props['onChoose']): void {
  const target = (event.target as Element).closest<HTMLElement>('[data-line]');
  if (target === null) return;
  const piece = (event.target as Element).closest<HTMLElement>('[data-start]');
  onChoose(Number(target.dataset.line), Number(piece?.dataset.start ?? 0));
}

/** Lines in a row that stand in the same table, or in none. */
function runsOf(lines: readonly ReadLine[]): { table: number | undefined; lines: ReadLine[] }[] {
  const runs: { table: number | undefined; lines: ReadLine[] }[] = [];
  for (const line of lines) {
    const table = line.cell?.table;
    const last = runs.at(-1);
    if (last !== undefined && last.table === table) last.lines.push(line);
    else runs.push({ table, lines: [line] });
  }
  return runs;
}

const Line = memo(function Line({ line, chosen }: { readonly line: ReadLine; readonly chosen: boolean }) {
  return (
    <div class={`source-line${chosen ? ' chosen' : ''}`} data-line={line.number}>
      <span class="number" title={line.words}>
        {line.place}
      </span>
      <LineText line={line} />
    </div>
  );
});

function LineText({ line: { text, furniture } }: { readonly line: ReadLine }) {
  const runs: { start: number; end: number; struck: boolean }[] = [];
  let at = 0;
  for (const { start, end } of [...furniture].sort((a, b) => a.start - b.start)) {
    if (start > at) runs.push({ start: at, end: start, struck: false });
    if (end > at) runs.push({ start: Math.max(at, start), end, struck: true });
    at = Math.max(at, end);
  }
  if (at < text.length) runs.push({ start: at, end: text.length, struck: false });
  return (
    <span class="text">
      {runs.map(({ start, end, struck }) =>
        struck ? (
          <del key={start} data-start={start}>
            {text.slice(start, end)}
          </del>
        ) : (
          <span key={start} data-start={start}>
            {text.slice(start, end)}
          </span>
        ),
      )}
    </span>
  );
}

/** A table of the source, cell by cell. */
function SourceTable({
  lines,
  from,
  to,
}: {
  readonly lines: readonly ReadLine[];
  readonly from: number;
  readonly to: number;
}) {
  const rows = new Map<number, Map<number, ReadLine[]>>();
  for (const line of lines) {
    const { row = 1, column = 1 } = line.cell ?? {};
    const cells = rows.get(row) ?? new Map<number, ReadLine[]>();
    cells.set(column, [...(cells.get(column) ?? []), line]);
    rows.set(row, cells);
  }
  const columns = [...new Set([...rows.values()].flatMap((cells) => [...cells.keys()]))].sort(
    (a, b) => a - b,
  );
  return (
    <table class="source-table">
      <tbody>
        {[...rows].map(([row, cells]) => (
          <tr key={row}>
            {columns.map((column) => (
              <td key={column}>
                {(cells.get(column) ?? []).map((line) => (
                  <div
                    key={line.number}
                    class={`source-line${from <= line.number && line.number <= to ? ' chosen' : ''}`}
                    data-line={line.number}
                    title={line.words}
                  >
                    <LineText line={line} />
                  </div>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
