#!/usr/bin/env bash
# Makes the program that needs no Python, from this source and the locked versions.
#
#   bash packaging/build.sh folder     dist/recon, everything inside
#   bash packaging/build.sh portable   the same, and of it an archive for a USB stick and a .run file
#   bash packaging/build.sh deb        the same, and of it a package for Debian and Ubuntu
#
# On Debian or Ubuntu, with: python3 python3-venv binutils gcc libc6-dev icu-devtools tesseract-ocr tesseract-ocr-fra
# and the libraries that Qt loads (packaging/bootstrap.sh names them). It runs on systems as old as the one that builds
# it, or newer. The environment of the build is .venv-build; RECON_BUILD_PYTHON names another that is ready.
# RECON_RELEASE_KEY, a file, signs the folder: see docs/supply.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
umask 022

what=${1:-}
case $what in
    folder | portable | deb) shift ;;
    *) echo "Usage: bash packaging/build.sh folder|portable|deb [--out DIR] [--work DIR]" >&2; exit 2 ;;
esac

missing=()
for program in objdump strip cc icupkg tesseract; do
    command -v "$program" >/dev/null || missing+=("$program")
done
if [ ${#missing[@]} -gt 0 ]; then
    echo "Missing to build with: ${missing[*]} (see the head of this file for their packages)" >&2
    exit 1
fi

python=${RECON_BUILD_PYTHON:-}
if [ -z "$python" ]; then
    # Debian's own first: its library is quick and needs nothing that Debian has not.
    base=/usr/bin/python3
    "$base" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || base=python3
    python=$PWD/.venv-build/bin/python
    digest=$(cat packaging/locks/run.txt packaging/locks/build-app.txt | sha256sum)
    if [ "$(cat .venv-build/.made-for 2>/dev/null)" != "$digest" ]; then
        "$base" -m venv --clear .venv-build
        "$python" -m pip install --quiet --disable-pip-version-check --no-input --only-binary :all: --no-deps \
            --require-hashes --requirement packaging/locks/run.txt --requirement packaging/locks/build-app.txt
        printf '%s' "$digest" >.venv-build/.made-for
    fi
fi

"$python" packaging/build.py folder "$@"
[ "$what" != portable ] || "$python" packaging/build.py portable "$@"
if [ "$what" = deb ]; then
    out=dist
    while [ $# -gt 1 ]; do
        [ "$1" != --out ] || out=$2
        shift
    done
    PYTHON=$python bash packaging/debian/build.sh "$out/recon" "$out"
fi
