/** `npm start` serves a built site as a simple host would, and says so when it cannot. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { plainEnvironment, ROOT, runCommand } from '../support/build.ts';
import { publishedFiles } from '../support/pages.ts';

const { dir } = inject('sites').fixture;
const SERVE = 'src/cli/serve.ts';

let port: number;
let server: ChildProcess;
let firstLine: string;

beforeAll(async () => {
  port = await freePort();
  server = spawn(process.execPath, [SERVE, '--dir', dir], {
    cwd: ROOT,
    env: plainEnvironment({ PORT: String(port) }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!server.stdout) throw new Error('The server has no output');
  [firstLine] = (await once(createInterface(server.stdout), 'line')) as [string];
});

afterAll(() => {
  server.kill();
});

describe('the server', () => {
  test('says where it serves, on the port that PORT names', () => {
    expect(firstLine).toBe(`Serving at http://localhost:${port}. Stop with Ctrl-C.`);
  });

  test('gives the home page, an entry and a list', async () => {
    for (const path of ['/', '/statements/evidence-on-the-bill/', '/statements/']) {
      const { status, body } = await get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(body).toContain('Lamps on Record');
    }
  });

  test.each(['/nowhere/', '/statements/nowhere/', '/nowhere.png', '/statements/999/', '/r/S999/'])(
    'answers %s with status 404 and a page that helps',
    async (path) => {
      const { status, headers, body } = await get(path);
      expect(status).toBe(404);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(body).toContain('There is no page at this address');
      expect(body).toContain('role="search"');
      expect(body).toContain('<a href="/statements/">');
    },
  );

  test.each([
    ['/', 'text/html'],
    ['/sitemap-index.xml', /^(?:application|text)\/xml/],
    ['/robots.txt', 'text/plain'],
    ['/search/facets.json', 'application/json'],
    ['/icon.svg', 'image/svg+xml'],
    ['/forward.js', /^(?:text|application)\/javascript/],
    ['/pagefind/pagefind.js', /^(?:text|application)\/javascript/],
  ])('gives %s its content type', async (path, type) => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(type);
  });

  test('gives style sheets and scripts of the pages their content type', async () => {
    const files = publishedFiles(dir).filter((path) => path.startsWith('/_astro/'));
    const types = await Promise.all(
      files.map(async (path) => [path, String((await get(path)).headers['content-type'])] as const),
    );
    // One script is loaded with the page; those of the search when it is wanted.
    expect(new Set(types.map(([path]) => path.split('.').at(-1)))).toEqual(new Set(['css', 'js']));
    for (const [path, type] of types) expect(type).toMatch(path.endsWith('.css') ? /^text\/css/ : /javascript/);
  });

  test('sends the headers that the site asks hosts for, also with what is not found', async () => {
    for (const path of ['/', '/nowhere/', '/icon.svg']) {
      const { headers } = await get(path);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test.each(['/%E0%A4%A', '/%', '/%00', '/../package.json', '/..%2f..%2fpackage.json', '//etc/passwd', '/.git/config'])(
    'answers the odd address %s without giving anything away or stopping',
    async (path) => {
      const { status, body } = await get(path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(body).not.toContain('"name": "on-record"');
      expect((await get('/')).status).toBe(200);
    },
  );
});

describe('the server does not start, and says why and what to do', () => {
  test('when another program has the port', async () => {
    const other = createServer().listen(0);
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const taken = (other.address() as AddressInfo).port;
    const { status, stderr } = runCommand(SERVE, ['--dir', dir], { PORT: String(taken) });
    expect(status).toBe(1);
    expect(stderr).toBe(
      `Port ${taken} is in use by another program. Stop it, or choose another port: PORT=4322 npm start\n`,
    );
  });

  test.each(['lamp', '0', '65536', '43.21'])('when PORT is %s', (named) => {
    const { status, stderr } = runCommand(SERVE, ['--dir', dir], { PORT: named });
    expect(status).toBe(1);
    expect(stderr).toBe(`PORT is \`${named}\`, which is not a port: give a number from 1 to 65535.\n`);
  });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** Asks for a path exactly as it is written: `fetch` would tidy it first. */
async function get(path: string): Promise<Answer> {
  const asked = request({ host: 'localhost', port, path, agent: false }).end();
  const [response] = (await once(asked, 'response')) as [import('node:http').IncomingMessage];
  let body = '';
  for await (const chunk of response.setEncoding('utf8')) body += String(chunk);
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}

async function freePort(): Promise<number> {
  const holder = createServer().listen(0);
  await once(holder, 'listening');
  const { port: free } = holder.address() as AddressInfo;
  holder.close();
  await once(holder, 'close');
  return free;
}
