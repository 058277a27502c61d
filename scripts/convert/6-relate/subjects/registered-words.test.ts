import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRegistry } from '../../registry/index.ts';
import { subjectAssigner } from './assign.ts';

const file = join(import.meta.dirname, '../../../../seeds/registry/topics.yaml');
const registry = readRegistry([{ file: 'registry/topics.yaml', text: await readFile(file, 'utf8') }]).value;
const assign = subjectAssigner(registry?.topics ?? []);
const subjects = (title: string, text = ''): string[] =>
  assign({ title, text: `${title}。${text}` }).map(({ id }) => id);

// Of the words that come with the archive, where staff of a court would look for a measure.
describe('the subjects of measures of other courts', () => {
  test('service of documents is a service to parties, wherever it is the matter', () => {
    expect(subjects('健全送达机制', '规范公告。')).toContain('litigation-services');
    expect(subjects('完善跨境审判机制', '推广跨境送达，完善送达地址确认。')).toContain('litigation-services');
    expect(subjects('完善审限管理', '规范扣除审限和送达期间。')).not.toContain('litigation-services');
  });

  test('what else is said of a matter once and for certain', () => {
    expect(subjects('完善新闻工作', '加强舆情应对。')).toContain('openness');
    expect(subjects('树立导向', '完善司法便民利民措施。')).toContain('litigation-services');
    expect(subjects('加强商事审判', '建设国际商事争议解决中心，完善调解规则。')).toContain(
      'dispute-resolution',
    );
  });
});

test('a note that sends readers to another subject calls it by its name, or by how that begins', () => {
  const topics = registry?.topics ?? [];
  const sentTo = topics.flatMap(({ scope }) =>
    [...scope.matchAll(/归“([^”]+)”/gu)].map(([, name = '']) => name),
  );
  expect(sentTo.length).toBeGreaterThan(0);
  for (const named of sentTo)
    expect(
      topics.filter(({ name }) => name.startsWith(named)).map(({ name }) => name),
      named,
    ).toHaveLength(1);
});
