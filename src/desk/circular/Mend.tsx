import type { ReadingEdit } from '#domain/reading.ts';
import { PART_STARTS, type PartStart, type ReadKind } from '#domain/reading.ts';
import { Button } from '../shell/Button.tsx';
import type { CircularState, Doubt } from '../wire.ts';
import { edits } from './edits.ts';
import { type Item, spotOf } from './items.ts';
import { kindName, OTHER_KINDS, QUICK_KINDS, type QuickKind } from './kinds.ts';
import { MeasureFields } from './MeasureFields.tsx';
import { TableFields } from './TableFields.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  readonly state: CircularState;
  /** What is chosen; the last of it is where the choice stands. */
  readonly chosen: readonly Item[];
  readonly doubts: readonly Doubt[];
  readonly onEdit: (edits: readonly ReadingEdit[], words: string) => void;
  readonly onKind: (quick: Pick<QuickKind, 'is' | 'level'>) => void;
  readonly onPart: () => void;
  readonly onJoin: () => void;
  readonly onLook: (keys: readonly string[], looked: boolean) => void;
}

/** What can be done with what is chosen. */
export function Mend({ state, chosen, doubts, onEdit, onKind, onPart, onJoin, onLook }: Props) {
  const item = chosen.at(-1);
  if (item === undefined) return <p class="soft">选一段，看程序把它当作什么。</p>;
  const { reading } = state;
  const block = item.kind === 'block' ? item.block : undefined;
  const is: ReadKind | 'table' = block?.is ?? 'furniture';
  const one = chosen.length === 1;
  const measure = reading.measures.find(({ key }) => key === block?.key);
  const corrected = chosen.flatMap((other) => (other.kind === 'block' ? other.block.corrections : []));
  const spot = spotOf(item);
  const numbered = block !== undefined && (is === 'measure' || is === 'heading');
  return (
    <>
      {doubts.length > 0 && (
        <section class="mend-doubts" aria-label="疑问">
          {doubts.map((doubt) => (
            <DoubtBox key={doubt.key} doubt={doubt} onLook={onLook} onEdit={onEdit} />
          ))}
        </section>
      )}
      <section aria-label="这一段">
        <h2>
          {one ? '这一段是' : `选了 ${chosen.length} 段，都是`}
          {block !== undefined && !block.sure && one && <span class="soft">（程序没有把握）</span>}
        </h2>
        {chosen.every(({ kind }) => kind === 'furniture') && (
          <div class="mend-actions">
            <button type="button" onClick={() => onKind({ is: 'text' })}>
              收入正文，由程序认
            </button>
          </div>
        )}
        <div class="kinds">
          {QUICK_KINDS.map((quick) => (
            <button
              key={quick.key}
              type="button"
              aria-pressed={is === quick.is && (quick.level === undefined || quick.level === block?.level)}
              onClick={() => onKind(quick)}
              aria-keyshortcuts={quick.key}
            >
              {kindName(quick.is, quick.level)}
            </button>
          ))}
        </div>
        <label class="mend-row">
          其他
          <select
            value={(OTHER_KINDS as readonly string[]).includes(is) ? is : ''}
            onChange={(event) => onKind({ is: event.currentTarget.value as ReadKind })}
          >
            <option value="" disabled>
              选一种
            </option>
            {OTHER_KINDS.map((other) => (
              <option key={other} value={other}>
                {kindName(other)}
              </option>
            ))}
          </select>
        </label>
        {numbered && one && (
          <TextField
            key={`number-${spot.line}-${spot.start}`}
            label="编号"
            value={`${block.number ?? ''}`}
            read={(text) => (/^[0-9]+$/u.test(text) ? text : undefined)}
            hint="12"
            onSave={(value) =>
              onEdit(edits.number(block, value), `把编号改为 ${value === '' ? '无' : value}`)
            }
          />
        )}
        <div class="mend-actions">
          <Button onClick={onJoin} off={block === undefined} aria-keyshortcuts="J">
            并入上一段
          </Button>
          <Button onClick={onPart} off={block === undefined || !one} aria-keyshortcuts="P">
            从中间分开
          </Button>
          {corrected.length > 0 && (
            <button type="button" onClick={() => onEdit(edits.takeBack(corrected), '撤回对这一段的更正')}>
              撤回对这一段的更正
            </button>
          )}
        </div>
        {block !== undefined && one && (
          <label class="mend-row">
            从这里起是
            <select
              value=""
              onChange={(event) => {
                const part = event.currentTarget.value as PartStart;
                onEdit(edits.part(block, part), `从“${block.begins}”起是${PART_STARTS[part]}`);
              }}
            >
              <option value="" disabled>
                不变
              </option>
              {(Object.keys(PART_STARTS) as PartStart[]).map((part) => (
                <option key={part} value={part}>
                  {PART_STARTS[part]}
                </option>
              ))}
            </select>
          </label>
        )}
      </section>
      {measure !== undefined && one && (
        <MeasureFields measure={measure} names={state.departments} onEdit={onEdit} />
      )}
      {block?.cell !== undefined && one && (
        <TableFields tables={reading.tables} cell={block.cell} onEdit={onEdit} />
      )}
    </>
  );
}

function DoubtBox({ doubt, onLook, onEdit }: { readonly doubt: Doubt } & Pick<Props, 'onLook' | 'onEdit'>) {
  const { key, severity, looked, correction } = doubt;
  return (
    <div class={`doubt${looked ? ' looked' : ''}`}>
      <p>
        <DoubtWords doubt={doubt} />
      </p>
      {severity === 'warning' && (
        <button
          type="button"
          aria-pressed={looked}
          aria-keyshortcuts="K"
          onClick={() => onLook([key], !looked)}
        >
          {looked ? '看过了，没有错' : '没有错'}
        </button>
      )}
      {correction !== undefined && (
        <button type="button" onClick={() => onEdit(edits.takeBack([correction]), '撤回一项更正')}>
          撤回这项更正
        </button>
      )}
    </div>
  );
}

/** What is said of no paragraph and no field: of the side file, or of the circular as a whole. */
export function LooseDoubts({
  doubts,
  onLook,
  onEdit,
}: { readonly doubts: readonly Doubt[] } & Pick<Props, 'onLook' | 'onEdit'>) {
  if (doubts.length === 0) return null;
  return (
    <section class="loose-doubts" aria-label="整件的提示" tabIndex={-1}>
      {doubts.map((doubt) => (
        <DoubtBox key={doubt.key} doubt={doubt} onLook={onLook} onEdit={onEdit} />
      ))}
    </section>
  );
}

/** What the program says, and what to do. */
export function DoubtWords({ doubt }: { readonly doubt: Doubt }) {
  return (
    <>
      {doubt.severity === 'error' && <strong>错误：</strong>}
      {doubt.message}
      <span class="soft">{doubt.field === undefined ? doubt.help : '不对就在下面改。'}</span>
    </>
  );
}
