import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isMatched } from './conditional.ts';
import type { PageContext } from './page-context.ts';

/** `dist/assets/manifest.json`, as the build writes it. Beside a file, `<file>.br` and `<file>.gz` may hold it compressed. */
const manifestSchema = z.object({
  assets: z.array(
    z.object({
      /** What pages ask for: `site.css`. */
      name: z.string().min(1),
      /** Where it is served; holds a hash of the content when `immutable`. */
      path: z.string().regex(/^\/[\w./-]+$/),
      /** In the folder of the manifest. */
      file: z.string().regex(/^[\w][\w.-]*$/),
      /** Media type, with the charset of text. */
      type: z.string().min(1),
      immutable: z.boolean(),
    }),
  ),
});

type Encoded = 'identity' | 'br' | 'gzip';

interface Asset {
  type: string;
  tag: string;
  cacheControl: string;
  bodies: Partial<Record<Encoded, Uint8Array<ArrayBuffer>>> & { identity: Uint8Array<ArrayBuffer> };
}

/** The static files of the build, held in memory. */
export interface Assets {
  /** Where the file of this name is served; a name that the build did not make is a fault. */
  href(name: string): string;
  /** Every path that is served. */
  readonly paths: readonly string[];
  /** The file at a path that {@link Assets.paths} lists, compressed as the reader takes it; 304 when they have it. */
  serve(c: PageContext, path: string): Response;
}

const FOREVER = 'public, max-age=31536000, immutable';
const A_DAY = 'public, max-age=86400';

function readBytes(file: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(file));
}

function readAsset(folder: string, entry: z.infer<typeof manifestSchema>['assets'][number]): Asset {
  const file = join(folder, entry.file);
  const identity = readBytes(file);
  const bodies: Asset['bodies'] = { identity };
  if (existsSync(`${file}.br`)) bodies.br = readBytes(`${file}.br`);
  if (existsSync(`${file}.gz`)) bodies.gzip = readBytes(`${file}.gz`);
  const tag = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  return { type: entry.type, tag, cacheControl: entry.immutable ? FOREVER : A_DAY, bodies };
}

function serveAsset(c: PageContext, asset: Asset): Response {
  const encoding: Encoded = asset.bodies[c.var.encoding] === undefined ? 'identity' : c.var.encoding;
  const headers: Record<string, string> = {
    ETag: `"${asset.tag}-${encoding}"`,
    'Cache-Control': asset.cacheControl,
    Vary: 'Accept-Encoding',
  };
  if (isMatched(c.req.header('If-None-Match'), headers.ETag!)) return c.body(null, 304, headers);
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
  return c.body(asset.bodies[encoding]!, 200, { ...headers, 'Content-Type': asset.type });
}

/**
 * Reads the files that the build made. A folder without a manifest, or a manifest that names a missing file, is a fault:
 * the build has not run.
 *
 * @param folder absolute; holds `manifest.json`
 */
export function openAssets(folder: string): Assets {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const hrefs = new Map(manifest.assets.map((entry) => [entry.name, entry.path]));
  const assets = new Map(manifest.assets.map((entry) => [entry.path, readAsset(folder, entry)]));
  return {
    href: (name) => {
      const path = hrefs.get(name);
      if (path === undefined) throw new Error(`The build made no ${name}`);
      return path;
    },
    paths: [...assets.keys()],
    serve: (c, path) => serveAsset(c, assets.get(path)!),
  };
}
