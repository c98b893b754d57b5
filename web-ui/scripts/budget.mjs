// Holds the built files to their size limits (gzip). Run after `vite build`; exits 1 when one is crossed.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const limits = { initialJs: 170, initialCss: 15, chunk: 130 };
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const kilobytes = file => gzipSync(readFileSync(`dist/${file}`)).length / 1024;
const sum = files => [...files].reduce((total, file) => total + kilobytes(file), 0);

const chunks = Object.values(manifest);
const initial = new Set();
const collect = chunk => {
  if (initial.has(chunk)) return;
  initial.add(chunk);
  (chunk.imports ?? []).forEach(key => collect(manifest[key]));
};
chunks.filter(chunk => chunk.isEntry).forEach(collect);

const isScript = file => file.endsWith('.js');
const scripts = [...new Set(chunks.map(chunk => chunk.file).filter(isScript))];
const rows = [
  ['initial JS', sum([...initial].map(chunk => chunk.file).filter(isScript)), limits.initialJs],
  ['initial CSS', sum(new Set([...initial].flatMap(chunk => chunk.css ?? []))), limits.initialCss],
  ...scripts.map(file => [file.replace('assets/', ''), kilobytes(file), limits.chunk]),
];
const crossed = rows.filter(([, size, limit]) => size > limit);
for (const [name, size, limit] of rows) {
  console.log(`${name.padEnd(40)} ${size.toFixed(1).padStart(7)} KB of ${limit}`);
}
if (crossed.length > 0) {
  console.error(`Too large: ${crossed.map(([name]) => name).join(', ')}`);
  process.exit(1);
}
