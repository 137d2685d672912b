import { describe, expect, test } from 'vitest';
import { nearestValue } from '../../../src/problems/nearest.ts';

describe('"did you mean" offers', () => {
  test.each([
    ['suports', ['proposes', 'supports', 'opposes'], 'supports'],
    ['theems', ['themes', 'title'], 'themes'],
    ['Speech', ['speech', 'report'], 'speech'],
    ['lighting-on-streets', ['dark-skies', 'street-lighting'], 'street-lighting'],
    ['the-evening-beacon', ['evening-beacon-2019', 'morning-post'], 'evening-beacon-2019'],
  ])('for %s, of %j: %s', (wrong, valid, nearest) => {
    expect(nearestValue(wrong, valid)).toBe(nearest);
  });

  test('nothing where nothing is near, rather than something at random', () => {
    expect(nearestValue('moths', ['street-lighting', 'dark-skies'])).toBeUndefined();
    expect(nearestValue('moths', [])).toBeUndefined();
  });
});
