# shellcheck shell=bash
# What run.sh and test.sh share: find Python, the system's libraries and the virtual environment, and set up what is
# missing. Sourced, not run; needs bash 3.2 (macOS) or newer. Everything it says goes to standard error.

root="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)"
venv="$root/.venv"

note() { printf 'NetDesk: %s\n' "$*" >&2; }

stop() {
    note "$*"
    exit 2
}

set -o errtrace
trap 'note "the set-up stopped unexpectedly at line $LINENO of ${BASH_SOURCE[0]##*/}."' ERR

# --- System packages ---------------------------------------------------------------------------------------------

# A shared library and the Debian package that brings it.
offscreen_libraries="libEGL.so.1=libegl1 libGL.so.1=libgl1 libdbus-1.so.3=libdbus-1-3 libfontconfig.so.1=libfontconfig1
    libglib-2.0.so.0=libglib2.0-0 libxkbcommon.so.0=libxkbcommon0"
xcb_libraries="libxcb-cursor.so.0=libxcb-cursor0 libxcb-icccm.so.4=libxcb-icccm4 libxcb-keysyms.so.1=libxcb-keysyms1
    libxcb-shape.so.0=libxcb-shape0 libxkbcommon-x11.so.0=libxkbcommon-x11-0"
wayland_libraries="libwayland-cursor.so.0=libwayland-cursor0 libwayland-egl.so.1=libwayland-egl1"
print_libraries="libcups.so.2=libcups2"

has_screen() { [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; }

missing_libraries() { # SONAME=PACKAGE… -> the packages of those that the loader does not know
    local known pair packages=""
    [ "$(uname)" = Linux ] || return 0
    known="$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null)" || return 0
    for pair in "$@"; do
        case "$known" in
            *"${pair%%=*} "*) ;;
            *) packages="$packages ${pair#*=}" ;;
        esac
    done
    echo "${packages# }"
}

missing_commands() { # COMMAND=PACKAGE… -> the packages of those that are not there
    local pair packages=""
    for pair in "$@"; do
        command -v "${pair%%=*}" >/dev/null || packages="$packages ${pair#*=}"
    done
    echo "${packages# }"
}

apt_install() { # PACKAGE… ; false when it cannot
    local as_root=""
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || return 1
        as_root="sudo -n"
    fi
    note "installing $* with apt-get …"
    {
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 update -qq </dev/null &&
            $as_root env DEBIAN_FRONTEND=noninteractive \
                apt-get -o DPkg::Lock::Timeout=120 install -qq -y --no-install-recommends "$@" </dev/null
    } >&2
}

need_packages() { # PACKAGE…
    [ $# -eq 0 ] || apt_install "$@" || stop "please install these system packages first: $*."
}

need_libraries() {
    local wanted="$offscreen_libraries"
    if has_screen; then wanted="$wanted $print_libraries"; fi
    if [ -n "${DISPLAY:-}" ]; then wanted="$wanted $xcb_libraries"; fi
    if [ -n "${WAYLAND_DISPLAY:-}" ]; then wanted="$wanted $wayland_libraries"; fi
    # shellcheck disable=SC2046,SC2086 # words on purpose
    need_packages $(missing_libraries $wanted)
}

# --- Python ------------------------------------------------------------------------------------------------------

is_python() { # COMMAND NEWEST_MINOR
    "$1" -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, $2))" >/dev/null 2>&1
}

find_python() { # -> the path of a Python that fits
    local newest candidate
    for newest in 13 99; do
        for candidate in ${NETDESK_PYTHON:+"$NETDESK_PYTHON"} python3.11 python3.12 python3.13 python3 /usr/bin/python3; do
            if is_python "$candidate" "$newest"; then
                "$candidate" -c 'import os, sys; print(os.path.realpath(sys.executable))'
                return
            fi
        done
    done
    return 1
}

need_python() { # sets $python
    if ! python="$(find_python)"; then
        command -v python3 >/dev/null || apt_install python3 python3-venv || true
        python="$(find_python)" || stop "please install Python 3.11 or newer first."
    fi
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        local version
        version="$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')"
        need_packages "python$version-venv"
    fi
}

# --- Virtual environment -----------------------------------------------------------------------------------------

# $venv/.netdesk says that these scripts made the folder and for which place; a copy of a lock in it says that the
# packages of that lock are all there.

is_ready() { # LOCK
    [ -x "$venv/bin/python" ] && cmp -s "$root/packaging/$1" "$venv/.netdesk/$1" &&
        [ "$(cat "$venv/.netdesk/place" 2>/dev/null)" = "$root" ]
}

make_ready() { # LOCK
    local lock="$1"
    exec 9<"$root"
    if command -v flock >/dev/null; then flock 9; fi
    if is_ready "$lock"; then
        exec 9<&-
        return
    fi
    if [ -d "$venv" ] && [ ! -d "$venv/.netdesk" ]; then
        stop "$venv was not made by NetDesk; please move it away first."
    fi
    is_sound || make_empty_environment
    note "installing the packages of packaging/$lock …"
    "$venv/bin/python" -m pip install --quiet --no-input --disable-pip-version-check --require-hashes --no-deps \
        --only-binary :all: --requirement "$root/packaging/$lock" </dev/null >&2 ||
        stop "the packages of packaging/$lock could not be installed; see the lines above."
    cp -- "$root/packaging/$lock" "$venv/.netdesk/$lock"
    exec 9<&-
}

is_sound() { # whether the environment holds at least one lock's packages, and no outdated ones
    local copy
    for copy in "$venv/.netdesk"/*.lock; do # without any, this is the pattern itself, which is never ready
        is_ready "${copy##*/}" || return 1
    done
}

make_empty_environment() {
    need_python
    note "setting up $venv (once, about 450 MB) …"
    mkdir -p -- "$venv/.netdesk"
    rm -f -- "$venv/.netdesk"/*
    find "$venv" -mindepth 1 -maxdepth 1 ! -name .netdesk -exec rm -rf -- {} +
    "$python" -m venv "$venv" >&2 || stop "the virtual environment $venv could not be made."
    make_importable
    printf '%s' "$root" >"$venv/.netdesk/place"
}

make_importable() { # the checkout itself, and the command `netdesk`, without a build
    local packages quoted
    packages="$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')"
    printf '%s\n' "$root" >"$packages/netdesk-checkout.pth"
    quoted="'$(printf '%s' "$venv/bin/python" | sed "s/'/'\\\\''/g")'"
    printf '#!/bin/sh\nexec %s -P -m netdesk "$@"\n' "$quoted" >"$venv/bin/netdesk"
    chmod +x "$venv/bin/netdesk"
}

need_environment() { # LOCK
    is_ready "$1" || make_ready "$1"
}
