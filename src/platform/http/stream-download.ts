import { pipeline, Readable } from 'node:stream';
import { constants, createGzip } from 'node:zlib';
import { addVary } from './compression.ts';
import type { PageContext } from './page-context.ts';

/** Small pieces are gathered up to this many bytes, since each piece sent is also flushed through the compressor. */
const PIECE_BYTES = 16 * 1024;

async function* gather(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
    waiting.push(chunk);
    bytes += chunk.length;
    if (bytes < PIECE_BYTES) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(waiting);
}

/** The reader went away: no fault, and nobody to tell. */
function isDeparture(fault: Error & { code?: string }): boolean {
  return fault.name === 'AbortError' || fault.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/**
 * Answers with a file that is made while it is sent, at the pace of the reader and in constant memory. When the reader goes
 * away, the pieces' iterator is closed. A fault half-way is recorded, and the download breaks off so that nobody
 * takes the part for the whole.
 *
 * @param file.name as the reader's computer will call it
 */
export function streamDownload(
  c: PageContext,
  file: { type: string; name: string },
  pieces: AsyncIterable<string | Uint8Array>,
): Response {
  c.set('streamed', true);
  const plain = file.name.replace(/[^\w.-]+/g, '_');
  const headers = new Headers({
    'Content-Type': file.type,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
  addVary(headers, 'Accept-Encoding');
  const source = Readable.from(gather(pieces), { objectMode: true, highWaterMark: 1 });
  const onEnd = (fault: Error | null | undefined) => {
    if (fault && !isDeparture(fault)) c.var.recordFault(fault);
  };
  if (c.var.encoding === 'identity') {
    source.once('error', onEnd);
    return new Response(Readable.toWeb(source) as ReadableStream<Uint8Array<ArrayBuffer>>, { headers });
  }
  headers.set('Content-Encoding', 'gzip');
  const packed = pipeline(source, createGzip({ flush: constants.Z_SYNC_FLUSH }), onEnd);
  return new Response(Readable.toWeb(packed) as ReadableStream<Uint8Array<ArrayBuffer>>, { headers });
}
