/** Folders compared byte for byte. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './overlay.ts';

/** Every file below a folder with the SHA-256 of its bytes, in order: `about/index.html 5f3a…`. */
export const treeOf = (dir: string): string[] =>
  filesIn(dir).map(
    (file) =>
      `${file} ${createHash('sha256')
        .update(readFileSync(join(dir, file)))
        .digest('hex')}`,
  );
