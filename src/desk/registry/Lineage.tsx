import { useEffect, useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import { Button } from '../shell/Button.tsx';
import { sayFault } from '../shell/status.tsx';
import type { PartProps } from './use-registry.ts';
import type { Pair, PairList, PairShown, PairSide } from './wire.ts';

const STATES = { proposed: '程序认为是一回事', confirmed: '编者确认', rejected: '编者否定' } as const;

/** Which measures deal with the same along the years: proposed pairs side by side, to confirm or to reject. */
export function Lineage({ state, named, edit }: PartProps) {
  const circulars = named?.circulars ?? [];
  const [chosen, setChosen] = useState<string>();
  const circular = chosen ?? [...circulars].sort((a, b) => b.pairs - a.pairs)[0]?.id;
  const [pairs, setPairs] = useState<readonly PairShown[]>();
  useEffect(() => {
    if (circular === undefined) return;
    ask<PairShown[]>(`/api/registry/pairs?circular=${encodeURIComponent(circular)}`).then(setPairs, sayFault);
  }, [circular, state.revision, named]);
  const put = (list: PairList | null, pair: Pair): void => void edit({ kind: 'pair', list, pair });
  if (named === undefined) return <p>正在读公文……</p>;
  const open = pairs?.filter((one) => one.state === 'proposed').length ?? 0;
  return (
    <>
      <label class="desk-field">
        公文
        <select value={circular} onChange={(event) => setChosen(event.currentTarget.value)}>
          {circulars.map(({ id, title, pairs: count }) => (
            <option key={id} value={id}>
              {title}（{id}，{count} 对）
            </option>
          ))}
        </select>
      </label>
      {pairs !== undefined && (
        <p role="status">
          {pairs.length === 0
            ? '这一件没有程序认为是一回事的条。'
            : `共 ${pairs.length} 对，还没有认定的 ${open} 对。`}
        </p>
      )}
      <ul class="pairs">
        {pairs?.map((shown) => (
          <li key={shown.pair.join(' ')}>
            <OnePair shown={shown} onPut={put} />
          </li>
        ))}
      </ul>
      <Compare state={state} circulars={circulars} onPut={put} />
    </>
  );
}

interface OnePairProps {
  readonly shown: PairShown;
  readonly onPut: (list: PairList | null, pair: Pair) => void;
}

function OnePair({ shown, onPut }: OnePairProps) {
  const { pair, state, reasons, sides } = shown;
  return (
    <article class="pair" aria-label={sides.map(({ title }) => title).join('与')}>
      <p>
        <strong>{STATES[state]}</strong>
        {reasons.length > 0 && <span class="soft">：{reasons.join('；')}</span>}
      </p>
      <div class="sides">
        <Side side={sides[0]} />
        <Side side={sides[1]} />
      </div>
      <p class="desk-actions">
        {state !== 'proposed' && (
          <button type="button" onClick={() => onPut(null, pair)}>
            撤回认定
          </button>
        )}
        <Button off={state === 'rejected'} onClick={() => onPut('rejected', pair)}>
          不是一回事
        </Button>
        <Button class="primary" off={state === 'confirmed'} onClick={() => onPut('confirmed', pair)}>
          是一回事
        </Button>
      </p>
    </article>
  );
}

function Side({ side }: { readonly side: PairSide }) {
  return (
    <div>
      <p class="soft">
        {side.circularTitle} {side.id}
      </p>
      <p class="side-text">{side.text}</p>
    </div>
  );
}

interface CompareProps {
  readonly state: PartProps['state'];
  readonly circulars: readonly { readonly id: string; readonly title: string }[];
  readonly onPut: (list: PairList | null, pair: Pair) => void;
}

/** Circulars to set side by side, besides those that are so by themselves. */
function Compare({ state, circulars, onPut }: CompareProps) {
  const [a, setA] = useState('');
  const [b, setB] = useState('');
  const titles = new Map(circulars.map(({ id, title }) => [id, title]));
  const send = (event: Event): void => {
    event.preventDefault();
    onPut('compare', [a, b]);
    setA('');
    setB('');
  };
  const choice = (label: string, value: string, set: (id: string) => void) => (
    <label class="desk-field">
      {label}
      <select value={value} onChange={(event) => set(event.currentTarget.value)}>
        <option value="">（请选）</option>
        {circulars.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}（{id}）
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section class="panel">
      <h2>另外要并排对照的公文（{state.lineage.compare.length}）</h2>
      <p>同一机关的、同名的年度公文自动对照，不用写在这里。</p>
      <ul class="rows">
        {state.lineage.compare.map(([one, other]) => (
          <li key={`${one} ${other}`}>
            {titles.get(one) ?? one} 与 {titles.get(other) ?? other}{' '}
            <button
              type="button"
              onClick={() => onPut(null, [one, other])}
              aria-label={`不再对照 ${one} 与 ${other}`}
            >
              不再对照
            </button>
          </li>
        ))}
      </ul>
      <form class="merge" onSubmit={send}>
        {choice('把这一件', a, setA)}
        {choice('与这一件并排', b, setB)}
        <Button type="submit" off={a === '' || b === '' || a === b}>
          对照
        </Button>
      </form>
    </section>
  );
}
