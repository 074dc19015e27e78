import { setImmediate as nextTick } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

async function drain<Piece>(pieces: AsyncIterable<Piece>): Promise<Piece[]> {
  const all: Piece[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}

it('Turns lets so many go at a time, however many come at once, and all in the end', async () => {
  const turns = new Turns(3);
  let underWay = 0;
  let most = 0;
  async function* counted() {
    underWay++;
    most = Math.max(most, underWay);
    for (let piece = 0; piece < 3; piece++) {
      await nextTick();
      yield piece;
    }
    underWay--;
  }
  const all = Array.from({ length: 10 }, () => drain(turns.during(counted())));
  await nextTick();
  expect(turns.areTaken).toBe(true);
  expect(await Promise.all(all)).toEqual(Array.from({ length: 10 }, () => [0, 1, 2]));
  expect([most, turns.areTaken]).toEqual([3, false]);
});

it('Turns ends the turn of whoever goes away or fails, and gives none to whoever never begins', async () => {
  const turns = new Turns(1);
  async function* endless() {
    for (;;) yield 'more';
  }
  async function* failing() {
    yield 'first';
    throw new Error('broken off');
  }
  turns.during(endless());
  expect(turns.areTaken).toBe(false);
  const left = turns.during(endless());
  await left.next();
  expect(turns.areTaken).toBe(true);
  await left.return(undefined);
  expect(turns.areTaken).toBe(false);
  await expect(drain(turns.during(failing()))).rejects.toThrow('broken off');
  expect(turns.areTaken).toBe(false);
});
