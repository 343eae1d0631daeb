# What run.ps1 and test.ps1 share: a virtual environment in .venv with the packages of a lock.
$ErrorActionPreference = "Stop"
$root = Split-Path -Parent $PSScriptRoot
$venv = Join-Path $root ".venv"
$python = Join-Path $venv "Scripts\python.exe"
$env:PYTHONPATH = $root

function Initialize-Environment([string]$Lock) {
    $wanted = Join-Path $PSScriptRoot $Lock
    $installed = Join-Path $venv $Lock
    if ((Test-Path $installed) -and (Test-Path $python) -and
        (Get-FileHash $wanted).Hash -eq (Get-FileHash $installed).Hash) { return }
    if (-not (Test-Path $python)) { py -3 -m venv $venv }
    if (-not (Test-Path $python)) { throw "NetDesk: please install Python 3.11 or newer from python.org first." }
    & $python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --only-binary :all: -r $wanted
    if ($LASTEXITCODE -ne 0) { throw "NetDesk: the packages of $Lock could not be installed." }
    Copy-Item $wanted $installed
}
