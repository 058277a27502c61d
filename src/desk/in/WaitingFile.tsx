import { useState } from 'preact/hooks';
import { Refusal } from '../ask.ts';
import { Button } from '../shell/Button.tsx';
import { sayFault } from '../shell/status.tsx';
import type { Answered, Obstacle, Waiting } from './wire.ts';

interface Props {
  readonly item: Waiting;
  readonly onAdd: (item: Waiting, told: Answered) => Promise<boolean>;
  readonly onDrop: (item: Waiting) => void;
}

/** A file that waits: the proposed id, what stands in the way, and the answers to that. */
export function WaitingFile({ item, onAdd, onDrop }: Props) {
  const { name, title, docNumber, issued, proposal } = item;
  const [id, setId] = useState(proposal);
  const [obstacle, setObstacle] = useState<Obstacle | undefined>(item.obstacle);
  const [another, setAnother] = useState(false);
  const [overwrite, setOverwrite] = useState(false);
  const [busy, setBusy] = useState(false);
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      await onAdd(item, { id, another, overwrite });
    } catch (error) {
      const detail = error instanceof Refusal ? (error.detail as Obstacle | undefined) : undefined;
      if (detail?.kind !== undefined) setObstacle({ ...detail, words: (error as Refusal).message });
      sayFault(error);
    } finally {
      setBusy(false);
    }
  };
  const change = (text: string): void => {
    setId(text.trim());
    // What stood in the way of another id need not stand in the way of this one.
    if (obstacle?.kind !== 'double') setObstacle(undefined);
    setOverwrite(false);
  };
  const words = `${item.item} why`;
  return (
    <form class="waiting-file" onSubmit={add} aria-label={name}>
      <p>
        <strong>{title}</strong> {docNumber ?? ''} {issued ?? ''} <span class="soft">{name}</span>
      </p>
      <label class="desk-field short">
        编号
        <input
          required
          value={id}
          aria-describedby={obstacle === undefined ? undefined : words}
          aria-invalid={obstacle?.kind === 'no-id' ? true : undefined}
          onInput={(event) => change(event.currentTarget.value)}
        />
      </label>
      {obstacle !== undefined && (
        <p id={words} class="desk-fault">
          {obstacle.words}
          {obstacle.id !== undefined && <a href={`#/circular/${obstacle.id}`}>看看那一件</a>}
        </p>
      )}
      {obstacle?.kind === 'double' && (
        <label>
          <input
            type="checkbox"
            checked={another}
            onChange={(event) => setAnother(event.currentTarget.checked)}
          />
          不是同一件，或者仍要另加一件
        </label>
      )}
      {obstacle?.kind === 'occupied' && (
        <label>
          <input
            type="checkbox"
            checked={overwrite}
            onChange={(event) => setOverwrite(event.currentTarget.checked)}
          />
          用这个文件替换原来的来源文件
        </label>
      )}
      <p class="desk-actions">
        <button type="button" onClick={() => onDrop(item)}>
          不要
        </button>
        <Button type="submit" class="primary" off={busy}>
          加入
        </Button>
      </p>
    </form>
  );
}
