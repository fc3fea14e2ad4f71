#!/usr/bin/env bash
# Sets up .venv with this package and the extras named, in the versions of constraints.txt, and bubblewrap where we may.
#   scripts/setup.sh PYTHON EXTRAS        such as: scripts/setup.sh python3 grading
set -euo pipefail
cd "$(dirname "$0")/.."
python=$1 extras=$2

die() {
  printf 'setup: %s\n' "$*" >&2
  exit 1
}

as_root() { # runs a command as root, or fails where we may not
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    sudo -n "$@"
  else
    return 1
  fi
}

install_packages() { # of Debian and its relatives
  command -v apt-get >/dev/null &&
    as_root apt-get update -q >&2 &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "$@" >&2
}

command -v "$python" >/dev/null || die "there is no $python; name another: make PYTHON=python3.11"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  die "$("$python" --version) is too old, 3.11 or later is needed; name another: make PYTHON=python3.11"

if [ ! -x .venv/bin/pip ]; then
  if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then # Debian ships it apart
    package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    echo "setup: installing $package"
    install_packages "$package" || die "the module venv is missing: sudo apt-get install $package"
  fi
  "$python" -m venv .venv
fi
echo "setup: .venv with $extras"
.venv/bin/pip install -q --disable-pip-version-check -c constraints.txt -e ".[$extras]"

if [ "$(uname -s)" = Linux ] && ! command -v bwrap >/dev/null; then
  echo "setup: installing bubblewrap, the outer wall of the sandbox"
  if ! install_packages bubblewrap; then
    echo "setup: bubblewrap is missing and could not be installed (sudo apt-get install bubblewrap). What is left here:"
    .venv/bin/autograder doctor || true
  fi
fi
