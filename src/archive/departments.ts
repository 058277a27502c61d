import type { ResponsibleDepartment, Role } from '#domain/schema.ts';
import { allCirculars, type Circular, type Unit } from './circulars.ts';
import { once } from './once.ts';

/** One task of a department. */
export interface Task {
  readonly circular: Circular;
  readonly unit: Unit;
  readonly role: Role;
  /** The name under which the circular gives it the task. */
  readonly printed: string;
}

/** A department of one issuer, and what it answers for. */
export interface Department {
  readonly id: string;
  readonly name: string;
  readonly issuer: { readonly id: string; readonly name: string };
  /** In the order of the archive. */
  readonly tasks: readonly Task[];
}

const NO_ISSUER = { id: '', name: '发文机关未载明' };

/** Every department: by issuer in the order of the archive, then the busiest first. */
export const allDepartments = once('allDepartments', async (): Promise<readonly Department[]> => {
  const found = new Map<string, { id: string; name: string; issuer: Department['issuer']; tasks: Task[] }>();
  for (const circular of await allCirculars()) {
    const issuer = circular.issuers[0] ?? NO_ISSUER;
    for (const unit of circular.units) {
      for (const { id, name, role, printed } of unit.departments) {
        const department = found.get(id) ?? { id, name, issuer, tasks: [] };
        department.tasks.push({ circular, unit, role, printed });
        found.set(id, department);
      }
    }
  }
  const rank = new Map<string, number>();
  for (const { issuer } of found.values()) if (!rank.has(issuer.id)) rank.set(issuer.id, rank.size);
  return [...found.values()].sort(
    (a, b) =>
      (rank.get(a.issuer.id) ?? 0) - (rank.get(b.issuer.id) ?? 0) ||
      b.tasks.length - a.tasks.length ||
      (a.id < b.id ? -1 : 1),
  );
});

const ROLE_ORDER: readonly Role[] = ['lead', 'responsible', 'joint', 'support', 'concerned'];

/** Tasks by role, lead first; roles without a task are left out. */
export function tasksByRole(tasks: readonly Task[]): readonly { role: Role; tasks: readonly Task[] }[] {
  return ROLE_ORDER.map((role) => ({ role, tasks: tasks.filter((task) => task.role === role) })).filter(
    (group) => group.tasks.length > 0,
  );
}

/** What one circular asks of a department. */
export interface Plan {
  readonly circular: Circular;
  readonly tasks: readonly Task[];
  /** The measures of the tasks, each once, in reading order. */
  readonly units: readonly Unit[];
}

/** A department's tasks plan by plan, in the order of the archive: newest first. */
export function plansOf({ tasks }: Pick<Department, 'tasks'>): readonly Plan[] {
  return [...Map.groupBy(tasks, ({ circular }) => circular)].map(([circular, own]) => ({
    circular,
    tasks: own,
    units: [...new Set(own.map(({ unit }) => unit))],
  }));
}

/** Who else answers for a task of one department, by role. */
export function othersByRole(
  { departments }: Unit,
  id: string,
): readonly { role: Role; departments: readonly ResponsibleDepartment[] }[] {
  return ROLE_ORDER.map((role) => ({
    role,
    departments: departments.filter((one) => one.role === role && one.id !== id),
  })).filter((group) => group.departments.length > 0);
}

/** Circulars that name no department for anything. */
export async function circularsWithoutDepartments(): Promise<readonly Circular[]> {
  return (await allCirculars()).filter(({ units }) => units.every((unit) => unit.departments.length === 0));
}
