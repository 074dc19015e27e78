import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import type { Encoding } from './encoding.ts';
import type { ShellEnv } from './page-context.ts';

/** Below this, in bytes, the packet is as large either way. */
const SMALLEST_WORTHWHILE = 1024;

/** Quality 5 of 11: pages are made for each request, and beyond it time grows faster than size falls. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const COMPRESSIBLE =
  /^(?:text\/|application\/(?:json|ld\+json|problem\+json|xml|javascript|manifest\+json)|image\/svg\+xml)/;

const compressors: Record<Exclude<Encoding, 'identity'>, (bytes: Uint8Array) => Promise<Buffer>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** Says that an answer differs by a request header, beside what it already says. */
export function addVary(headers: Headers, name: string): void {
  const named = (headers.get('Vary') ?? '').split(',').map((one) => one.trim());
  if (!named.includes(name)) headers.set('Vary', [...named, name].filter((one) => one !== '').join(', '));
}

/** Compresses whole answers as the reader's program takes them. Streamed ones compress themselves, piece by piece. */
export const compression: MiddlewareHandler<ShellEnv> = async (c, next) => {
  await next();
  const { headers, status } = c.res;
  if (!COMPRESSIBLE.test(headers.get('Content-Type') ?? '') && status !== 304) return;
  addVary(headers, 'Accept-Encoding');
  const { encoding, streamed } = c.var;
  const isWhole = !streamed && !headers.has('Content-Encoding') && status !== 304 && c.req.method !== 'HEAD';
  if (!isWhole || encoding === 'identity') return;
  const bytes = new Uint8Array(await c.res.arrayBuffer());
  const isWorthwhile = bytes.length >= SMALLEST_WORTHWHILE;
  if (isWorthwhile) headers.set('Content-Encoding', encoding);
  headers.delete('Content-Length');
  c.res = undefined;
  c.res = new Response(isWorthwhile ? new Uint8Array(await compressors[encoding](bytes)) : bytes, {
    status,
    headers,
  });
};
