import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '../shell/Button.tsx';
import { say } from '../shell/status.tsx';
import { type Keys, useKeys } from '../shell/use-keys.ts';
import type { Doubt } from '../wire.ts';
import { edits } from './edits.ts';
import { HeadFields } from './HeadFields.tsx';
import { type Item, itemAt, itemsOf, linesOf, type Spot, spotOf } from './items.ts';
import { KeysHelp } from './KeysHelp.tsx';
import { kindName, QUICK_KINDS, type QuickKind } from './kinds.ts';
import { DoubtWords, LooseDoubts, Mend } from './Mend.tsx';
import { Moves } from './Moves.tsx';
import { Pages, pageOf } from './Pages.tsx';
import { PartAt } from './PartAt.tsx';
import { Proofread } from './Proofread.tsx';
import { Result } from './Result.tsx';
import { Source } from './Source.tsx';
import { useCircular } from './use-circular.ts';
import { useTogether } from './use-together.ts';

type Open = 'part' | 'keys' | 'proofread' | undefined;

/** One circular: original and result side by side, and what can be done about the result. */
export function CircularView({ rest: [id = ''] }: { readonly rest: readonly string[] }) {
  const circular = useCircular(id);
  const { state } = circular;
  const [open, setOpen] = useState<Open>();
  const [spot, setSpot] = useState<Spot>({ line: 0, start: 0 });
  const [begun, setBegun] = useState<Spot>({ line: 0, start: 0 });
  const [head, setHead] = useState(false);
  const [pages, setPages] = useState(false);
  const source = useRef<HTMLDivElement>(null);
  const result = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  useTogether(source, result, state !== undefined);

  const items = useMemo(() => (state === undefined ? [] : itemsOf(state.reading)), [state]);
  const at = itemAt(items, spot);
  const from = itemAt(items, begun);
  const chosen = between(items, from, at);
  const doubts = state?.doubts ?? [];
  const left = doubts.filter(({ looked }) => !looked);

  const choose = (item: Item | undefined, extend = false): void => {
    if (item === undefined) return;
    const next = spotOf(item);
    setSpot(next);
    if (!extend) setBegun(next);
    setHead(false);
    if (open === 'part') setOpen(undefined);
  };
  // What was chosen is in sight, in both panes, and has the focus.
  const shown = at?.id;
  const first = at === undefined ? 0 : linesOf(at).start;
  useEffect(() => {
    const option = result.current?.querySelector<HTMLElement>(`[data-item="${shown}"]`);
    option?.scrollIntoView({ block: 'nearest' });
    source.current?.querySelector(`[data-line="${first}"], li.chosen`)?.scrollIntoView({ block: 'nearest' });
    if (result.current?.contains(document.activeElement)) option?.focus({ preventScroll: true });
  }, [shown, first]);

  const focusItem = ({ id: item }: Item): void => {
    const focus = (): boolean => {
      const option = result.current?.querySelector<HTMLElement>(`[data-item="${item}"]`);
      option?.focus();
      return option !== null && option !== undefined;
    };
    // It may have to be drawn first.
    if (!focus()) setTimeout(focus);
  };
  // Arrows walk from paragraph to paragraph as soon as there are any.
  const drawn = at !== undefined;
  useEffect(() => {
    const active = document.activeElement;
    if (at !== undefined && (active === document.body || active?.id === 'desk-main')) focusItem(at);
  }, [drawn]);
  const goTo = (doubt: Doubt | undefined): void => {
    if (doubt === undefined) {
      say(left.length === 0 ? '没有还要看的地方了。' : '后面没有了，从头再找。');
      return;
    }
    if (doubt.field !== undefined) {
      setHead(true);
      const { field } = doubt;
      setTimeout(() =>
        panel.current?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, select)`)?.focus(),
      );
    } else if (isLoose(doubt)) {
      setHead(false);
      setTimeout(() => panel.current?.querySelector<HTMLElement>('.loose-doubts')?.focus());
    } else {
      const item = items.find((one) => one.kind === 'block' && one.index === doubt.block);
      const near = item ?? itemAt(items, { line: doubt.line, start: doubt.column - 1 });
      choose(near);
      if (near !== undefined) focusItem(near);
    }
    say(`第${doubts.indexOf(doubt) + 1}处，共${doubts.length}处：${doubt.message}`);
  };
  const [lastDoubt, setLastDoubt] = useState(-1);
  const next = (way: 1 | -1): void => {
    const order = doubts.map((doubt, i) => ({ doubt, i })).filter(({ doubt }) => !doubt.looked);
    const ahead =
      way === 1 ? order.find(({ i }) => i > lastDoubt) : [...order].reverse().find(({ i }) => i < lastDoubt);
    const found = ahead ?? (way === 1 ? order[0] : order[order.length - 1]);
    if (found !== undefined) setLastDoubt(found.i);
    goTo(found?.doubt);
  };
  const here = head
    ? doubts.filter(({ field }) => field !== undefined)
    : doubts.filter(({ block }) => chosen.some((one) => one.kind === 'block' && one.index === block));
  const setKind = ({ is, level }: Pick<QuickKind, 'is' | 'level'>): void => {
    if (chosen.length === 0) return;
    const back = is !== 'furniture' && chosen.every(({ kind }) => kind === 'furniture') ? '收入正文，' : '';
    circular.edit(
      edits.kind(chosen, state?.reading.lines ?? [], is, level),
      `${namesOf(chosen)}${back}改为${kindName(is, level)}`,
    );
  };
  const join = (): void => {
    const blocks = chosen.filter(({ kind }) => kind === 'block');
    // Of several, all but the first go on with the one before.
    const joined = blocks.length > 1 ? blocks.slice(1) : blocks;
    if (joined.length > 0) circular.edit(edits.join(joined), `${namesOf(joined)}并入上一段`);
  };
  const part = (): void => {
    if (at?.kind === 'block') setOpen('part');
  };
  const look = (): void => {
    const open = here.filter(({ looked, severity }) => !looked && severity === 'warning');
    if (open.length === 0) return;
    circular.look(
      open.map(({ key }) => key),
      true,
    );
    say('看过了，没有错。');
  };
  const keys: Keys = {
    n: () => next(1),
    N: () => next(-1),
    k: look,
    j: join,
    p: part,
    d: () => panel.current?.querySelector<HTMLElement>('#new-department')?.focus(),
    f: () => {
      setHead(true);
      setTimeout(() => panel.current?.querySelector<HTMLElement>('input, select')?.focus());
    },
    '?': () => setOpen('keys'),
    Escape: () => at !== undefined && focusItem(at),
    'ctrl+z': circular.undo,
    'ctrl+y': circular.redo,
    'ctrl+shift+z': circular.redo,
    ...Object.fromEntries(QUICK_KINDS.map((quick) => [quick.key, () => setKind(quick)])),
  };
  useKeys(keys);

  if (circular.fault !== undefined)
    return (
      <>
        <h1>{id}</h1>
        <p>{circular.fault}</p>
        <p>
          <a href="#/">回到公文</a>
        </p>
      </>
    );
  if (state === undefined) return <p>正在读取……</p>;
  const { reading, proofread } = state;
  const { characters } = reading;
  const title = [reading.fields.find(({ field }) => field === 'title')?.value ?? id].flat().join('');
  const dated = reading.fields.find(({ field }) => field === 'date')?.value;
  const issued = typeof dated === 'string' && dated !== '' ? dated : undefined;
  const lost = characters.total - characters.published - characters.furniture;
  return (
    <div class="circular" aria-busy={circular.busy}>
      <div class="circular-head">
        <h1 title={title}>{title}</h1>
        <div class="circular-tools">
          {circular.busy && (
            <label class="busy">
              正在写入…… <progress />
            </label>
          )}
          <span class="looked-at">
            {doubts.length === 0
              ? '没有疑问'
              : `疑问：看过${doubts.length - left.length}，共${doubts.length}`}
          </span>
          <Button onClick={() => next(1)} off={left.length === 0} aria-keyshortcuts="N">
            下一处
          </Button>
          <Button onClick={circular.undo} off={state.undo === null} title={state.undo ?? undefined}>
            撤销
          </Button>
          <Button onClick={circular.redo} off={state.redo === null} title={state.redo ?? undefined}>
            重做
          </Button>
          {state.scanned && <a href={`#/scan/${id}`}>对照扫描件</a>}
          <button type="button" aria-pressed={head} onClick={() => setHead(!head)} aria-keyshortcuts="F">
            公文各项
          </button>
          <button type="button" aria-pressed={proofread !== null} onClick={() => setOpen('proofread')}>
            {proofread === null ? '校对完毕……' : '已校对'}
          </button>
          <button type="button" aria-label="快捷键" onClick={() => setOpen('keys')}>
            ?
          </button>
        </div>
      </div>
      {reading.failed && (
        <div class="failed" role="alert">
          {doubts
            .filter(({ severity }) => severity === 'error')
            .map((doubt) => (
              <p key={doubt.key}>
                <DoubtWords doubt={doubt} />
              </p>
            ))}
        </div>
      )}
      <div class="panes">
        <section class="pane" aria-label="原文">
          <h2>
            原文 <span class="soft">{state.file}</span>
            {/* Nothing here draws the pages of an OFD file. */}
            {!state.file.endsWith('.ofd') && reading.lines.some((line) => pageOf(line) !== undefined) && (
              <button type="button" aria-pressed={pages} onClick={() => setPages(!pages)}>
                看页面
              </button>
            )}
            <span class="circular-figures soft">
              {characters.total}字，没有收入{characters.furniture}
              {lost !== 0 && <strong>，少了{lost}</strong>}
              {characters.unclassified > 0 && `，没有认出${characters.unclassified}`}
            </span>
          </h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard. */}
          <div class="pane-scroll" ref={source} tabIndex={0}>
            {pages ? (
              <Pages id={id} lines={reading.lines} line={first} />
            ) : (
              <Source
                lines={reading.lines}
                from={Math.min(...chosen.map((item) => linesOf(item).start))}
                to={Math.max(...chosen.map((item) => linesOf(item).end))}
                onChoose={(line, start) => {
                  const item = itemAt(items, { line, start });
                  choose(item);
                  if (item !== undefined) focusItem(item);
                }}
              />
            )}
          </div>
        </section>
        <section class="pane" aria-label="读出来的">
          <h2>读出来的</h2>
          <div class="pane-scroll result" ref={result}>
            {open === 'part' && at?.kind === 'block' ? (
              <PartAt
                block={at.block}
                onClose={() => {
                  setOpen(undefined);
                  focusItem(at);
                }}
                onPart={(offset) => {
                  setOpen(undefined);
                  circular.edit(
                    edits.partAt(at.block, reading.lines, offset),
                    `从“${at.block.text.slice(offset, offset + 8)}”分开`,
                  );
                  focusItem(at);
                }}
                onSetAside={(start, end) => {
                  setOpen(undefined);
                  circular.edit(
                    edits.setAside(at.block, reading.lines, start, end),
                    `“${at.block.text.slice(start, end)}”不收入正文`,
                  );
                  focusItem(at);
                }}
              />
            ) : (
              <Result
                items={items}
                tables={reading.tables}
                chosen={at?.id ?? ''}
                begun={from?.id ?? ''}
                onChoose={(item, extend) =>
                  choose(
                    items.find((one) => one.id === item),
                    extend,
                  )
                }
                onOpen={() => panel.current?.querySelector<HTMLElement>('button, select, input')?.focus()}
              />
            )}
          </div>
        </section>
        <section class="pane mend" aria-label="改正" ref={panel}>
          {head ? (
            <>
              <h2>公文各项</h2>
              {here.map((doubt) => (
                <p key={doubt.key} class={`doubt${doubt.looked ? ' looked' : ''}`}>
                  <DoubtWords doubt={doubt} />
                </p>
              ))}
              {here.some(({ looked }) => !looked) && (
                <button type="button" onClick={look}>
                  都没有错
                </button>
              )}
              <HeadFields fields={reading.fields} onEdit={circular.edit} />
            </>
          ) : (
            <>
              <LooseDoubts doubts={doubts.filter(isLoose)} onLook={circular.look} onEdit={circular.edit} />
              <Mend
                state={state}
                chosen={chosen}
                doubts={here}
                onEdit={circular.edit}
                onKind={setKind}
                onPart={part}
                onJoin={join}
                onLook={circular.look}
              />
            </>
          )}
        </section>
      </div>
      {circular.waiting !== undefined && <Moves waiting={circular.waiting} />}
      {open === 'keys' && <KeysHelp onClose={() => setOpen(undefined)} />}
      {open === 'proofread' && (
        <Proofread
          state={proofread}
          issued={issued}
          left={left.length}
          onClose={() => setOpen(undefined)}
          onDeclare={(declared) => {
            setOpen(undefined);
            circular.proofread(declared);
          }}
        />
      )}
    </div>
  );
}

/** Whether a doubt is said of no place in the text: of the side file. */
const isLoose = ({ block, field, file }: Doubt): boolean =>
  block === undefined && field === undefined && /\.ya?ml$/u.test(file);

/** The items from one to another, whichever stands first; the one that was chosen last at the end. */
function between(items: readonly Item[], from: Item | undefined, to: Item | undefined): readonly Item[] {
  if (from === undefined || to === undefined) return [];
  const [a, b] = [items.indexOf(from), items.indexOf(to)];
  return a <= b ? items.slice(a, b + 1) : items.slice(b, a + 1).reverse();
}

/** 把“聚焦重商亲商”, or how many there are. */
function namesOf(items: readonly Item[]): string {
  if (items.length > 1) return `${items.length} 段`;
  const [item] = items;
  if (item === undefined) return '';
  const text = item.kind === 'block' ? item.block.text : item.line.text.slice(item.piece.start);
  return `“${text.slice(0, 8)}”`;
}
