import {
  COLUMN_KINDS,
  type ColumnKind,
  type ReadBlock,
  type ReadingEdit,
  type ReadTable,
  ROW_KINDS,
  type RowKind,
} from '#domain/reading.ts';

interface Props {
  readonly tables: readonly ReadTable[];
  readonly cell: NonNullable<ReadBlock['cell']>;
  readonly onEdit: (edits: readonly ReadingEdit[], words: string) => void;
}

/** Of the table in which the chosen cell stands: which column is what, and what its row is. */
export function TableFields({ tables, cell, onEdit }: Props) {
  const table = tables[cell.table];
  if (table === undefined) return null;
  const { at, begins, columns } = table;
  const row = table.rows[cell.row - 1];
  const set = (column: number, is: ColumnKind): void => {
    const changed = columns.map((one, i) => [`${i + 1}`, i === column ? is : one.is] as const);
    onEdit(
      [{ entry: { at, begins, columns: Object.fromEntries(changed) } }],
      `表格第${column + 1}栏是${COLUMN_KINDS[is]}`,
    );
  };
  return (
    <section aria-label="表格">
      <h2>这张表格</h2>
      {!table.tasks && <p class="soft">现在照原样保留。把“任务”一栏指出来，就按任务分解表读。</p>}
      {columns.map(({ head, is }, i) => (
        <label class="mend-row" key={i}>
          {head === '' ? `第${i + 1}栏` : head}
          <select value={is} onChange={(event) => set(i, event.currentTarget.value as ColumnKind)}>
            {Object.entries(COLUMN_KINDS).map(([kind, name]) => (
              <option key={kind} value={kind}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
      {row !== undefined && (
        <label class="mend-row">
          第{cell.row}行是
          <select
            value={row.is}
            onChange={(event) => {
              const is = event.currentTarget.value as RowKind;
              onEdit(
                [{ entry: { at: row.at, begins: row.begins, row: is } }],
                `表格第${cell.row}行是${ROW_KINDS[is]}`,
              );
            }}
          >
            {Object.entries(ROW_KINDS).map(([kind, name]) => (
              <option key={kind} value={kind}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  );
}
