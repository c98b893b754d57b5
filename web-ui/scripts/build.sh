#!/bin/sh
# Builds dist/, only when a source is newer than the last build.
set -eu
cd "$(dirname "$0")/.."
if [ -f dist/index.html ] &&
  [ -z "$(find src public scripts index.html package-lock.json vite.config.ts tsconfig.json -newer dist/index.html)" ]; then
  exit 0
fi
npm run --silent build
# Maven only adds to its copy: without this the files of earlier builds would stay in the jar.
rm -rf target/classes/META-INF/resources
