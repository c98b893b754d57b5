// Checks the Dockerfiles and the compose file: syntax and deprecations, a fixed base, no root at run time, and that
// everything copied comes from the distribution. Run by `npm run check` in web-ui, whose packages it borrows.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';

const here = new URL('.', import.meta.url);
const require = createRequire(new URL('../web-ui/package.json', import.meta.url));
const { validate } = require('dockerfile-utils');
const { parse } = require('yaml');
const problems = [];

for (const name of readdirSync(here).filter(file => file.endsWith('.Dockerfile'))) {
  const text = readFileSync(new URL(name, here), 'utf8');
  const say = (line, message) => problems.push(`docker/${name}:${line + 1}: ${message}`);
  for (const found of validate(text)) say(found.range.start.line, found.message);
  const lines = text.split('\n');
  lines.forEach((line, i) => {
    if (/^FROM \S+(:latest)?( |$)/.test(line) && !/^FROM (\$|\S+:(?!latest)\S+)/.test(line)) say(i, 'base image without a fixed tag');
    if (/^COPY (?!--from)/.test(line) && !/^COPY (--\S+ )*dist /.test(line)) say(i, 'copies something that is not the distribution');
    if (/apt-get install (?!.*--no-install-recommends)/.test(line)) say(i, 'apt-get install without --no-install-recommends');
  });
  if (!lines.some(line => /^USER (?!root)/.test(line))) say(0, 'runs as root');
}

const compose = parse(readFileSync(new URL('compose.yaml', here), 'utf8'));
for (const [service, { image, build }] of Object.entries(compose.services)) {
  if (build == null && !/:(?!latest)./.test(image ?? '')) problems.push(`docker/compose.yaml: ${service} has no fixed image tag`);
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log('docker: nothing to object to');
