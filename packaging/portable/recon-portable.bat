@echo off
rem recon from a stick or any folder on Windows: nothing is installed, and the store is beside this file.
rem Without words it opens the window; with words it is the command line.
setlocal
if not defined RECON_STORE set "RECON_STORE=%~dp0recon-store"
if "%~1"=="" (
    start "" "%~dp0recon\recon-window.exe"
) else (
    "%~dp0recon\recon.exe" %*
)
