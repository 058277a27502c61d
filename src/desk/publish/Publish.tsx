import { useEffect, useState } from 'preact/hooks';
import { ask, tell } from '../ask.ts';
import { Button } from '../shell/Button.tsx';
import { say, sayFault } from '../shell/status.tsx';
import { lookAtTasks, TaskBar, useTask } from '../shell/tasks.tsx';
import { WhoField } from '../shell/who.tsx';
import type { TaskState } from '../wire.ts';
import { Changes } from './Changes.tsx';
import { Questions } from './Questions.tsx';
import type { BuildResult, Plan, PublishStart } from './wire.ts';

/** Where the browser keeps the address of the site. */
const ADDRESS = 'desk-site-address';

/** From the circulars to the site: what changes, what has to be decided, the build, the finished folder. */
export function Publish() {
  const [start, setStart] = useState<PublishStart>();
  const looking = useTask('publish-look');
  const building = useTask('publish-build');
  const running = [looking, building].find((task) => task?.state === 'running');
  const latest = latestOf(looking, building);
  useEffect(() => {
    ask<PublishStart>('/api/publish').then(setStart, sayFault);
  }, [latest?.id, latest?.state]);
  const begin = (path: string, body: unknown): void => {
    tell(path, body).then(lookAtTasks, sayFault);
  };
  const look = (): void => begin('/api/publish/look', {});
  const plan = looking?.state === 'done' ? (looking.result as Plan) : undefined;
  const built =
    building?.state === 'done' && latest === building ? (building.result as BuildResult) : undefined;
  if (start === undefined) return <p>请稍候……</p>;
  return (
    <>
      <h1>公布</h1>
      <WhoField usual={start.who} />
      <p>
        <Button class="primary" off={running !== undefined} onClick={look}>
          {latest === undefined ? '公布：先看改动' : '重新看一次改动'}
        </Button>
      </p>
      {running !== undefined && (
        <section class="panel" aria-label="正在进行">
          <TaskBar task={running} stop />
          {running === building && <p>停止以前，原来的网站一直照旧；关掉这个窗口，生成照样进行。</p>}
        </section>
      )}
      {running === undefined && latest?.state === 'failed' && <Failed words={latest.error ?? ''} />}
      {running === undefined && latest?.state === 'stopped' && <p>已经停下，原来的网站没有改动。</p>}
      {running === undefined && built !== undefined && (
        <Built built={built} plan={plan} start={start} onSettled={look} />
      )}
      {running === undefined && latest === looking && plan !== undefined && (
        <Planned
          plan={plan}
          start={start}
          onSettled={look}
          onBuild={(how) => begin('/api/publish/build', how)}
        />
      )}
      <section class="panel">
        <h2>办理记录</h2>
        {start.journal.length === 0 ? (
          <p>还没有记录。</p>
        ) : (
          <ol class="journal">
            {start.journal.map((line, i) => (
              <li key={i}>{line}</li>
            ))}
          </ol>
        )}
        <p class="soft">全部记录在 seeds/registry/journal.txt，只加不改。</p>
      </section>
    </>
  );
}

function latestOf(a: TaskState | undefined, b: TaskState | undefined): TaskState | undefined {
  const turn = (task: TaskState): number => Number(task.id.slice(1));
  if (a === undefined || b === undefined) return a ?? b;
  return turn(a) > turn(b) ? a : b;
}

function Failed({ words }: { readonly words: string }) {
  return (
    <section class="panel" aria-label="没有做成">
      <p class="desk-fault">没有做成，原来的网站没有改动。</p>
      <pre class="said">{words}</pre>
    </section>
  );
}

interface PlannedProps {
  readonly plan: Plan;
  readonly start: PublishStart;
  readonly onSettled: () => void;
  readonly onBuild: (how: { readonly address: string; readonly pdf: boolean }) => void;
}

function Planned({ plan, start, onSettled, onBuild }: PlannedProps) {
  const { changes, circulars, questions, errors, warnings, site } = plan;
  const [address, setAddress] = useState(() => localStorage.getItem(ADDRESS) ?? '');
  const [pdf, setPdf] = useState(false);
  const send = (event: Event): void => {
    event.preventDefault();
    localStorage.setItem(ADDRESS, address);
    onBuild({ address, pdf });
  };
  return (
    <>
      {errors.length > 0 && (
        <section class="panel">
          <h2>有错误的公文（{errors.length} 个错误）</h2>
          <p>这些公文照上一次公布的样子，不会改动。</p>
          <ul>
            {errors.slice(0, 20).map((error) => (
              <li key={error}>{error}</li>
            ))}
          </ul>
        </section>
      )}
      {questions.length > 0 && (
        <section class="panel">
          <h2>公布以前要定的事（{questions.length}）</h2>
          <p>公布过的网址都有人在用：哪里变了，要说清楚。照拟好的话也可以改。全部定好，会再看一次改动。</p>
          <Questions questions={questions} changes={changes} today={start.today} onSettled={onSettled} />
        </section>
      )}
      <section class="panel">
        <h2>读者会看到的改动</h2>
        <Changes changes={changes} site={site} />
        {warnings > 0 && (
          <p class="soft">
            另有提醒 {warnings} 个，可以在<a href="#/">公文</a>里逐个看；不看也能公布。
          </p>
        )}
      </section>
      {questions.length === 0 && (
        <section class="panel">
          <h2>公布</h2>
          {circulars === 0 && (
            <p class="desk-fault">现在一件公文也没有：公布以后，网站上就一件也没有了。请看清是不是这样。</p>
          )}
          <form onSubmit={send}>
            <label class="desk-field">
              网站放在哪个网址（可以不填；填了才有网站地图和地址栏检索）
              <input
                value={address}
                placeholder="http://10.1.2.3/gaige/"
                onInput={(event) => setAddress(event.currentTarget.value.trim())}
              />
            </label>
            <label>
              <input
                type="checkbox"
                checked={pdf}
                onChange={(event) => setPdf(event.currentTarget.checked)}
              />
              另制标准版式 PDF（慢，要用浏览器）
            </label>
            <p>新的网址一经公布就要一直用下去，请看清上面的改动。</p>
            <p class="desk-actions">
              <button type="submit" class="primary">
                公布
              </button>
            </p>
          </form>
        </section>
      )}
    </>
  );
}

interface BuiltProps extends Omit<PlannedProps, 'plan' | 'onBuild'> {
  readonly built: BuildResult;
  readonly plan: Plan | undefined;
}

function Built({ built, plan, start, onSettled }: BuiltProps) {
  if (built.kind === 'failed') return <Failed words={built.said} />;
  if (built.kind === 'refused') {
    return (
      <section class="panel">
        <h2>还没有公布：生成以后又看出要定的事（{built.questions.length}）</h2>
        <p>原来的网站和网址簿都没有改动。定好以后会再看一次改动。</p>
        <Questions
          questions={built.questions}
          changes={plan?.changes ?? []}
          today={start.today}
          onSettled={onSettled}
        />
      </section>
    );
  }
  return <Finished built={built} />;
}

function Finished({ built }: { readonly built: Extract<BuildResult, { kind: 'published' }> }) {
  const { folder, files, bytes, said } = built;
  const copy = (): void => {
    navigator.clipboard.writeText(folder).then(() => say('文件夹的路径已经复制。'), sayFault);
  };
  return (
    <section class="panel" aria-label="已经生成">
      <h2>网站已经生成</h2>
      <p>
        <code>{folder}</code>{' '}
        <button type="button" onClick={copy}>
          复制路径
        </button>
      </p>
      <p>
        共 {files} 个文件，{Math.ceil(bytes / 1024 / 1024)} MB。
      </p>
      <h3>怎样放到网站上</h3>
      <ol class="steps">
        <li>在资源管理器里打开上面的文件夹（把路径粘贴到地址栏）。</li>
        <li>
          把服务器上网站的文件夹清空（nginx、IIS
          或共享文件夹都可以，放在哪一级都可以）：撤下的公文和旧的附件这样才真的拿掉。
        </li>
        <li>全选上面那个文件夹里的内容，复制过去。</li>
        <li>把 seeds 和 content 两个文件夹的改动存进版本库，网址簿（addresses.txt）也在其中。</li>
      </ol>
      {said.trim() !== '' && (
        <details>
          <summary>生成时的说明</summary>
          <pre class="said">{said.trim()}</pre>
        </details>
      )}
    </section>
  );
}
