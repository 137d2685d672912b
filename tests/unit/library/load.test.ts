/** The one library of a build or of the editing server. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLibrary, theLibrary } from '../../../src/library/load.ts';
import { LIBRARY_DIR, libraryCopy, writeAt } from '../../support/overlay.ts';

describe('the library of a process', () => {
  test('is not there before it was loaded', () => {
    expect(() => theLibrary()).toThrow('has not been loaded');
  });

  test('is the one that was loaded', () => {
    const { library, problems } = loadLibrary(LIBRARY_DIR);
    expect(problems).toEqual([]);
    expect(theLibrary()).toBe(library);
  });

  test('stays as it was while the content has problems, so that an editor sees the last good state', () => {
    const good = loadLibrary(LIBRARY_DIR).library;
    const content = libraryCopy();
    rmSync(join(content, 'actors/ada-lumen.yaml'));
    const { library, problems } = loadLibrary(content);
    expect(library).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    expect(theLibrary()).toBe(good);
  });

  test('has another fingerprint when one word of the content has changed, and the same when none has', () => {
    const content = libraryCopy();
    const before = loadLibrary(content).library?.fingerprint;
    expect(before).toBe(loadLibrary(LIBRARY_DIR).library?.fingerprint);
    writeAt(content, 'actors/wick-and-sons.yaml', 'ref: A5\nname: Wick\nkind: organisation\ncategory: industry\n');
    const after = loadLibrary(content).library?.fingerprint;
    expect(after).toMatch(/^[0-9a-f]{16}$/);
    expect(after).not.toBe(before);
  });
});
