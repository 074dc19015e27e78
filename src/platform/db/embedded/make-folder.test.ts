import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder } from './make-folder.ts';
import { startEmbeddedServer } from './start-embedded-server.ts';

const root = mkdtempSync(join(tmpdir(), 'wasl-folder-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('makeFolder', () => {
  it('makes what is missing, for our own user only, and leaves what is there', () => {
    const folder = join(root, 'a', 'b', 'c');
    makeFolder(folder);
    makeFolder(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it.runIf(process.platform === 'linux')('ends where the system refuses for ever', async () => {
    expect(() => makeFolder('/proc/wasl/data')).toThrow('ENOENT');
    await expect(startEmbeddedServer('/proc/wasl/data')).rejects.toMatchObject({ kind: 'folder-unwritable' });
  });
});
