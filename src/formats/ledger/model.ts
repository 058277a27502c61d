/** 台账: tasks as a table, with empty columns in which an office keeps account of them. */
export interface TaskLedger {
  readonly title: string;
  /** What it is made from, in one line. */
  readonly origin: string;
  readonly columns: readonly LedgerColumn[];
  /** Names of the columns that a file has in the place of the rows between groups. */
  readonly groupColumns: readonly LedgerColumn[];
  readonly groups: readonly LedgerGroup[];
}

export interface LedgerColumn {
  readonly key: string;
  readonly name: string;
  /** How wide it wants to be beside the others, in Han characters. */
  readonly width: number;
  /** Whether it is there to be filled in. */
  readonly empty: boolean;
}

export interface LedgerGroup {
  /** Stands over its rows; empty where the rows are all there is. */
  readonly name: string;
  /** A cell for each of the group columns. */
  readonly cells: readonly string[];
  readonly rows: readonly LedgerRow[];
}

export interface LedgerRow {
  /** Page of the measure, from the site's root. */
  readonly address: string;
  /** Text by key of the column; columns to be filled in have none. */
  readonly cells: Readonly<Record<string, string>>;
}

export const column = (key: string, name: string, width: number): LedgerColumn => ({
  key,
  name,
  width,
  empty: false,
});

/** What an office fills in. */
export const TO_FILL: readonly LedgerColumn[] = [
  { key: 'due', name: '完成时限', width: 6, empty: true },
  { key: 'progress', name: '进展情况', width: 14, empty: true },
  { key: 'remarks', name: '备注', width: 6, empty: true },
];

/** Heads and rows of a ledger as a file has it: every row complete in itself, its address last. */
export function ledgerTable(
  ledger: TaskLedger,
  link: (address: string) => string,
): { readonly columns: readonly LedgerColumn[]; readonly rows: readonly (readonly string[])[] } {
  const { columns, groupColumns, groups } = ledger;
  return {
    columns: [...groupColumns, ...columns, column('address', '网址', 16)],
    rows: groups.flatMap(({ cells: ofGroup, rows }) =>
      rows.map(({ address, cells }) => [
        ...ofGroup,
        ...columns.map(({ key }) => cells[key] ?? ''),
        link(address),
      ]),
    ),
  };
}
