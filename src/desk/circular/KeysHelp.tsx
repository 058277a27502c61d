import { useState } from 'preact/hooks';
import { setSingleKeys, singleKeys } from '../settings.ts';
import { Dialog } from '../shell/Dialog.tsx';
import { kindName, QUICK_KINDS } from './kinds.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['↑ ↓', '上一段、下一段；按住 Shift 选几段'],
  ['Enter', '到右边“改正”里'],
  ['Esc', '回到选的那一段'],
  ['N', '下一处疑问；Shift + N 上一处'],
  ['K', '这一处看过了，没有错'],
  ['J', '并入上一段；选了几段的并成一段'],
  ['P', '从中间分开，或者去掉几个字'],
  ['D', '加一个责任部门'],
  ['F', '公文各项：标题、文号、日期……'],
  ['Ctrl + Z', '撤销；Ctrl + Y 重做'],
  ['?', '这一页'],
];

/** The keys of the desk, and the switch for single letters. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const [on, set] = useState(singleKeys());
  return (
    <Dialog title="快捷键" onClose={onClose}>
      <dl class="keys-help">
        {KEYS.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>1</kbd>…<kbd>0</kbd>
          </dt>
          <dd>
            这一段是：{QUICK_KINDS.map(({ key, is, level }) => `${key} ${kindName(is, level)}`).join('，')}
          </dd>
        </div>
      </dl>
      <label>
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            setSingleKeys(event.currentTarget.checked);
            set(event.currentTarget.checked);
          }}
        />{' '}
        用单个字母和数字作快捷键
      </label>
    </Dialog>
  );
}
