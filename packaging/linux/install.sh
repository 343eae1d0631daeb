#!/usr/bin/env bash
# Put this checkout's NetDesk into the menu of the user who runs it, with its icon and its file type; nothing else on
# the computer is touched.  packaging/linux/install.sh [--remove]
set -euo pipefail

root="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)"
data="${XDG_DATA_HOME:-$HOME/.local/share}"
entry="$data/applications/netdesk.desktop"
file_type="$data/mime/packages/netdesk.xml"
icons="$data/icons/hicolor"

quoted() { # a path as one argument of Exec=, by the desktop entry specification
    # shellcheck disable=SC2016 # these are the letters themselves
    printf '"%s"' "$(printf '%s' "$1" | sed -e 's/\\/\\\\\\\\/g' -e 's/["`$]/\\\\&/g' -e 's/%/%%/g')"
}

icon_targets() { # lines of SOURCE<tab>TARGET
    local size
    for size in 16 22 24 32 48 64 128 256 512; do
        printf '%s\t%s\n' "$root/resources/icons/netdesk-$size.png" "$icons/${size}x$size/apps/netdesk.png"
    done
    printf '%s\t%s\n' "$root/resources/icons/netdesk.svg" "$icons/scalable/apps/netdesk.svg"
}

renew_caches() {
    if command -v update-mime-database >/dev/null; then update-mime-database "$data/mime"; fi
    if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$data/applications"; fi
    if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -qtf "$icons" || true; fi
}

install_all() {
    local source target
    mkdir -p -- "$(dirname -- "$entry")" "$(dirname -- "$file_type")"
    while IFS=$'\t' read -r source target; do
        mkdir -p -- "$(dirname -- "$target")"
        cp -- "$source" "$target"
    done < <(icon_targets)
    cp -- "$root/packaging/linux/netdesk-mime.xml" "$file_type"
    while IFS= read -r line; do
        case "$line" in
            Exec=*) printf 'Exec=%s %%F\n' "$(quoted "$root/packaging/run.sh")" ;;
            *) printf '%s\n' "$line" ;;
        esac
    done <"$root/packaging/linux/netdesk.desktop" >"$entry"
}

remove_all() {
    local source target
    rm -f -- "$entry" "$file_type"
    while IFS=$'\t' read -r source target; do rm -f -- "$target"; done < <(icon_targets)
}

case "${1:-}" in
    "")
        install_all
        renew_caches
        echo "NetDesk is in the menu now, and opens .vcf and .netdesk files; '$0 --remove' takes it out again."
        ;;
    --remove)
        remove_all
        renew_caches
        echo "NetDesk is out of the menu; your networks stay where they are."
        ;;
    *)
        echo "NetDesk: $0 knows --remove only." >&2
        exit 2
        ;;
esac
