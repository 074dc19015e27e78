import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processTree, startProgram } from '#support/program.ts';

const ROUNDS = process.env.WASL_SOAK ? 20 : 3;
const WRITING = 600;

const place = mkdtempSync(join(tmpdir(), 'wasl-kill-'));
const environment = { WASL_DATA: place };
const acknowledged = new Set<string>();

beforeAll(async () => {
  await startProgram(['list'], environment).ended;
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

describe.skipIf(process.platform !== 'linux')('kill -9 while writing', () => {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const target = round % 2 === 1 ? 'the whole process tree' : 'Node alone';
    it(`round ${round}, ${target}: starts at once and finds every acknowledged write`, async () => {
      const writing = startProgram(['write'], environment);
      const { node } = await writing.ready;
      await new Promise((resolve) => setTimeout(resolve, WRITING));
      const victims = round % 2 === 1 ? processTree(node) : [node];
      for (const pid of victims) process.kill(pid, 'SIGKILL');
      const reading = startProgram(['list'], environment);
      const end = await writing.ended;
      expect(end.signal).toBe('SIGKILL');
      const saved = end.output.match(/(?<=^saved )\d+$/gm) ?? [];
      expect(saved.length).toBeGreaterThan(0);
      for (const id of saved) acknowledged.add(id);

      const { code, errors, output } = await reading.ended;
      expect({ code, errors }).toEqual({ code: 0, errors: '' });
      const found = new Set(/^found (.*)$/m.exec(output)?.[1]?.split(' '));
      expect([...acknowledged].filter((id) => !found.has(id))).toEqual([]);
    });
  }
});
