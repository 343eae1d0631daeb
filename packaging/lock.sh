#!/usr/bin/env bash
# Renew requirements.lock (to run) and requirements-dev.lock (to test) from pyproject.toml, with hashes, for Linux,
# macOS and Windows and every Python that NetDesk supports.  packaging/lock.sh [--upgrade]
set -euo pipefail

here="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
cd -- "$here/.."

scratch="$(mktemp -d)"
trap 'rm -rf -- "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet --disable-pip-version-check uv

compile() {
    local target="$1"
    shift
    if [ -f "$target" ]; then
        cp -- "$target" "$scratch/lock"
    else
        : >"$scratch/lock"
    fi
    "$scratch/venv/bin/uv" pip compile pyproject.toml "$@" --universal --python-version 3.11 --no-build \
        --generate-hashes --no-annotate --no-header --no-config --quiet \
        --output-file "$scratch/lock" >/dev/null
    {
        echo "# Made by packaging/lock.sh from pyproject.toml; do not edit by hand."
        cat -- "$scratch/lock"
    } >"$target"
}

compile packaging/requirements.lock "$@"
compile packaging/requirements-dev.lock --group dev --constraints packaging/requirements.lock "$@"
