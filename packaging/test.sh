#!/usr/bin/env bash
# Check NetDesk: style, types, directions of imports, tests; sets up what is missing first.  packaging/test.sh [ARGS]
# ARGS are handed to pytest. Every step runs; the exit code is 0 when all of them are fine.
set -euo pipefail
# shellcheck source=packaging/environment.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/environment.sh"

# shellcheck disable=SC2046,SC2086 # words on purpose
need_packages $(missing_libraries $offscreen_libraries)
# Tests that need one of these are skipped without it.
# shellcheck disable=SC2086 # words on purpose
tools="$(missing_commands pdftotext=poppler-utils Xvfb=xvfb xauth=xauth openbox=openbox xdotool=xdotool \
    desktop-file-validate=desktop-file-utils) $(missing_libraries $xcb_libraries $print_libraries)"
if [ -n "${tools// /}" ]; then
    # shellcheck disable=SC2086 # words on purpose
    apt_install $tools || note "some tests are skipped, because these system packages are missing: ${tools# }."
fi
need_environment requirements-dev.lock
trap - ERR

cd -- "$root"
export PATH="$venv/bin:$PATH"
export QT_QPA_PLATFORM=offscreen
failed=""

step() { # NAME COMMAND…
    local name="$1"
    shift
    if "$@"; then
        echo "ok    $name"
    else
        echo "FAIL  $name"
        failed="$failed, $name"
    fi
}

step "ruff check" ruff check --quiet .
step "ruff format" ruff format --quiet --diff .
step "mypy" mypy
step "import-linter" lint-imports --no-cache
if [ -n "$failed" ]; then echo "Failed so far: ${failed#, }"; fi

# Last, so that pytest's closing line is the last one.
python -P -m pytest --numprocesses=auto --cov --cov-report=term "$@" || failed="$failed, pytest"
[ -z "$failed" ]
