@echo off
rem Windows: double-click. Opens the card check alone: no office, no password.
call "%~dp0mulai.cmd" periksa-kartu
exit /b %ERRORLEVEL%
