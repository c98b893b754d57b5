import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env['GRADUS_URL'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: { manifest: true, target: 'es2023', assetsInlineLimit: 0 },
  server: { proxy: { '/api': server, '/q': server } },
  test: {
    // A busy machine is no failed test.
    testTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    // Logic (*.test.ts) needs no browser; screens (*.test.tsx) do.
    environment: 'node',
    projects: [
      {
        extends: true,
        test: { name: 'logic', include: ['src/**/*.test.ts'], setupFiles: ['src/testing/address.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          include: ['src/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['src/testing/setup.ts'],
        },
      },
    ],
  },
});
