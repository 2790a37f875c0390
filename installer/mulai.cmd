@echo off
rem Windows: double-click. Prepares the environment the first time, then opens the window.
setlocal
cd /d "%~dp0.."
set "VENV=.venv"
set "STAMP=%VENV%\installed"

for /f %%H in ('certutil -hashfile requirements.lock SHA256 ^| findstr /r /x "[0-9a-f]*"') do set "WANTED=%%H"
set "HAVE="
if exist "%STAMP%" set /p HAVE=<"%STAMP%"
if "%HAVE%"=="%WANTED%" if exist "%VENV%\Scripts\pythonw.exe" goto start

set "PYTHON="
for %%V in (3.13 3.12 3.11) do if not defined PYTHON py -%%V -c "" >nul 2>&1 && set "PYTHON=py -%%V"
if not defined PYTHON (
    echo Python 3.11, 3.12, atau 3.13 belum ada. Pasang Python 3.13 dari python.org, lalu klik dua kali lagi.
    echo Python 3.11, 3.12 or 3.13 is missing. Install Python 3.13 from python.org, then double-click again.
    pause
    exit /b 1
)
echo Menyiapkan program; hanya pertama kali dan setelah pembaruan.
echo Preparing the program; only the first time and after an update.
if not exist "%VENV%\Scripts\python.exe" %PYTHON% -m venv "%VENV%" || goto failed
set "PIP=%VENV%\Scripts\python.exe -m pip --disable-pip-version-check --quiet"
%PIP% install --require-hashes --requirement requirements.lock || goto failed
"%VENV%\Scripts\python.exe" installer\spare_qt.py
%PIP% install --no-deps --no-build-isolation --editable . || goto failed
>"%STAMP%" echo %WANTED%

:start
start "" "%VENV%\Scripts\pythonw.exe" -m kemiskinan_desktop %*
exit /b 0

:failed
echo Pemasangan gagal. Periksa sambungan internet, lalu klik dua kali lagi.
echo The installation failed. Check the connection, then double-click again.
pause
exit /b 1
