import type { Problem } from '../../publish/address-book/publish.ts';

/** What a build tells whoever started it and is connected to it, as the editor's desk is. */
export type BuildEvent =
  /** `done` of `total`, where that can be told. */
  | { readonly kind: 'step'; readonly words: string; readonly done?: number; readonly total?: number }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** Finished aside: waits for `go` before it takes the place of the site that stands. */
  | { readonly kind: 'ready' };

/** What the build is answered when it is ready. */
export const GO = 'go';

/** Tells the overseer; a build that a person started from a terminal has none. */
export function tell(event: BuildEvent): void {
  process.send?.(event);
}

/**
 * Asks whether the site may take its place. Whoever wants to stop the build does not say so
 * from now on: what begins here is done to its end. An overseer that is gone says no.
 */
export async function mayReplace(): Promise<boolean> {
  if (process.send === undefined) return true;
  const answer = new Promise<boolean>((resolve) => {
    process.once('message', (message) => resolve(message === GO));
    process.once('disconnect', () => resolve(false));
    if (!process.connected) resolve(false);
  });
  tell({ kind: 'ready' });
  return answer;
}

/** Ends a build that nobody waits for any more, before it has changed anything. */
export function endWithOverseer(): void {
  if (process.send === undefined) return;
  process.on('disconnect', leave);
}

/** From now on the build goes on whoever leaves; nothing holds the process at its end. */
export function letGo(): void {
  if (process.send === undefined) return;
  process.off('disconnect', leave);
  if (process.connected) process.disconnect();
}

const leave = (): never => process.exit(1);
