#!/usr/bin/env bash
# Prints the newest versions of all dependencies that go together, as pip resolves them today in a fresh environment.
#   scripts/constraints.sh PYTHON EXTRAS
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$1" -m venv "$folder"
"$folder/bin/pip" install -q --disable-pip-version-check -e ".[$2]" >&2
"$folder/bin/pip" freeze --exclude-editable | grep -E '^[A-Za-z0-9._-]+==[^ ]+$'
