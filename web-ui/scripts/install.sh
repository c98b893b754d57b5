#!/bin/sh
# Installs the packages of the lock file, only when they are older than it. No browser is downloaded.
set -eu
cd "$(dirname "$0")/.."
if ! command -v npm >/dev/null; then
  echo "web-ui needs Node.js 20.19 or newer with npm: install the packages nodejs and npm" >&2
  exit 1
fi
[ node_modules/.package-lock.json -nt package-lock.json ] && exit 0
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci
