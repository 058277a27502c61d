import { useEffect } from 'preact/hooks';
import { tell } from '../ask.ts';
import { say, sayFault } from '../shell/status.tsx';
import { lookAtTasks, TaskBar, useTask } from '../shell/tasks.tsx';
import type { Received, Waiting } from './wire.ts';

interface Props {
  readonly item: Waiting;
  readonly onDrop: (item: Waiting) => void;
  readonly onChange: () => Promise<void>;
}

/** A scan that waits: its text has to be recognised before anything else can be decided. */
export function ScanFile({ item, onDrop, onChange }: Props) {
  const task = useTask(`recognise-${item.item}`);
  useEffect(() => {
    if (task?.state !== 'done') return;
    const received = task.result as Received;
    if (received.kind === 'refused') say(`${item.name}：${received.reason}`, 'fault');
    onChange().catch(sayFault);
  }, [task?.id, task?.state]);
  const start = (): void => {
    tell(`/api/in/${item.item}/recognise`, {}).then(lookAtTasks, sayFault);
  };
  const running = task?.state === 'running';
  return (
    <div class="waiting-file">
      <p>
        <strong>{item.name}</strong>
        ：是扫描件，里面是图片，先要识别文字。就在这台电脑上识别，一页大约几秒到几十秒；认得准不准，加入以后逐行对照。
      </p>
      {running && <TaskBar task={task} stop />}
      {task?.state === 'failed' && <p class="desk-fault">没有识别成：{task.error}</p>}
      {task?.state === 'stopped' && <p>已经停下，可以再识别。</p>}
      {!running && (
        <p class="desk-actions">
          <button type="button" onClick={() => onDrop(item)}>
            不要
          </button>
          <button type="button" class="primary" onClick={start}>
            识别文字
          </button>
        </p>
      )}
    </div>
  );
}
