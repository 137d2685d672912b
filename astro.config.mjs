import { resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import { astroConfig } from './src/integration/astro-config.ts';

export default defineConfig(
  astroConfig({
    contentDir: resolve(import.meta.dirname, 'content'),
    builtDir: resolve(import.meta.dirname, 'dist'),
  }),
);
