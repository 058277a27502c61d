/**
 * Tells of what is typed, but not of what an input method still composes; answers whether
 * one composes at the moment.
 */
export function onTyped(box: HTMLInputElement, typed: () => void): () => boolean {
  let composing = false;
  box.addEventListener('compositionstart', () => {
    composing = true;
  });
  box.addEventListener('compositionend', () => {
    composing = false;
    typed();
  });
  box.addEventListener('input', (event) => {
    if (!composing && !(event instanceof InputEvent && event.isComposing)) typed();
  });
  return () => composing;
}
