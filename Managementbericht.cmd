@echo off
chcp 65001 >nul
pushd "%~dp0"
node "bin\zielbericht.cjs" menue %*
if errorlevel 1 pause
