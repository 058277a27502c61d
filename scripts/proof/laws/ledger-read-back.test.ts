import { expect, test } from 'vitest';
import { department, headOf, unitOf } from '#domain/fixtures/circular.ts';
import { circularLedger } from '#formats/ledger/circular.ts';
import { ledgerTable } from '#formats/ledger/model.ts';
import { workbook } from '#reader/ledger/workbook.ts';
import { extract } from '../../convert/1-decode/formats/index.ts';
import { convertArchive } from '../../convert/index.ts';

test('a ledger of this archive reads back as the measures that it lists', async () => {
  const ledger = circularLedger(headOf(), [
    unitOf('1', { title: '完善繁简分流机制', departments: [department('立案庭', 'lead')] }),
    unitOf('2', {
      title: '推进执行改革',
      departments: [department('执行局', 'lead'), department('研究室', 'support')],
    }),
  ]);
  if (ledger === undefined) throw new Error('there is no ledger');
  const { title, origin } = ledger;
  const sheet = {
    name: '台账',
    title,
    origin,
    ...ledgerTable(ledger, (address) => `https://x.example/${address}`),
  };
  const bytes = new Uint8Array(await (await workbook(sheet)).arrayBuffer());
  const seed = { id: 'ledger', file: 'ledger.xlsx', bytes, extraction: await extract('sheet', bytes) };
  const { circulars } = convertArchive({ circulars: [seed], sideFiles: [], registry: [] });
  expect(
    circulars[0]?.units.map(({ head }) => [
      head.key,
      head.title,
      head.departments.map(({ name, role }) => `${name} ${role}`),
    ]),
  ).toEqual([
    ['1', '完善繁简分流机制', ['立案庭 lead']],
    ['2', '推进执行改革', ['执行局 lead', '研究室 support']],
  ]);
  expect(circulars[0]?.head.title).toBe('《2031年改革要点》任务台账');
});
