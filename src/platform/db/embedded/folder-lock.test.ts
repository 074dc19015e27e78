import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { formatMessage } from '#platform/i18n/messages.ts';
import { lockFolder, tellAddress } from './folder-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'wasl-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('lockFolder names the holder of a held folder, and its address once it has one', async () => {
  const lock = await lockFolder(folder);
  const pid = String(process.pid);
  await expect(lockFolder(folder, 0)).rejects.toMatchObject({
    kind: 'folder-held',
    values: { folder, pid, serves: 'no', address: '' },
  });
  tellAddress(folder, 'http://127.0.0.1:8080');
  const values = { folder, pid, serves: 'yes', address: 'http://127.0.0.1:8080' };
  await expect(lockFolder(folder, 0)).rejects.toMatchObject({ kind: 'folder-held', values });
  expect(formatMessage('en', 'cli.fault.folder-held', values)).toContain(
    `process ${pid} and answers at http://127.0.0.1:8080. Stop`,
  );
  lock.release();
  const next = await lockFolder(folder);
  await expect(lockFolder(folder, 0)).rejects.toMatchObject({ values: { serves: 'no' } });
  next.release();
});
