import type { Unit } from '#archive/circulars.ts';
import { ROLES, type Role } from '#domain/schema.ts';

type Duties = Pick<Unit, 'departments' | 'deadline' | 'outcome'>;

/**
 * What one issuer changed in who answers for a matter and by when, in words: 新增牵头：立案庭;
 * empty where nothing changed.
 */
export function dutyChanges(earlier: readonly Duties[], later: readonly Duties[]): string[] {
  const [before, after] = [rolesOf(earlier), rolesOf(later)];
  const changes: string[] = [];
  const names = new Map(
    [...earlier, ...later].flatMap(({ departments }) => departments.map(({ id, name }) => [id, name])),
  );
  const name = (id: string): string => names.get(id) ?? id;
  const added = [...after].filter(([id]) => !before.has(id));
  const gone = [...before].filter(([id]) => !after.has(id));
  for (const [word, list] of [
    ['新增', added],
    ['不再', gone],
  ] as const) {
    for (const [role, ids] of Map.groupBy(list, ([, one]) => one))
      changes.push(
        `${word === '不再' && role === 'responsible' ? '不再列为' : word}${ROLES[role]}：${ids.map(([id]) => name(id)).join('、')}`,
      );
  }
  for (const [id, role] of after) {
    const former = before.get(id);
    if (former !== undefined && former !== role)
      changes.push(`${name(id)}由${ROLES[former]}改为${ROLES[role]}`);
  }
  return [
    ...changes,
    ...change('时限', printed(earlier, 'deadline'), printed(later, 'deadline')),
    ...change('成果', printed(earlier, 'outcome'), printed(later, 'outcome')),
  ];
}

/** By id of a department, the first role that it has in any of some measures. */
function rolesOf(units: readonly Duties[]): Map<string, Role> {
  const roles = new Map<string, Role>();
  for (const { departments } of units)
    for (const { id, role } of departments) if (!roles.has(id)) roles.set(id, role);
  return roles;
}

function printed(units: readonly Duties[], field: 'deadline' | 'outcome'): string {
  return [
    ...new Set(units.flatMap((unit) => (field === 'deadline' ? unit.deadline?.printed : unit.outcome) ?? [])),
  ].join('、');
}

function change(what: string, before: string, after: string): string[] {
  if (before === after) return [];
  if (before === '') return [`${what}：${after}（新增）`];
  return [after === '' ? `${what}不再写明（原为${before}）` : `${what}：${before}→${after}`];
}
