import { describe, expect, it } from 'vitest';
import { type Log, logFault, openLog } from './log.ts';
import { OperatorFault } from './operator-fault.ts';
import { readableLine } from './readable-lines.ts';
import { makeReference } from './reference.ts';
import { withoutSecrets } from './secrets.ts';

function listening(readable = false): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const log = openLog({ level: 'info', readable, destination: { write: (line) => void lines.push(line) } });
  return { log, lines };
}

describe('openLog', () => {
  it('writes one JSON object a line, with instant, level and values', () => {
    const { log, lines } = listening();
    log.info({ port: 8080 }, 'ready');
    log.debug('not at this level');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      port: 8080,
      msg: 'ready',
    });
  });

  it('never writes secrets, neither under their names nor inside addresses or errors', () => {
    const { log, lines } = listening();
    log.info({
      password: 'tiger',
      config: { databaseUrl: 'tiger' },
      req: { headers: { authorization: 'tiger', cookie: 'tiger' } },
    });
    log.error(
      { err: new Error('cannot reach postgres://me:tiger@db.example/wasl') },
      'at postgresql://me:tiger@x/y',
    );
    expect(lines).toHaveLength(2);
    expect(lines.join('')).not.toContain('tiger');
    expect(lines.join('')).toContain('postgres://me:***@db.example/wasl');
  });

  it('writes for people on a terminal, with the stack of an error below', () => {
    const { log, lines } = listening(true);
    log.warn({ address: 'http://x', tries: 2 }, 'slow');
    log.error({ err: new Error('broken') }, 'fault');
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d warn {2}slow address=http:\/\/x tries=2\n$/);
    expect(lines[1]).toMatch(/^\d\d:\d\d:\d\d error fault\nError: broken\n {4}at /);
  });
});

describe('logFault', () => {
  it('gives the reference number that stands in the log', () => {
    const { log, lines } = listening();
    const reference = logFault(log, new Error('broken'), { route: '/en' });
    expect(JSON.parse(lines[0]!)).toMatchObject({ reference, route: '/en', err: { message: 'broken' } });
  });
});

describe('makeReference', () => {
  it('has eight characters that cannot be mistaken for one another, and differs each time', () => {
    const references = Array.from({ length: 1_000 }, () => makeReference());
    for (const reference of references) expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(new Set(references).size).toBe(1_000);
    expect(makeReference(new Uint8Array([255, 255, 255, 255, 255]))).toBe('ZZZZZZZZ');
  });
});

describe('withoutSecrets', () => {
  it.each([
    ['postgres://me:tiger@db/wasl', 'postgres://me:***@db/wasl'],
    ['smtp://me:ti%40ger@mail:25', 'smtp://me:***@mail:25'],
    ['postgres://me@db/wasl', 'postgres://me@db/wasl'],
    ['https://example.org/a:b@c', 'https://example.org/a:b@c'],
    ['http://127.0.0.1:8080/en', 'http://127.0.0.1:8080/en'],
  ])('makes of %s %s', (text, shown) => {
    expect(withoutSecrets(text)).toBe(shown);
  });
});

describe('readableLine', () => {
  it('puts what is no text into JSON', () => {
    const line = '{"level":"info","time":"2026-01-31T10:20:30.000Z","msg":"read","counts":{"rows":3}}';
    expect(readableLine(line)).toBe('10:20:30 info  read counts={"rows":3}\n');
  });
});

describe('OperatorFault', () => {
  it('says in the log what it is and of what, without a stack being needed', () => {
    expect(new OperatorFault('disk-full', { folder: '/srv' }).message).toBe('disk-full {"folder":"/srv"}');
  });
});
