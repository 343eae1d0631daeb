#!/usr/bin/env bash
# Start NetDesk from this checkout; sets up what is missing first.  packaging/run.sh [ARGS]
# ARGS are those of `netdesk`. Without ARGS it opens the window; without a screen it takes the offscreen tour.
set -euo pipefail
# shellcheck source=packaging/environment.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/environment.sh"

need_libraries
if ! is_ready requirements-dev.lock; then need_environment requirements.lock; fi
trap - ERR

if ! has_screen; then
    export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
    if [ $# -eq 0 ]; then set -- tour; fi
fi
exec "$venv/bin/python" -P -m netdesk "$@"
