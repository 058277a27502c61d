import { cutTo } from '#domain/search/query-address.ts';
import { say } from './status.tsx';

/** Characters that a field takes, where it does not say itself: the server writes no more into a side file. */
const LONGEST = 2_000;

/** What is written into, by whatever kind of element; nothing else has a length. */
function fieldOf({ target }: Event): HTMLInputElement | HTMLTextAreaElement | undefined {
  if (target instanceof HTMLTextAreaElement) return target;
  const written = target instanceof HTMLInputElement && ['text', 'search'].includes(target.type);
  return written ? target : undefined;
}

/**
 * Takes of what is pasted or typed into any field as much as is read of it, and says so: of a million
 * characters on one line a browser works out again at each key where each of them stands. `maxLength` is one
 * more than is read, so that it shows that some were left off.
 */
export function boundFields(): void {
  addEventListener('focusin', (event) => {
    const field = fieldOf(event);
    if (field !== undefined && field.maxLength < 0) field.maxLength = LONGEST + 1;
  });
  // Before whatever else is told of what was written.
  addEventListener(
    'input',
    (event) => {
      const field = fieldOf(event);
      const most = (field?.maxLength ?? 0) - 1;
      if (field === undefined || most < 0 || field.value.length <= most) return;
      field.value = cutTo(most, field.value);
      say(`文字太长，只取了前 ${most.toLocaleString('en')} 个字。`, 'fault');
    },
    { capture: true },
  );
}
