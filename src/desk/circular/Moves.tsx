import { Dialog } from '../shell/Dialog.tsx';
import type { WaitingStep } from './use-circular.ts';

/** What a step would do to published addresses, before it does it. */
export function Moves({ waiting: { moves, confirm, cancel } }: { readonly waiting: WaitingStep }) {
  return (
    <Dialog
      title="这一步会动到已经公布的网址"
      onClose={cancel}
      actions={
        <>
          <button type="button" onClick={cancel}>
            不做了
          </button>
          <button type="button" class="primary" onClick={confirm}>
            照做
          </button>
        </>
      }
    >
      <ul class="moves">
        {moves.map(({ address, title, to }) => (
          <li key={address}>
            <code>{address}</code>　{title}
            <br />
            <span class="soft">
              {to === null ? '那里的文字会变，或者不再单独有一页。' : `那里的文字改到 ${to}。`}
            </span>
          </li>
        ))}
      </ul>
      <p class="soft">印出去的网址不会失效：发布的时候会问这些网址转到哪里。</p>
    </Dialog>
  );
}
