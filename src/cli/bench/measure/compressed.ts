/**
 * The site as a host with gzip serves it: text at level 9, everything else as it is (the index comes compressed already).
 * It stands before the server of `npm start`, which does not compress.
 */
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { serveFolder } from '../../serve-folder.ts';

const TEXT = /^(?:text\/|application\/(?:json|javascript|xml)|image\/svg)/;

/** Both servers, the plain one for times, the compressing one for bytes. */
export async function serveBoth(dir: string): Promise<{ plain: string; compressed: string; close: () => void }> {
  const plain = await serveFolder(dir, 0);
  const server = compressing(plain.address);
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(0, () => listening());
  });
  return {
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

const compressing = (address: string): Server =>
  createServer((asked, answer) => {
    request(`${address}${asked.url ?? '/'}`, { method: asked.method, headers: asked.headers }, (received) => {
      const chunks: Buffer[] = [];
      received.on('data', (chunk: Buffer) => chunks.push(chunk));
      received.on('end', () => {
        const body = Buffer.concat(chunks);
        const isText = body.length > 0 && TEXT.test(received.headers['content-type'] ?? '');
        const sent = isText ? gzipSync(body, { level: 9 }) : body;
        answer
          .writeHead(received.statusCode ?? 500, {
            ...received.headers,
            ...(isText && { 'content-encoding': 'gzip', vary: 'Accept-Encoding' }),
            'content-length': sent.length,
          })
          .end(sent);
      });
    }).end();
  });
