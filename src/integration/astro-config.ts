/** Astro's configuration, for the editing server (astro.config.mjs) and for the build (src/cli/build/render-pages.ts). */
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import { onRecord } from './on-record.ts';

export function astroConfig(folders: { contentDir: string; builtDir: string }): AstroUserConfig {
  return {
    trailingSlash: 'always',
    // No inline styles or scripts anywhere: one strict content security policy holds for every page.
    build: { inlineStylesheets: 'never', concurrency: 4 },
    vite: { build: { assetsInlineLimit: 0 } },
    prerenderConflictBehavior: 'error',
    devToolbar: { enabled: false },
    integrations: [mdx(), onRecord(folders)],
  };
}
