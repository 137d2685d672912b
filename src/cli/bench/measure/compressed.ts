/**
 * The site as a host with gzip serves it: text at level 9, everything else as it is (the index comes compressed already).
 * It stands before the server of `npm start`, which does not compress.
 */
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { serveFolder } from '../../serve-folder.ts';

const TEXT = /^(?:text\/|application\/(?:json|javascript|xml)|image\/svg)/;

/** A request that was answered. */
export interface Served {
  readonly path: string;
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
  /** What was sent: body and headers. */
  readonly bytes: number;
}

export interface Servers {
  /** As `npm start` serves: for times. */
  readonly plain: string;
  /** For bytes. */
  readonly compressed: string;
  /** What the compressing server has sent so far, in order; also to the workers of a page. */
  readonly served: readonly Served[];
  readonly close: () => void;
}

export async function serveBoth(dir: string): Promise<Servers> {
  const plain = await serveFolder(dir, 0);
  const served: Served[] = [];
  const server = compressing(plain.address, (one) => served.push(one));
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(0, () => listening());
  });
  return {
    served,
    plain: plain.address,
    compressed: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      for (const one of [server, plain.server]) {
        one.close();
        one.closeAllConnections();
      }
    },
  };
}

const compressing = (address: string, log: (served: Served) => void): Server =>
  createServer((asked, answer) => {
    const at = Date.now();
    const before = asked.socket.bytesWritten;
    answer.once('finish', () => log({ path: asked.url ?? '/', at, bytes: asked.socket.bytesWritten - before }));
    request(`${address}${asked.url ?? '/'}`, { method: asked.method, headers: asked.headers }, (received) => {
      const chunks: Buffer[] = [];
      received.on('data', (chunk: Buffer) => chunks.push(chunk));
      received.on('end', () => {
        const body = Buffer.concat(chunks);
        const isText = body.length > 0 && TEXT.test(received.headers['content-type'] ?? '');
        const sent = isText ? gzipSync(body, { level: 9 }) : body;
        // The length is known now: an answer has either that or an encoding for its transfer.
        const { 'transfer-encoding': _, ...headers } = received.headers;
        answer
          .writeHead(received.statusCode ?? 500, {
            ...headers,
            ...(isText && { 'content-encoding': 'gzip', vary: 'Accept-Encoding' }),
            'content-length': sent.length,
          })
          .end(sent);
      });
    }).end();
  });
