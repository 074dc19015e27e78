import { createServer, type Server, type Socket } from 'node:net';

/**
 * Something that speaks PostgreSQL's protocol (version 3) just enough to be asked what it is, and answers as a server of another time
 * would: no such old server can be installed beside the tests. Answers every statement that gives rows with `answer`.
 */
export function listenAsOldServer(answer: {
  version: string;
  shown: string;
  encoding: string;
  icu: string;
}): Promise<Server> {
  const server = createServer((socket) => {
    let greeted = false;
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      if (!greeted) {
        greeted = true;
        socket.write(Buffer.concat([message('R', int32(0)), READY]));
      } else if (bytes[0] === 'Q'.charCodeAt(0)) reply(socket, bytes.toString('utf8'), answer);
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const READY = message('Z', Buffer.from('I'));
const INT4 = 23;
const TEXT = 25;
const BOOL = 16;

function reply(socket: Socket, statement: string, answer: Record<string, string>): void {
  if (!statement.includes('server_version')) {
    socket.write(Buffer.concat([message('C', Buffer.from('SET\0')), READY]));
    return;
  }
  const types: Record<string, number> = { version: INT4, shown: TEXT, encoding: TEXT, icu: BOOL };
  const names = Object.keys(answer);
  const columns = names.map((name) =>
    Buffer.concat([
      Buffer.from(`${name}\0`),
      int32(0),
      int16(0),
      int32(types[name]!),
      int16(-1),
      int32(-1),
      int16(0),
    ]),
  );
  const values = names.map((name) =>
    Buffer.concat([int32(answer[name]!.length), Buffer.from(answer[name]!)]),
  );
  socket.write(
    Buffer.concat([
      message('T', Buffer.concat([int16(names.length), ...columns])),
      message('D', Buffer.concat([int16(names.length), ...values])),
      message('C', Buffer.from('SELECT 1\0')),
      READY,
    ]),
  );
}

function message(sort: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(sort), int32(body.length + 4), body]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}
