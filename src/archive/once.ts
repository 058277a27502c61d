import { asked, onEnd, type Question } from './asked/asked.ts';

/**
 * A load that runs once per build; while developing, whenever it is asked for. A question
 * without arguments (asked/asked.ts): a page that asks it depends on all that it answers.
 */
export function once<T>(name: string, load: () => Promise<T>): Question<[], T> {
  let result: Promise<T> | undefined;
  onEnd(() => {
    result = undefined;
  });
  return asked(name, () => {
    if (import.meta.env.DEV) return load();
    result ??= load();
    return result;
  });
}
