import { useEffect, useRef } from 'preact/hooks';
import { usePlace } from '../place.ts';
import { VIEWS } from '../views.ts';
import { leaveView, StatusLine } from './status.tsx';
import { TaskBars } from './tasks.tsx';

/** The frame of every view: navigation, what is under way, what was done. */
export function Shell() {
  const place = usePlace();
  const main = useRef<HTMLElement>(null);
  const view = VIEWS.find(({ hash }) => hash === place.view);
  const first = useRef(true);
  useEffect(() => {
    document.title = `${view?.name ?? '公文'} · 编校台`;
    // Whoever goes on by keyboard begins at the top of the new view.
    if (!first.current) main.current?.focus();
    first.current = false;
  }, [place.view, view]);
  const whole = [place.view, ...place.rest].join('/');
  useEffect(() => leaveView, [whole]);
  const Component = view?.component;
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        跳到内容
      </button>
      <header class="desk-head">
        <p class="desk-name">编校台</p>
        <nav aria-label="主要栏目">
          <ul>
            {VIEWS.filter(({ name }) => name !== undefined).map(({ hash, name }) => (
              <li key={hash}>
                <a href={`#/${hash}`} aria-current={hash === place.view ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <TaskBars />
      </header>
      <main id="desk-main" class="desk-main" ref={main} tabIndex={-1}>
        {Component === undefined ? (
          <p>
            没有这一页。<a href="#/">回到公文</a>
          </p>
        ) : (
          <Component key={place.rest.join('/')} rest={place.rest} />
        )}
      </main>
      <StatusLine />
    </>
  );
}
