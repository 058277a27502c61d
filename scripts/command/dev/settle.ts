/**
 * Calls `task` once things have been quiet for `delay`; never twice at the same time: what
 * happens during a run leads to one more run after it. A run that fails is handed to
 * `onError`; the next change starts another.
 */
export function settle(
  delay: number,
  task: () => Promise<void>,
  onError: (error: unknown) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    again = false;
    try {
      await task();
    } catch (error) {
      onError(error);
    } finally {
      running = false;
      if (again) void run();
    }
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), delay);
  };
}
