/**
 * Astro glue. The library is loaded by the process and shared with the pages: src/library/load.ts is kept out of the
 * page bundle, so that the content is read once. In the editing server a saved entry shows at once, or its error does.
 */
import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { outputFiles } from '../export/formats.ts';
import { loadLibrary, theLibrary } from '../library/load.ts';
import type { Problem } from '../problems/problem.ts';
import { reportText } from '../problems/report.ts';
import { searchIndexPath } from '../routes.ts';
import { contentTypeOf } from './content-type.ts';

const LIBRARY_MODULE = new URL('../library/load.ts', import.meta.url).href;

/** `contentDir`: the folder to read. `builtDir`: the last build, from which the editing server takes the search index. */
export function onRecord({ contentDir, builtDir }: { contentDir: string; builtDir: string }): AstroIntegration {
  return {
    name: 'on-record',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({ vite: { plugins: [sharedLibrary()] } });
        if (command === 'dev' || command === 'build') loadOrThrow(contentDir);
      },
      'astro:server:setup': ({ server }) => {
        watchContent(server, contentDir);
        serveFiles(server, builtDir);
      },
    },
  };
}

/**
 * In the pages' bundle, src/library/load.ts is replaced by a reference to the module that Node has loaded: `require` of an
 * ES module gives the same instance as `import`, in the build and in the editing server's module runner alike.
 */
function sharedLibrary(): Plugin {
  const name = '\0on-record:library';
  return {
    name: 'on-record:shared-library',
    enforce: 'pre',
    resolveId: (source) => (/\/library\/load\.ts$/.test(source) ? name : undefined),
    load: (id) =>
      id === name
        ? `import { createRequire } from 'node:module';
           export const { theLibrary } = createRequire(${JSON.stringify(LIBRARY_MODULE)})(${JSON.stringify(fileURLToPath(LIBRARY_MODULE))});`
        : undefined,
  };
}

/** The build loads the library before Astro starts; a second reading would only cost time. */
function loadOrThrow(contentDir: string): void {
  try {
    theLibrary();
  } catch {
    const { problems } = loadLibrary(contentDir);
    if (problems.length > 0) throw new Error(`The content has problems.\n\n${reportText(problems)}`);
  }
}

function watchContent(server: ViteDevServer, contentDir: string): void {
  server.watcher.add(contentDir);
  let waiting: NodeJS.Timeout | undefined;
  server.watcher.on('all', (_, path) => {
    if (!path.startsWith(contentDir)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const { problems } = loadLibrary(contentDir);
      if (problems.length === 0) reload(server);
      else showProblems(server, problems);
    }, 50);
  });
}

/** Pages are made anew: Astro keeps the paths of a page, and with them its entries, for as long as its module is the same. */
function reload(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) {
    environment.moduleGraph.invalidateAll();
    environment.hot.send({ type: 'full-reload' });
  }
}

function showProblems(server: ViteDevServer, problems: readonly Problem[]): void {
  const message = reportText(problems);
  server.config.logger.error(message);
  server.ws.send({ type: 'error', err: { message, stack: '', plugin: 'content' } });
}

/** Exports as they would be built now, and the search index of the last build. */
function serveFiles(server: ViteDevServer, builtDir: string): void {
  server.middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const wanted = [pathname, `${pathname}index.html`];
    const file = [...outputFiles(theLibrary())].find(({ path }) => wanted.includes(path));
    const built = join(builtDir, pathname);
    const body = file
      ? file.text
      : pathname.startsWith(searchIndexPath()) && statSync(built, { throwIfNoEntry: false })?.isFile()
        ? readFileSync(built)
        : undefined;
    if (body === undefined) return next();
    response.setHeader('Content-Type', contentTypeOf(extname(file?.path ?? pathname)));
    response.end(body);
  });
}
