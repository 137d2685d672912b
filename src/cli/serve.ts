/** `npm start`: builds, then serves `dist/` on http://localhost:4321 (`PORT` overrides). */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryRoot } from './content-dir.ts';
import { serveFolder } from './serve-folder.ts';

const { values } = parseArgs({ options: { dir: { type: 'string' } } });
const port = Number(process.env['PORT'] ?? 4321);

if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(`PORT is \`${process.env['PORT']}\`, which is not a port: give a number from 1 to 65535.`);
  process.exit(1);
}
try {
  const server = await serveFolder(values.dir ? resolve(values.dir) : resolve(repositoryRoot, 'dist'), port);
  console.log(`Serving at ${server.address}. Stop with Ctrl-C.`);
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is in use by another program. Stop it, or choose another port: PORT=4322 npm start`);
  process.exitCode = 1;
}
