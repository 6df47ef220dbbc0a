# Makes recon for Windows: dist\recon, the portable .zip and the installer. Needs Python 3.11 or later (64 bits), Inno
# Setup 6, and tesseract for Windows with fra.traineddata and eng.traineddata, on PATH or beside RECON_TESSERACT.
#
#   powershell -ExecutionPolicy Bypass -File packaging\windows\build.ps1
#
# RECON_RELEASE_KEY, a file, signs the folder: see docs/supply.md.
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")

function Invoke-Step {
    & $args[0] @($args | Select-Object -Skip 1)
    if ($LASTEXITCODE -ne 0) { throw "$($args -join ' ') ended with $LASTEXITCODE" }
}

if ($env:RECON_TESSERACT) { $env:PATH = "$(Split-Path $env:RECON_TESSERACT);$env:PATH" }
if (-not (Get-Command tesseract -ErrorAction SilentlyContinue)) { throw "tesseract is not on PATH (RECON_TESSERACT names it)" }

$python = ".venv-build\Scripts\python.exe"
if (-not (Test-Path $python)) { Invoke-Step py -3 -m venv .venv-build }
Invoke-Step $python -m pip install --quiet --disable-pip-version-check --no-input --only-binary :all: --no-deps `
    --require-hashes --requirement packaging\locks\run.txt --requirement packaging\locks\build-app.txt `
    --requirement packaging\locks\windows.txt

Invoke-Step $python packaging\build.py folder
Invoke-Step $python packaging\build.py portable

# The program must say who it is before it is packed.
$version = (& dist\recon\recon.exe --version).Split(" ")[1]
$iscc = Join-Path ${env:ProgramFiles(x86)} "Inno Setup 6\ISCC.exe"
Invoke-Step $iscc "/DVersion=$version" packaging\windows\recon.iss
