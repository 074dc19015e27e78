import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { buildAssets } from './build-assets.mjs';

/** The path of the program, built anew when a source is newer than it. */
export async function ensureBuilt(root) {
  const program = join(root, 'dist', 'wasl.js');
  const built = statSync(program, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (newestSource(root) > built) await build(root);
  return program;
}

/** Bundles `src/app/main.ts` into `dist/wasl.js`; packages stay outside. The finished files are put in place at once. */
export async function build(root) {
  const { build: bundle } = await import('esbuild');
  const dist = join(root, 'dist');
  const draft = join(dist, `.draft-${process.pid}`);
  mkdirSync(draft, { recursive: true });
  const began = new Date();
  try {
    await bundle({
      absWorkingDir: root,
      entryPoints: { wasl: 'src/app/main.ts' },
      outdir: draft,
      bundle: true,
      packages: 'external',
      platform: 'node',
      target: 'node22',
      format: 'esm',
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
      sourcemap: true,
      logLevel: 'warning',
    });
    await buildAssets(root, draft);
    // What changes while we build is newer than the build.
    utimesSync(join(draft, 'wasl.js'), began, began);
    // A server that runs has its assets in memory; the next one finds the new folder whole.
    rmSync(join(dist, 'assets'), { recursive: true, force: true });
    renameSync(join(draft, 'assets'), join(dist, 'assets'));
    renameSync(join(draft, 'wasl.js.map'), join(dist, 'wasl.js.map'));
    renameSync(join(draft, 'wasl.js'), join(dist, 'wasl.js'));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function newestSource(root) {
  const files = ['src', 'locales']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => filesUnder(join(root, folder)));
  return Math.max(
    0,
    ...[...files, join(root, 'package-lock.json')].map(
      (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0,
    ),
  );
}

function filesUnder(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
