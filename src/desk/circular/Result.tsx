import { memo } from 'preact/compat';
import { useEffect, useRef } from 'preact/hooks';
import { COLUMN_KINDS, type ReadBlock, type ReadTable } from '#domain/reading.ts';
import { type Item, linesOf } from './items.ts';
import { FURNITURE_NAMES, kindName } from './kinds.ts';

interface Props {
  readonly items: readonly Item[];
  readonly tables: readonly ReadTable[];
  /** Id of what is chosen, and of where choosing began: what lies between is chosen too. */
  readonly chosen: string;
  readonly begun: string;
  readonly onChoose: (id: string, extend: boolean) => void;
  /** Enter on what is chosen. */
  readonly onOpen: () => void;
}

/** How many items a page of the keyboard is. */
const PAGE = 10;

/** The text as readers will see it, paragraph by paragraph, each with what it was taken for. */
export function Result({ items, tables, chosen, begun, onChoose, onOpen }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const at = items.findIndex(({ id }) => id === chosen);
  const other = items.findIndex(({ id }) => id === begun);
  const [from, to] = at < other ? [at, other] : [other, at];
  const go = (index: number, extend: boolean): void => {
    const item = items[Math.max(0, Math.min(items.length - 1, index))];
    if (item !== undefined) onChoose(item.id, extend);
  };
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: PAGE,
    PageUp: -PAGE,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  const key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = steps[event.key];
    if (step !== undefined) go(at + step, event.shiftKey);
    else if (event.key === 'Enter') onOpen();
    else return;
    event.preventDefault();
  };
  // Who works by keyboard stays at what is chosen when the list is made anew.
  const held = useRef(false);
  useEffect(() => {
    if (held.current && !list.current?.contains(document.activeElement))
      list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });
  return (
    <div
      ref={list}
      class="result-items"
      role="listbox"
      aria-label="读出来的公文"
      aria-multiselectable="true"
      onKeyDown={key}
      onFocusIn={() => {
        held.current = true;
      }}
      onFocusOut={(event) => {
        // An element that is taken away loses the focus to nothing.
        if (event.relatedTarget !== null) held.current = false;
      }}
    >
      {groupsOf(items).map((group) =>
        group.table === undefined ? (
          group.items.map(({ item, index }) => (
            <Option
              key={item.id}
              item={item}
              current={item.id === chosen}
              selected={from <= index && index <= to}
              onChoose={onChoose}
            />
          ))
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list to choose from.
          <div key={`t${group.items[0]?.index}`} class="result-table" role="group" aria-label="表格">
            {group.items.map(({ item, index }) => (
              <Option
                key={item.id}
                item={item}
                columns={columnsOf(item, group)}
                holds={heldBy(item, tables)}
                current={item.id === chosen}
                selected={from <= index && index <= to}
                onChoose={onChoose}
              />
            ))}
          </div>
        ),
      )}
    </div>
  );
}

interface Group {
  readonly table: number | undefined;
  readonly items: { readonly item: Item; readonly index: number }[];
}

/** Items in a row that stand in the same table, or in none. */
function groupsOf(items: readonly Item[]): Group[] {
  const groups: Group[] = [];
  for (const [index, item] of items.entries()) {
    const table = cellOf(item)?.table;
    const last = groups.at(-1);
    if (last !== undefined && last.table === table) last.items.push({ item, index });
    else groups.push({ table, items: [{ item, index }] });
  }
  return groups;
}

/** How many columns an item takes: as far as the next in its row; a number and its task are one. */
function columnsOf(item: Item, { items }: Group): number {
  const own = cellOf(item);
  if (own === undefined) return 1;
  const cells = items.flatMap((one) => cellOf(one.item) ?? []);
  const behind = cells.filter(({ row, column }) => row === own.row && column > own.column);
  const last = Math.max(...cells.map(({ column }) => column)) + 1;
  return Math.min(last, ...behind.map(({ column }) => column)) - own.column;
}

function cellOf(item: Item): ReadBlock['cell'] {
  return item.kind === 'block' ? item.block.cell : item.line.cell;
}

/** What the column of a table of tasks holds, of a cell that is no task itself. */
function heldBy(item: Item, tables: readonly ReadTable[]): string | undefined {
  if (item.kind !== 'block' || item.block.is !== 'measureText') return undefined;
  const cell = cellOf(item);
  const table = cell && tables[cell.table];
  const is = cell && table?.tasks ? table.columns[cell.column - 1]?.is : undefined;
  return is === undefined || is === 'other' ? undefined : COLUMN_KINDS[is];
}

interface OptionProps {
  readonly item: Item;
  /** Of a table, how many it takes. */
  readonly columns?: number;
  /** What its column holds, where that says more than what the paragraph is. */
  readonly holds?: string | undefined;
  readonly current: boolean;
  readonly selected: boolean;
  readonly onChoose: (id: string, extend: boolean) => void;
}

const Option = memo(function Option({ item, columns = 1, holds, current, selected, onChoose }: OptionProps) {
  const { start, end } = linesOf(item);
  const cell = cellOf(item);
  const name = item.kind === 'block' ? `is-${item.block.is} level-${item.block.level ?? 0}` : 'is-left-out';
  const place =
    cell === undefined ? {} : { gridRow: cell.row, gridColumn: `${cell.column} / span ${columns}` };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys.
    <div
      role="option"
      class={`item ${name}${selected ? ' chosen' : ''}`}
      style={place}
      aria-selected={selected}
      tabIndex={current ? 0 : -1}
      data-item={item.id}
      data-from={start}
      data-to={end}
      onClick={(event) => onChoose(item.id, event.shiftKey)}
    >
      {item.kind === 'block' ? <BlockText block={item.block} holds={holds} /> : <LeftOut item={item} />}
    </div>
  );
});

function BlockText({ block, holds }: { readonly block: ReadBlock; readonly holds: string | undefined }) {
  const { is, level, label = '', title = '', text, sure, corrections, number } = block;
  const printed = label !== '' && text.startsWith(label) ? label.length : 0;
  const titled = title !== '' && text.slice(printed).trimStart().startsWith(title);
  const lead = titled ? text.indexOf(title, printed) + title.length : printed;
  return (
    <>
      <span class="kind">
        {holds ?? kindName(is, level)}
        {is === 'measure' && number !== undefined && number !== null && ` ${number}`}
        {!sure && (
          <span class="unsure" title="程序没有把握">
            ？<span class="visually-hidden">没有把握</span>
          </span>
        )}
        {corrections.length > 0 && <span class="corrected"> 已改</span>}
      </span>
      <span class="words">
        {lead > 0 && <strong>{text.slice(0, lead)}</strong>}
        {text.slice(lead)}
      </span>
    </>
  );
}

function LeftOut({ item }: { readonly item: Extract<Item, { kind: 'furniture' }> }) {
  return (
    <>
      <span class="kind">没有收入</span>
      <span class="words">
        <del>{item.line.text.slice(item.piece.start, item.piece.end)}</del>{' '}
        <span class="soft">{FURNITURE_NAMES[item.piece.kind] ?? ''}</span>
      </span>
    </>
  );
}
