/** A load that runs once per build; while developing, whenever it is asked for. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return load();
    result ??= load();
    return result;
  };
}
