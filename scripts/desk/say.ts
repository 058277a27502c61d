/** Tells the desk something, from a script that it runs in a process of its own. */
export function say<Message extends object>(message: Message): void {
  process.send?.(message);
}

/** Tells the last thing, and leaves once it has arrived: a large message takes its time. */
export function sayLast<Message extends object>(message: Message): void {
  process.send?.(message, undefined, undefined, () => process.disconnect());
}
