import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startProgram } from '#support/program.ts';

const MEBIBYTE = 1024 * 1024;
const place = mkdtempSync(join(tmpdir(), 'wasl-full-'));
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', place]).status === 0;
const environment = { WASL_DATA: join(place, 'data') };

afterAll(() => {
  if (isMounted) spawnSync('umount', [place]);
  rmSync(place, { recursive: true, force: true });
});

describe.skipIf(!isMounted)('a full disk (needs the right to mount a small file system)', () => {
  it('stops a first start in words, and the next one succeeds when there is room', async () => {
    mkdirSync(environment.WASL_DATA, { recursive: true });
    writeFileSync(join(place, 'ballast'), Buffer.alloc(180 * MEBIBYTE));
    const refused = await startProgram(['list'], environment).ended;
    expect(refused.code).toBe(1);
    expect(refused.errors).toMatch(/^The disk that holds .* is full/m);
    rmSync(join(place, 'ballast'));
    expect(await startProgram(['list'], environment).ended).toMatchObject({ code: 0, errors: '' });
  });

  it('stops writing in words, and finds every acknowledged write when there is room again', async () => {
    writeFileSync(join(place, 'ballast'), Buffer.alloc(40 * MEBIBYTE));
    const end = await startProgram(['write', '200000'], environment).ended;
    expect(end.code).toBe(1);
    expect(end.errors).toMatch(/^The disk that holds .* is full/m);
    const saved = end.output.match(/(?<=^saved )\d+$/gm) ?? [];
    expect(saved.length).toBeGreaterThan(0);

    fillUp(join(place, 'ballast-of-the-rest'));
    const stillFull = await startProgram(['list'], environment).ended;
    expect(stillFull.code).toBe(1);
    expect(stillFull.errors).toMatch(/^The disk that holds .* is full/m);

    rmSync(join(place, 'ballast-of-the-rest'));
    rmSync(join(place, 'ballast'));
    const { code, errors, output } = await startProgram(['list'], environment).ended;
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const found = new Set(/^found (.*)$/m.exec(output)?.[1]?.split(' '));
    expect(saved.filter((id) => !found.has(id))).toEqual([]);
  });
});

function fillUp(file: string): void {
  try {
    for (;;) appendFileSync(file, Buffer.alloc(64 * 1024));
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
  }
}
