# Start NetDesk from this checkout; sets up what is missing first.  packaging\run.ps1 [ARGS]
. (Join-Path $PSScriptRoot "environment.ps1")
Initialize-Environment "requirements.lock"
& $python -P -m netdesk @args
exit $LASTEXITCODE
