import { useEffect, useRef, useState } from 'preact/hooks';
import type { Gone, Question } from '#domain/address-book/question.ts';
import type { CircularChange } from '#domain/changes.ts';
import { tell } from '../ask.ts';
import { say, sayFault } from '../shell/status.tsx';
import { correctionInWords, fieldsInWords } from './suggest.ts';
import type { Answer } from './wire.ts';

interface Props {
  readonly questions: readonly Question[];
  readonly changes: readonly CircularChange[];
  readonly today: string;
  /** Called when all have been answered. */
  readonly onSettled: () => void;
}

/** What has to be decided before the site can be published, one card each, with the words ready to accept. */
export function Questions({ questions, changes, today, onSettled }: Props) {
  const [answered, set] = useState<ReadonlySet<number>>(new Set());
  const settle =
    (at: number) =>
    async (answers: readonly Answer[]): Promise<void> => {
      try {
        let done = '';
        for (const answer of answers)
          ({ done } = await tell<{ done: string }>('/api/publish/answer', { answer }));
        const now = new Set([...answered, at]);
        set(now);
        say(`已写入：${done}`);
        if (now.size === questions.length) onSettled();
      } catch (error) {
        sayFault(error);
      }
    };
  return (
    <ol class="questions">
      {questions.map((question, i) => (
        <li key={i} class="question">
          {answered.has(i) ? (
            <Settled />
          ) : (
            <OneQuestion question={question} changes={changes} today={today} onAnswer={settle(i)} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** In the place of a question: whoever answered it goes on from here. */
function Settled() {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <p ref={line} tabIndex={-1}>
      ✓ 已写入。
    </p>
  );
}

interface OneProps<Q> {
  readonly question: Q;
  readonly changes: readonly CircularChange[];
  readonly today: string;
  readonly onAnswer: (answers: readonly Answer[]) => Promise<void>;
}
type Of<K extends Question['kind']> = OneProps<Extract<Question, { kind: K }>>;

function OneQuestion({ question, ...rest }: OneProps<Question>) {
  switch (question.kind) {
    case 'changed':
      return <Changed question={question} {...rest} />;
    case 'gone':
    case 'emptied':
      return <GoneAddresses question={question} {...rest} />;
    case 'shifted':
      return <Shifted question={question} {...rest} />;
    case 'dead-end':
      return <DeadEnd question={question} {...rest} />;
    case 'misdeclared':
      return <Misdeclared question={question} {...rest} />;
  }
}

function Changed({ question, changes, today, onAnswer }: Of<'changed'>) {
  const { circular, parts, again } = question;
  const change = changes.find(({ id }) => id === circular);
  const [words, setWords] = useState(() => parts.map(({ at }) => suggested(at, change)));
  const [on, setOn] = useState(today);
  const put = (i: number, text: string): void => setWords(words.map((old, j) => (j === i ? text : old)));
  const send = (event: Event): void => {
    event.preventDefault();
    const corrections = parts.map(({ at }, i) => ({ at, what: words[i] ?? '' }));
    void onAnswer([{ kind: 'corrected', circular, on, corrections }]);
  };
  return (
    <form onSubmit={send}>
      <h3>
        {change?.title ?? circular}：公布过的文字改了 {parts.length} 处，是更正吗？
      </h3>
      {again && <p>以前写过的更正是为以前的改动写的，这一次要另写。</p>}
      {parts.map(({ at, title }, i) => (
        <label key={at ?? ''} class="desk-field">
          {at === null ? '各条以外的文字（标题、导语、落款等）' : `${at}：${title}`}
          <textarea
            required
            rows={2}
            value={words[i]}
            placeholder="更正了什么，写给读者看的一句话"
            onInput={(event) => put(i, event.currentTarget.value)}
          />
        </label>
      ))}
      <label class="desk-field short">
        更正公布的日期
        <input type="date" required value={on} onInput={(event) => setOn(event.currentTarget.value)} />
      </label>
      <p class="desk-actions">
        <button type="submit" class="primary">
          是更正，写进更正文件
        </button>
      </p>
      <p class="soft">
        网址不变，页面上会注明。如果本来不该变：请把原来的来源文件放回去，或者到
        <a href={`#/circular/${circular}`}>这件公文</a>里撤回刚做的更正，再看一次改动。
      </p>
    </form>
  );
}

/** Words that the change itself suggests. */
function suggested(at: string | null, change: CircularChange | undefined): string {
  if (at === null) {
    const told = fieldsInWords(change?.fields ?? []);
    const { before = '', after = '' } = change?.outside ?? {};
    return told === '' && before !== '' && after !== '' ? correctionInWords(before, after) : told;
  }
  const measure = change?.measures.find(({ key, kind }) => key === at && kind === 'corrected');
  if (measure !== undefined && measure.before !== measure.after)
    return correctionInWords(measure.before, measure.after);
  return fieldsInWords(measure?.fields ?? []);
}

interface Fate {
  readonly kind: 'moved' | 'withdrawn';
  readonly to: string;
}

/** Addresses that are gone: where each went, or that it is withdrawn. */
function GoneAddresses({ question, today, onAnswer }: Of<'gone' | 'emptied'>) {
  const { addresses } = question;
  const [fates, setFates] = useState<readonly Fate[]>(() =>
    addresses.map(({ foundAt }) => ({
      kind: foundAt === undefined ? 'withdrawn' : 'moved',
      to: foundAt ?? '',
    })),
  );
  const [on, setOn] = useState(today);
  const [what, setWhat] = useState(addresses.length === 1 ? (addresses[0]?.title ?? '') : '');
  const [why, setWhy] = useState(question.kind === 'emptied' ? '所收公文里现在没有相关内容。' : '');
  const put = (i: number, fate: Partial<Fate>): void =>
    setFates(fates.map((old, j) => (j === i ? { ...old, ...fate } : old)));
  const some = (kind: Fate['kind']): boolean => fates.some((fate) => fate.kind === kind);
  const send = (event: Event): void => {
    event.preventDefault();
    const moves = addresses.flatMap(({ address }, i) =>
      fates[i]?.kind === 'moved' ? [{ from: address, to: fates[i]?.to ?? '' }] : [],
    );
    const withdrawn = addresses.filter((_, i) => fates[i]?.kind === 'withdrawn');
    void onAnswer([
      ...(moves.length > 0 ? [{ kind: 'moved' as const, moves }] : []),
      ...(withdrawn.length > 0
        ? [{ kind: 'withdrawn' as const, addresses: withdrawn.map(({ address }) => address), on, what, why }]
        : []),
    ]);
  };
  return (
    <form onSubmit={send}>
      <h3>{headingOfGone(question)}</h3>
      {question.kind === 'gone' && question.whole && (
        <p>
          连同它下面的，共 {question.count} 个网址。如果是误删或误改名：请把来源文件放回 seeds
          文件夹，再看一次改动。
        </p>
      )}
      {question.kind === 'emptied' && <p>如果不该这样，请核对刚改的公文和登记，再看一次改动。</p>}
      {addresses.map((gone, i) => (
        <GoneOne key={gone.address} gone={gone} fate={fates[i] as Fate} onChange={(fate) => put(i, fate)} />
      ))}
      {some('withdrawn') && (
        <fieldset>
          <legend>撤下的，旧网址会留一页，写明：</legend>
          <label class="desk-field">
            那里原来是什么
            <input required value={what} onInput={(event) => setWhat(event.currentTarget.value)} />
          </label>
          <label class="desk-field">
            为什么撤下
            <input required value={why} onInput={(event) => setWhy(event.currentTarget.value)} />
          </label>
          <label class="desk-field short">
            撤下的日期
            <input type="date" required value={on} onInput={(event) => setOn(event.currentTarget.value)} />
          </label>
        </fieldset>
      )}
      <p class="desk-actions">
        <button type="submit" class="primary">
          就这样写进转址和撤下登记
        </button>
      </p>
    </form>
  );
}

function headingOfGone(question: Extract<Question, { kind: 'gone' | 'emptied' }>): string {
  const { addresses } = question;
  if (question.kind === 'emptied')
    return `部门、引用文件、术语等汇总页 ${addresses.length} 个没有内容了：转到哪里，还是撤下？`;
  const [first] = addresses;
  if (question.whole) return `《${first?.title ?? question.circular}》的网址没有了：转到哪里，还是撤下？`;
  return `${question.circular ?? ''} 里公布过的 ${addresses.length} 个网址没有了：转到哪里，还是撤下？`;
}

function GoneOne({
  gone,
  fate,
  onChange,
}: {
  readonly gone: Gone;
  readonly fate: Fate;
  readonly onChange: (fate: Partial<Fate>) => void;
}) {
  const { address, title, foundAt } = gone;
  return (
    <fieldset class="gone">
      <legend>
        <code>{address}</code> {title}
      </legend>
      <label>
        <input
          type="radio"
          name={`fate ${address}`}
          checked={fate.kind === 'moved'}
          onChange={() => onChange({ kind: 'moved' })}
        />
        转到
      </label>
      <input
        class="address"
        aria-label={`${address} 转到的网址`}
        placeholder="circulars/新编号/"
        value={fate.to}
        required={fate.kind === 'moved'}
        onInput={(event) => onChange({ kind: 'moved', to: event.currentTarget.value.trim() })}
      />
      {foundAt !== undefined && <span class="soft">（相同的文字现在在 {foundAt}）</span>}
      <label>
        <input
          type="radio"
          name={`fate ${address}`}
          checked={fate.kind === 'withdrawn'}
          onChange={() => onChange({ kind: 'withdrawn' })}
        />
        撤下
      </label>
    </fieldset>
  );
}

function Shifted({ question, onAnswer }: Of<'shifted'>) {
  const { circular, places } = question;
  const [id, setId] = useState(`${circular}-2`);
  const send = (event: Event): void => {
    event.preventDefault();
    void onAnswer([{ kind: 'renamed', circular, id }]);
  };
  return (
    <form onSubmit={send}>
      <h3>{circular}：有的网址会变成另一条的文字（编号错位，或者来源文件弄混了）</h3>
      <ul>
        {places.slice(0, 12).map(({ address, to, from }) => (
          <li key={address}>
            <code>{address}</code>
            {to === undefined ? `：现在的文字，原来在 ${from}` : `：那里原来的文字，现在到了 ${to}`}
          </li>
        ))}
      </ul>
      {places.length > 12 && <p>等 {places.length} 处。</p>}
      <p>
        如果是误改：请把原来的来源文件放回去，或者到<a href={`#/circular/${circular}`}>这件公文</a>
        里撤回刚做的更正，再看一次改动。
      </p>
      <p>确实要这样改的：给它换一个新编号（新网址），随后会问旧网址各转到哪里。</p>
      <label class="desk-field short">
        新编号
        <input
          required
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          title="小写英文字母、数字和短横线"
          value={id}
          onInput={(event) => setId(event.currentTarget.value)}
        />
      </label>
      <p class="desk-actions">
        <button type="submit" class="primary">
          换成这个编号
        </button>
      </p>
    </form>
  );
}

function DeadEnd({ question, onAnswer }: Of<'dead-end'>) {
  const { from, to, circle, foundAt } = question;
  const [target, setTarget] = useState(foundAt ?? '');
  const send = (event: Event): void => {
    event.preventDefault();
    void onAnswer([{ kind: 'moved', moves: [{ from, to: target }] }]);
  };
  return (
    <form onSubmit={send}>
      <h3>
        {from} 的转址{circle ? '绕成了圈' : `所指的 ${to} 里没有内容`}：应该转到哪里？
      </h3>
      <label class="desk-field">
        转到的网址
        <input
          required
          placeholder="circulars/现有编号/"
          value={target}
          onInput={(event) => setTarget(event.currentTarget.value.trim())}
        />
      </label>
      <p class="desk-actions">
        <button type="button" onClick={() => void onAnswer([{ kind: 'undeclared', from }])}>
          删去这条转址
        </button>
        <button type="submit" class="primary">
          改成这个网址
        </button>
      </p>
    </form>
  );
}

const MISDECLARED = {
  'still-there': '登记里说这个网址已经不用，可是那里还有内容',
  'declared-twice': '登记里对这个网址写了两次，或者既写了转址又写了撤下',
  'never-published': '登记里写的这个网址从来没有公布过，可能写错了',
} as const;

function Misdeclared({ question, onAnswer }: Of<'misdeclared'>) {
  const { why, from, address } = question;
  return (
    <div>
      <h3>
        <code>{from}</code>：{MISDECLARED[why]}
      </h3>
      {address !== undefined && (
        <p>还有内容的是 {address}。如果它本该撤下，请把来源文件移走，再看一次改动。</p>
      )}
      <p class="desk-actions">
        <button type="button" class="primary" onClick={() => void onAnswer([{ kind: 'undeclared', from }])}>
          删去登记里的这一条
        </button>
      </p>
    </div>
  );
}
