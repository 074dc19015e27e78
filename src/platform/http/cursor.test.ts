import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from './cursor.ts';

const form = { kind: 'projects', version: 2, schema: z.tuple([z.number(), z.string()]) };

test('decodeCursor reads what encodeCursor wrote, and it is safe in an address', () => {
  fc.assert(
    fc.property(fc.integer(), fc.string({ unit: 'grapheme', maxLength: 50 }), (ordinal, title) => {
      const text = encodeCursor(form, [ordinal, title]);
      expect(text).toMatch(/^[\w-]+$/);
      expect(decodeCursor(form, text)).toEqual([ordinal, title]);
    }),
  );
});

test('decodeCursor takes a cursor of another list, version or shape for none', () => {
  const text = encodeCursor(form, [1, 'a']);
  expect(decodeCursor({ ...form, kind: 'pledges' }, text)).toBeNull();
  expect(decodeCursor({ ...form, version: 3 }, text)).toBeNull();
  expect(decodeCursor(form, encodeCursor({ ...form, schema: z.any() }, ['1', 1]))).toBeNull();
  expect(decodeCursor(form, `${text}=`)).toBeNull();
  expect(decodeCursor(form, text.slice(0, -1))).toBeNull();
  expect(decodeCursor(form, encodeCursor(form, [1, 'a'.repeat(1024)]))).toBeNull();
});

test('decodeCursor takes anything else for none, without a fault', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.base64String()), (text) => {
      expect(decodeCursor(form, text)).toBeNull();
    }),
  );
});
