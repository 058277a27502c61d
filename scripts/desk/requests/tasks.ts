import { z } from 'astro/zod';
import { Refused } from '../refused.ts';
import { get, post, type Route } from '../route.ts';

/** How far long work has come, and stopping it. */
export const taskRoutes: readonly Route[] = [
  get('/api/tasks', ({ tasks }) => ({ json: tasks.list() })),
  get('/api/tasks/:task', ({ tasks }, { params: { task = '' } }) => {
    const state = tasks.get(task);
    if (state === undefined) throw new Refused(404, '没有这项工作，可能是程序重新启动过。');
    return { json: state };
  }),
  post('/api/tasks/:task/stop', z.strictObject({}), ({ tasks }, { params: { task = '' } }) => {
    tasks.stop(task);
    return { json: {} };
  }),
];
