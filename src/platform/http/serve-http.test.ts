import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { makeSampleShell, type SampleShell } from '#support/sample-shell.ts';
import { type Serving, serveHttp } from './serve-http.ts';

let serving: Serving | undefined;
afterEach(() => serving?.close());

async function serve(sample: SampleShell, drain?: number): Promise<string> {
  const result = await serveHttp({
    fetch: sample.app.fetch,
    host: '127.0.0.1',
    port: 0,
    drain,
    recordFault: (fault) => {
      throw fault;
    },
  });
  if (!result.ok) throw new Error(result.refusal.kind);
  serving = result.value;
  return `http://127.0.0.1:${serving.port}`;
}

function sendRaw(address: string, lines: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(lines));
    let answer = '';
    socket.setEncoding('utf8').on('data', (text) => {
      answer += text;
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
    socket.setTimeout(2000, () => socket.destroy());
  });
}

test('serveHttp refuses a port that is taken, and an address that is not ours', async () => {
  const address = await serve(makeSampleShell());
  const port = Number(new URL(address).port);
  const again = { fetch: () => new Response(), host: '127.0.0.1', port, recordFault: () => {} };
  expect(await serveHttp(again)).toEqual({
    ok: false,
    refusal: { kind: 'port-taken', host: '127.0.0.1', port },
  });
  expect(await serveHttp({ ...again, host: '192.0.2.1' })).toMatchObject({
    refusal: { kind: 'address-unavailable' },
  });
});

test('serveHttp finishes the requests under way and takes no more when it closes', async () => {
  const address = await serve(makeSampleShell());
  const slow = fetch(`${address}/en/slow`);
  await pause(100);
  const closed = serving!.close();
  await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  const response = await slow;
  expect(await response.text()).toBe('done');
  const began = performance.now();
  await closed;
  // Well before the time to drain: connections kept alive for more requests do not hold it up.
  expect(performance.now() - began).toBeLessThan(1000);
});

test('serveHttp cuts off what is left after the time to drain', async () => {
  const address = await serve(makeSampleShell(), 50);
  const slow = fetch(`${address}/en/slow`);
  const outcome = expect(slow).rejects.toThrow();
  await pause(100);
  const began = performance.now();
  await serving!.close();
  expect(performance.now() - began).toBeLessThan(250);
  await outcome;
});

test.each(['identity', 'gzip'])('streamDownload sends a whole file as %s', async (encoding) => {
  const sample = makeSampleShell();
  const address = await serve(sample);
  const response = await fetch(`${address}/ar/projects.csv`, { headers: { 'Accept-Encoding': encoding } });
  expect(response.headers.get('Content-Encoding')).toBe(encoding === 'gzip' ? 'gzip' : null);
  expect(response.headers.get('Content-Disposition')).toContain(
    "filename*=UTF-8''%D9%85%D8%B4%D8%A7%D8%B1%D9%8A%D8%B9.csv",
  );
  const lines = (await response.text()).trimEnd().split('\n');
  expect([lines.length, lines.at(-1)]).toEqual([5000, `4999,وصل,${'x'.repeat(20)}`]);
  expect(sample.openStreams()).toBe(0);
});

test.each(['identity', 'gzip'])('streamDownload stops when the reader of %s goes away', async (encoding) => {
  const sample = makeSampleShell();
  const endless = async function* () {
    for (;;) yield 'x'.repeat(1000) + Math.random();
  };
  let isClosed = false;
  const { streamDownload } = await import('./stream-download.ts');
  const watched = async function* () {
    try {
      yield* endless();
    } finally {
      isClosed = true;
    }
  };
  const file = { type: 'text/csv', name: 'endless.csv' };
  sample.app = makeSampleShell({
    routes: [
      {
        name: 'endless',
        method: 'GET',
        path: '/endless',
        permission: 'public',
        handler: (c) => streamDownload(c, file, watched()),
      },
    ],
  }).app;
  const address = await serve(sample);
  const reading = await new Promise<{ destroy(): void }>((resolve) => {
    request(`${address}/endless`, { headers: { 'Accept-Encoding': encoding } }, (answer) => {
      answer.on('error', () => {});
      answer.once('data', () => resolve(answer));
    }).end();
  });
  reading.destroy();
  for (let waited = 0; !isClosed && waited < 2000; waited += 20) await pause(20);
  expect(isClosed).toBe(true);
});

test('streamDownload records a fault half-way and breaks the download off', async () => {
  const sample = makeSampleShell();
  const address = await serve(sample);
  for (const encoding of ['identity', 'gzip']) {
    const response = await fetch(`${address}/en/broken.csv`, { headers: { 'Accept-Encoding': encoding } });
    await expect(response.text()).rejects.toThrow();
  }
  expect(sample.faults.map(({ fault }) => String(fault))).toEqual(['Error: secret', 'Error: secret']);
});

test.each([
  ['a backslash', 'GET /en/projects\\..\\x HTTP/1.1\r\nHost: a\r\n', 400],
  ['a host that is none', 'GET /en/projects HTTP/1.1\r\nHost: a b[\r\n', 400],
  ['no host', 'GET /en/projects HTTP/1.1\r\n', 400],
  ['bytes that are not ASCII', 'GET /en/\xff\xfe HTTP/1.1\r\nHost: a\r\n', 400],
  ['an absolute address', 'GET http://other.example/en/projects HTTP/1.1\r\nHost: a\r\n', 200],
  ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: a\r\n', 400],
  ['no method', 'FROB / HTTP/1.1\r\nHost: a\r\n', 400],
  ['a method nobody takes', 'TRACE /en/projects HTTP/1.1\r\nHost: a\r\n', 405],
  ['a question for methods', 'OPTIONS /en/projects HTTP/1.1\r\nHost: a\r\n', 405],
  ['a long address', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n`, 414],
  ['large headers', `GET /en/projects HTTP/1.1\r\nHost: a\r\nCookie: ${'a'.repeat(40_000)}\r\n`, 431],
  ['a broken language', 'GET /en/projects HTTP/1.1\r\nHost: a\r\nAccept-Language: \xff;q=x\r\n', 200],
] as const)('serveHttp meets %s', async (_, head, status) => {
  const address = await serve(makeSampleShell());
  const answer = await sendRaw(address, `${head}Connection: close\r\n\r\n`);
  expect(answer.slice(0, 12)).toBe(`HTTP/1.1 ${status}`);
});
