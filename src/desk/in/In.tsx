import { useEffect, useRef, useState } from 'preact/hooks';
import { ask, sendFile, tell } from '../ask.ts';
import { say, sayFault } from '../shell/status.tsx';
import { WhoField } from '../shell/who.tsx';
import { droppedFiles } from './dropped.ts';
import { ScanFile } from './ScanFile.tsx';
import { WaitingFile } from './WaitingFile.tsx';
import type { Added, Answered, InStart, Received, Waiting } from './wire.ts';

/** Files that are being sent: which, of how many. */
interface Sending {
  readonly name: string;
  readonly at: number;
  readonly of: number;
}

/** Something that was told of a file and asks for nothing more. */
type Result =
  | { readonly kind: 'added'; readonly added: Added }
  | { readonly kind: 'held'; readonly name: string; readonly id: string }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: string };

/** Characters of a circular that is pasted: browsers take seconds to lay out more. The longest code of law comes as a file. */
const LONGEST_PASTED = 100_000;

/** Bringing in: drop files, choose them or paste a text; decide of each; see at once what was read. */
export function In() {
  const [start, setStart] = useState<InStart>();
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [results, setResults] = useState<readonly Result[]>([]);
  const [sending, setSending] = useState<Sending>();
  const [pasted, setPasted] = useState('');
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const resultsHead = useRef<HTMLHeadingElement>(null);

  const refresh = async (): Promise<void> => {
    const now = await ask<InStart>('/api/in');
    setStart(now);
    setWaiting(now.waiting);
  };
  useEffect(() => {
    refresh().catch(sayFault);
  }, []);
  const tellOf = (result: Result): void => setResults((old) => [result, ...old]);

  const send = async (files: readonly File[]): Promise<void> => {
    let left = 0;
    for (const [i, file] of files.entries()) {
      setSending({ name: file.name, at: i + 1, of: files.length });
      const most = start?.most ?? Number.POSITIVE_INFINITY;
      if (file.size > most) {
        const reason = `这个文件有 ${inMegabytes(file.size)} MB，最多读 ${inMegabytes(most)} MB。请分成几个文件，或者降低扫描的清晰度。`;
        tellOf({ kind: 'refused', name: file.name, reason });
        left += 1;
        continue;
      }
      try {
        const received = await sendFile<Received>(`/api/in?name=${encodeURIComponent(file.name)}`, file);
        if (received.kind === 'waiting') setWaiting((old) => [...old, received.waiting]);
        else {
          tellOf(received);
          left += 1;
        }
      } catch (error) {
        left += 1;
        sayFault(error);
        tellOf({ kind: 'refused', name: file.name, reason: '没有读成，请再放一次。' });
      }
    }
    setSending(undefined);
    say(
      `${files.length} 个文件读完了${left === 0 ? '' : `，其中 ${left} 个没有加入，原因写在“刚才读的”里`}。`,
    );
  };
  const paste = async (event: Event): Promise<void> => {
    event.preventDefault();
    const name = `${pasted.trim().split('\n')[0]?.trim().slice(0, 30) || '粘贴的文字'}.txt`;
    await send([new File([pasted], name, { type: 'text/plain' })]);
    setPasted('');
  };
  /** Adds a file, and says whether that could be done. */
  const add = async (item: Waiting, told: Answered): Promise<boolean> => {
    const added = await tell<Added>(`/api/in/${item.item}/add`, told);
    tellOf({ kind: 'added', added });
    await refresh();
    // The form is gone; whoever goes on by keyboard goes on from here.
    resultsHead.current?.focus();
    return true;
  };
  const addAll = async (): Promise<void> => {
    let count = 0;
    for (const item of waiting.filter(isReady)) {
      try {
        await add(item, { id: item.proposal, another: false, overwrite: false });
        count += 1;
      } catch (error) {
        sayFault(error);
        return;
      }
    }
    say(`加入了 ${count} 件。`);
  };
  const drop = (item: Waiting): void => {
    tell(`/api/in/${item.item}/drop`, {}).then(refresh, sayFault);
  };

  if (start === undefined) return <p>请稍候……</p>;
  const ready = waiting.filter(isReady);
  return (
    <>
      <h1>收文</h1>
      <WhoField usual={start.who} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way of three; the button is there for the keyboard. */}
      <div
        class={`drop-zone${over ? ' over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (event.dataTransfer !== null) droppedFiles(event.dataTransfer).then(send).catch(sayFault);
        }}
      >
        <p>把收到的文件或文件夹拖到这里，可以一次放许多个；或者</p>
        <button type="button" class="primary" onClick={() => chooser.current?.click()}>
          选择文件……
        </button>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label="选择收到的文件"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            void send(files);
          }}
        />
        <p class="soft">
          能读 {start.endings}，每个最大 {inMegabytes(start.most)} MB。原件照收到的样子存，一个字不改。
        </p>
      </div>
      <details class="paste">
        <summary>没有文件，粘贴文字</summary>
        <form onSubmit={paste}>
          <label class="desk-field">
            公文全文
            <textarea
              rows={8}
              required
              maxLength={LONGEST_PASTED + 1}
              value={pasted}
              onInput={(event) => setPasted(event.currentTarget.value)}
            />
          </label>
          <p class="desk-actions">
            <button type="submit">读这段文字</button>
          </p>
        </form>
      </details>
      {sending !== undefined && (
        <div class="task-bar" role="status">
          <label>
            正在读第 {sending.at} 个，共 {sending.of} 个：{sending.name}
            <progress value={sending.at - 1} max={sending.of} />
          </label>
        </div>
      )}
      {waiting.length > 0 && (
        <section class="panel">
          <h2>等您定编号（{waiting.length}）</h2>
          <p>编号就是网址，也是文件名，公布以后不再改。没有定的，关掉窗口也还在这里。</p>
          {ready.length > 1 && (
            <p>
              <button type="button" onClick={() => void addAll()}>
                编号没有冲突的 {ready.length} 件，全部照拟定的编号加入
              </button>
            </p>
          )}
          <ul class="waiting">
            {waiting.map((item) => (
              <li key={`${item.item} ${item.state}`}>
                {item.state === 'scan' ? (
                  <ScanFile item={item} onDrop={drop} onChange={refresh} />
                ) : (
                  <WaitingFile item={item} onAdd={add} onDrop={drop} />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {results.length > 0 && (
        <section class="panel" aria-live="polite">
          <h2 ref={resultsHead} tabIndex={-1}>
            刚才读的
          </h2>
          <ul class="results">
            {results.map((result, i) => (
              <li key={results.length - i}>
                <OfResult result={result} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="soft">
        几百个文件一次加：在终端里运行 npm run add -- 文件夹，出错的会跳过，最后列出要先看的清单。
      </p>
    </>
  );
}

/** Whether a file can be added as it is proposed. */
const isReady = ({ state, obstacle }: Waiting): boolean => state === 'new' && obstacle === undefined;
const inMegabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);

function OfResult({ result }: { readonly result: Result }) {
  if (result.kind === 'held')
    return (
      <p>
        <strong>{result.name}</strong>：内容与<a href={`#/circular/${result.id}`}>{result.id}</a>
        完全相同，没有再加。
      </p>
    );
  if (result.kind === 'refused')
    return (
      <p>
        <strong>{result.name}</strong>：<span class="desk-fault">{result.reason}</span>没有加入。
      </p>
    );
  const { id, name, rows, checks, more } = result.added;
  return (
    <article class="summary">
      <h3>
        <a href={`#/circular/${id}`}>{id}</a> 已加入 <span class="soft">{name}</span>
      </h3>
      <dl>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {checks.length === 0 ? (
        <p>没有提醒。</p>
      ) : (
        <>
          <p>先核对：</p>
          <ul>
            {checks.map((check) => (
              <li key={check}>{check}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        {more > 0 && `另有 ${more} 处。`}
        <a href={`#/circular/${id}`}>对照原件核对</a>
      </p>
    </article>
  );
}
