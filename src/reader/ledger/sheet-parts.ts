/** The last column of a sheet: the address of a measure, and how wide it is set. */
export const ADDRESS = { name: '网址', width: 16 } as const;

export function textOf(element: Element | null | undefined): string {
  return element?.textContent?.trim() ?? '';
}
