// Starts the built server on a free port with an empty data folder, for measurements and browser tests.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = join(resolve(dirname(fileURLToPath(import.meta.url)), '..'), 'dist');

// Whoever interrupts a run leaves no server behind, nor what else was started beside it.
const started = new Set();
export const stopWhenInterrupted = (child) => {
  started.add(child);
  child.once('exit', () => started.delete(child));
  return child;
};
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
  process.once(signal, () => {
    const ends = [...started].map((child) => new Promise((done) => child.once('exit', done)));
    started.forEach((child) => child.kill('SIGTERM'));
    Promise.all(ends).then(() => process.exit(code));
  });
}

const freePort = () =>
  new Promise((done) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });

if (!process.env.JAVA_HOME) {
  console.error('Set JAVA_HOME to the folder of a JDK 25, and build first: ./gradus build');
  process.exit(2);
}

async function boot(home, port, password, flags) {
  const before = performance.now();
  const child = stopWhenInterrupted(spawn(
    join(process.env.JAVA_HOME, 'bin/java'),
    ['-XX:+UseSerialGC', '-Xmx512m', `-Dgradus.dist=${dist}`, `-Dgradus.home=${home}`, '-Dgradus.demo=true', `-Dgradus.demo-password=${password}`,
      `-Dquarkus.http.port=${port}`, ...flags, '-jar', join(dist, 'server/quarkus-run.jar')],
    { stdio: ['ignore', 'pipe', 'pipe'] }));
  let log = '';
  child.stdout.on('data', (chunk) => (log += chunk));
  child.stderr.on('data', (chunk) => (log += chunk));
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended:\n${log}`);
    try {
      const page = await fetch(url);
      if (page.ok && (await page.text()).includes('<div id="root"')) break;
    } catch {
      // not listening yet
    }
    await new Promise((wait) => setTimeout(wait, 20));
  }
  const millis = performance.now() - before;
  const stop = () => new Promise((done) => {
    if (child.exitCode !== null) return done();
    child.on('exit', done);
    child.kill('SIGTERM');
  });
  const crash = () => new Promise((done) => {
    child.on('exit', done);
    child.kill('SIGKILL');
  });
  return { url, millis, stop, crash, pid: child.pid, log: () => log };
}

/**
 * Boots with a new database; with `twice` once more on the same one, which is what a restart costs.
 * `crash` kills the server without a word and boots it again; `flags` are the JVM's.
 */
export async function startServer({ home, password = '', twice = false, flags = [] }) {
  const port = await freePort();
  let running = await boot(home, port, password, flags);
  const startMillis = running.millis;
  if (twice) {
    await running.stop();
    running = await boot(home, port, password, flags);
  }
  const secrets = JSON.parse(readFileSync(join(home, 'demo.json'), 'utf8'));
  return {
    url: running.url,
    secrets,
    startMillis,
    warmStartMillis: running.millis,
    stop: () => running.stop(),
    crash: async () => {
      await running.crash();
      running = await boot(home, port, password, flags);
    },
    pid: () => running.pid,
    log: () => running.log(),
    cloneUrl: (person, assignment) =>
      `${running.url.replace('http://', `http://${person}:${secrets.tokens[person]}@`)}/git/${secrets.course}/${assignment}/${person}.git`,
  };
}
