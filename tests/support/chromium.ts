export { findChromium } from '../../src/cli/chromium.ts';
