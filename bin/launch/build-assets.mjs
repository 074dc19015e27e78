import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const ROBOTS = 'User-agent: *\nDisallow: /*?\n';

/**
 * Builds what pages ask for besides HTML into `<draft>/assets/`: the one style sheet, the icon, robots.txt, each also compressed, and
 * `manifest.json`, which names them (src/platform/http/assets.ts reads it).
 */
export async function buildAssets(root, draft) {
  const { build } = await import('esbuild');
  const folder = join(draft, 'assets');
  mkdirSync(folder, { recursive: true });
  const styles = await build({
    absWorkingDir: root,
    entryPoints: ['src/ui/styles/index.css'],
    bundle: true,
    minify: true,
    write: false,
    target: ['chrome96', 'firefox94', 'safari15'],
    logLevel: 'warning',
  });
  const assets = [
    hashed('site.css', 'text/css; charset=utf-8', Buffer.from(styles.outputFiles[0].contents)),
    hashed('icon.svg', 'image/svg+xml', readFileSync(join(root, 'src', 'ui', 'icon.svg'))),
    {
      name: 'robots.txt',
      path: '/robots.txt',
      file: 'robots.txt',
      type: 'text/plain; charset=utf-8',
      immutable: false,
      content: Buffer.from(ROBOTS),
    },
  ];
  for (const { file, content } of assets) {
    writeFileSync(join(folder, file), content);
    writeFileSync(join(folder, `${file}.gz`), gzipSync(content, { level: 9 }));
    writeFileSync(
      join(folder, `${file}.br`),
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    );
  }
  const manifest = { assets: assets.map(({ content: _content, ...asset }) => asset) };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

function hashed(name, type, content) {
  const digest = createHash('sha256')
    .update(content)
    .digest('base64url')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 12);
  const file = name.replace('.', `-${digest}.`);
  return { name, path: `/assets/${file}`, file, type, immutable: true, content };
}
