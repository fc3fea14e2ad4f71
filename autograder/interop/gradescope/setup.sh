#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the image: a Python of its own with the grader in /opt/autograder.
set -euo pipefail
cd "$(dirname "$0")"
home=/opt/autograder
export DEBIAN_FRONTEND=noninteractive PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
unset PYTHONDONTWRITEBYTECODE # imports from compiled files are faster for every submission

usable() { # a Python that is new enough and can make environments
  "$1" -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

missing=()
for program in bwrap:bubblewrap; do
  command -v "${program%%:*}" >/dev/null || missing+=("${program##*:}")
done
ldconfig -p | grep libseccomp.so.2 >/dev/null || missing+=(libseccomp2) # -q would stop reading, and pipefail take that amiss
if [ "${#missing[@]}" -gt 0 ]; then
  apt-get update -q
  apt-get install -qy --no-install-recommends "${missing[@]}"
fi

if [ ! -x "$home/bin/python" ]; then
  python=
  for name in python3 python3.14 python3.13 python3.12 python3.11; do
    if usable "$name"; then python=$name && break; fi
  done
  if [ -z "$python" ]; then # Ubuntu 22.04's own is 3.10, and it has 3.11 beside it
    apt-get update -q
    apt-get install -qy --no-install-recommends python3.11 python3.11-venv ||
      apt-get install -qy --no-install-recommends python3 python3-venv
    for name in python3.11 python3; do
      if usable "$name"; then python=$name && break; fi
    done
  fi
  "${python:?no Python 3.11 or later}" -m venv "$home"
fi

# The versions that the course was exported with, or the newest where those are not to be had for this Python.
"$home/bin/python" -m pip install -q -c constraints.txt wheels/*.whl ||
  "$home/bin/python" -m pip install -q wheels/*.whl
"$home/bin/autograder" doctor || true # for the build's log; the level is chosen anew for every submission
