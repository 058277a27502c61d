import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BitReader, BitWriter } from './bits.ts';

const low = fc.integer({ min: 0, max: 12 });
const step = fc.oneof(
  fc.integer({ min: 0, max: 31 }).chain((count) =>
    fc.record({
      code: fc.constant('plain' as const),
      low: fc.constant(count),
      value: fc.integer({ min: 0, max: 2 ** count - 1 }),
    }),
  ),
  fc.record({
    code: fc.constant('unary' as const),
    low: fc.constant(0),
    value: fc.integer({ min: 0, max: 200 }),
  }),
  low.chain((bits) =>
    fc.record({
      code: fc.constant('rice' as const),
      low: fc.constant(bits),
      value: fc.integer({ min: 0, max: 2 ** (bits + 6) }),
    }),
  ),
  fc.record({ code: fc.constant('golomb' as const), low, value: fc.integer({ min: 0, max: 2 ** 30 - 1 }) }),
);

it('reads what was written, in every code', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const writer = new BitWriter();
      for (const { code, value, low } of steps) {
        if (code === 'plain') writer.write(value, low);
        else if (code === 'unary') writer.writeUnary(value);
        else if (code === 'rice') writer.writeRice(value, low);
        else writer.writeGolomb(value, low);
      }
      const reader = new BitReader(writer.bytes());
      const read = steps.map(({ code, low }) => {
        if (code === 'plain') return reader.read(low);
        if (code === 'unary') return reader.readUnary();
        return code === 'rice' ? reader.readRice(low) : reader.readGolomb(low);
      });
      expect(read).toEqual(steps.map(({ value }) => value));
    }),
    { numRuns: 500 },
  );
});

it('costs no more bits than numbers that are small need', () => {
  const writer = new BitWriter();
  for (let i = 0; i < 800; i += 1) writer.writeRice(0, 0);
  expect(writer.bytes()).toHaveLength(100);
});
