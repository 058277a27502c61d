/** Opens whatever is folded around an element, so that it can be shown. */
export function openAround(element: Element | null | undefined): void {
  for (
    let around = element?.closest('details');
    around != null;
    around = around.parentElement?.closest('details')
  )
    around.open = true;
}
