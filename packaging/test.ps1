# Check NetDesk: style, types, directions of imports, tests.  packaging\test.ps1 [ARGS for pytest]
. (Join-Path $PSScriptRoot "environment.ps1")
Initialize-Environment "requirements-dev.lock"
Set-Location $root
$env:QT_QPA_PLATFORM = "offscreen"
$failed = 0
& $python -m ruff check --quiet .; $failed += $LASTEXITCODE
& $python -m ruff format --quiet --diff .; $failed += $LASTEXITCODE
& $python -m mypy; $failed += $LASTEXITCODE
& (Join-Path $venv "Scripts\lint-imports.exe") --no-cache; $failed += $LASTEXITCODE
& $python -P -m pytest --numprocesses=auto --cov --cov-report=term @args; $failed += $LASTEXITCODE
exit [Math]::Min($failed, 1)
