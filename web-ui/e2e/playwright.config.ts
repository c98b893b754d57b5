import { defineConfig } from '@playwright/test';

/**
 * Journeys against a real server with the demo course. Playwright never downloads a browser: it drives the system's.
 *
 * GRADUS_URL             where the server is, by default http://localhost:8080
 * GRADUS_DEMO_PASSWORD   the password of the demo people
 * GRADUS_STUDENT_TOKEN   an access token of student01, for the journey by git
 * GRADUS_CHROMIUM        the browser, by default /usr/bin/chromium
 * GRADUS_SCREENS         a folder for pictures of the screens; without it none are taken
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../target/e2e',
  // One server, one course: journeys see each other's submissions, so they run one after the other.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env['GRADUS_URL'] ?? 'http://localhost:8080',
    locale: 'en-GB',
    timezoneId: 'Europe/Zurich',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['GRADUS_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
