/** Order by date of issue, those without one last; then by id. */
export function byDate(
  a: { readonly issued: string | null; readonly id: string },
  b: { readonly issued: string | null; readonly id: string },
): number {
  const [x, y] = [a.issued ?? '9999', b.issued ?? '9999'];
  return Number(x > y) - Number(x < y) || Number(a.id > b.id) - Number(a.id < b.id);
}
