/** Milliseconds after which nothing is expected any more of what does not answer. */
export const PATIENCE = 15_000;

/**
 * What comes, as long as it comes in time.
 * @param what named in the error where it does not
 */
export function inTime<T>(coming: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} does not answer`)), PATIENCE);
  });
  return Promise.race([coming, late]).finally(() => clearTimeout(timer));
}
