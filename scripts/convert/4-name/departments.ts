import type { ResponsibleDepartment } from '#domain/schema.ts';
import type { NamedDepartment } from '../types.ts';
import type { ArchiveIndex } from './archive-index.ts';
import { completeNames } from './complete-names.ts';

/**
 * The departments of one measure with name and id: elliptic names completed, then
 * spellings merged as the editor registered them. What is printed is kept beside it.
 */
export function linkDepartments(
  named: readonly NamedDepartment[],
  owner: string,
  index: Pick<ArchiveIndex, 'departmentsOf' | 'registered' | 'departmentId'>,
): ResponsibleDepartment[] {
  const names = completeNames(
    named.map((d) => d.printed),
    index.departmentsOf(owner),
  );
  const linked: ResponsibleDepartment[] = [];
  for (const [i, { printed, role, whole }] of named.entries()) {
    const full = whole ? printed : (names[i] as string);
    const registered = index.registered(owner, full) ?? index.registered(owner, printed);
    const name = registered?.name ?? full;
    const id = index.departmentId(owner, name, registered?.id);
    // Two spellings of one department in one list are one department with one task.
    const again =
      registered !== undefined && linked.some((d) => d.id === id && d.role === role && d.printed !== printed);
    if (!again) linked.push({ id, name, printed, role });
  }
  // Copied: an array that grew keeps room for more.
  return linked.slice();
}
