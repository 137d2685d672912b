/** A static server for a built site, as a simple host would serve it: with correct types, and 404.html with status 404. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** Port 0 takes any free one. Rejects with EADDRINUSE when the port is taken. */
export async function serveFolder(dir: string, port: number): Promise<{ address: string; server: Server }> {
  const notFound = readFileSync(join(dir, '404.html'));
  const headers = siteHeaders(dir);
  const files = sirv(dir, { dev: true, etag: true, setHeaders: (response) => setAll(response, headers) });
  const server = createServer((request, response) => {
    files(request, response, () => {
      setAll(response, headers);
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
    });
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(port, () => listening());
  });
  return { server, address: `http://localhost:${(server.address() as AddressInfo).port}` };
}

/** The headers that `_headers` asks of a host for every path. */
function siteHeaders(dir: string): [string, string][] {
  return readFileSync(join(dir, '_headers'), 'utf8')
    .split('\n')
    .filter((line) => /^\s+\S+:/.test(line))
    .map((line) => line.trim().split(/:\s*(.*)/s, 2) as [string, string]);
}

function setAll(
  response: { setHeader(name: string, value: string): unknown },
  headers: readonly [string, string][],
): void {
  for (const [name, value] of headers) response.setHeader(name, value);
}
