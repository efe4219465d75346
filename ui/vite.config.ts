// How the window is built: everything is bundled, nothing is fetched, nothing is inlined that the CSP would refuse.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The version of the whole program, from the one place that says it. */
function version(): string {
  const found = /^\[workspace\.package\]\s+version = "([^"]+)"/m.exec(readFileSync(here('../Cargo.toml'), 'utf8'));
  if (!found?.[1]) throw new Error('Cargo.toml does not say which version this is');
  return found[1];
}

export default defineConfig({
  plugins: [svelte()],
  define: { __VERSION__: JSON.stringify(version()) },
  clearScreen: false,
  resolve: {
    alias: { $lib: here('src/lib'), $screens: here('src/screens'), $locales: here('../assets/locales') },
    // Vitest would otherwise take Svelte's server build.
    conditions: process.env.VITEST ? ['browser'] : undefined,
  },
  server: { port: 1420, strictPort: true, host: '127.0.0.1', fs: { allow: [here('.'), here('../assets')] } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // WebKitGTK 2.44, the oldest web view we run in; `light-dark()` then stays as it is written.
    target: 'safari17.5',
    // `font-src 'self'` refuses data: fonts, so every asset stays a file.
    assetsInlineLimit: 0,
    // The polyfill fetches, and `connect-src` allows only the bridge.
    modulePreload: { polyfill: false },
    // Importing a module of ours does nothing but define: what the first screen does not use, it does not load.
    // What the first screen needs comes in one piece: each file more is a question to the shell before anything is painted.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      treeshake: { moduleSideEffects: [{ test: /\/ui\/src\/.*\.(?:ts|svelte)$/, sideEffects: false }] },
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/lib/test/setup.ts'],
    include: ['src/**/*.test.ts'],
    css: false,
    testTimeout: 30_000,
    restoreMocks: true,
  },
});
