@echo off
rem Finds a JDK 25, builds what is stale, and runs the photoestate command.
setlocal EnableDelayedExpansion
set "HERE=%~dp0"
set "HERE=%HERE:~0,-1%"
set "JDK="
for %%J in ("%PHOTOESTATE_JDK%" "%JAVA_HOME%") do if not defined JDK call :try "%%~J"
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%USERPROFILE%\.jdks\*") do if not defined JDK call :try "%%~J"
if not defined JDK (
    echo photoestate needs a JDK 25 or later: get one from https://adoptium.net/temurin/releases/?version=25, or set JAVA_HOME to it. 1>&2
    exit /b 2
)
set "APP=%HERE%\desktop-app\app"
set "STAMP=%APP%\target\photoestate.stamp"
set "QUICK=%APP%\target\photoestate.aot"
powershell -NoProfile -Command "$s=Get-Item -ErrorAction SilentlyContinue $env:STAMP; if(-not $s){exit 1}; $n=Get-ChildItem -Recurse -File $env:HERE\pom.xml,$env:HERE\shared-model\src\main,$env:HERE\desktop-app\engine\src\main,$env:HERE\desktop-app\app\src\main | Where-Object {$_.LastWriteTime -gt $s.LastWriteTime}; if($n){exit 1}; exit 0"
if errorlevel 1 (
    echo Building PhotoEstate Pro ^(the first time fetches its libraries, which takes a few minutes^) ... 1>&2
    if not exist "%HERE%\desktop-app\app\target" mkdir "%HERE%\desktop-app\app\target"
    if exist "%APP%\target\lib" rmdir /s /q "%APP%\target\lib"
    pushd "%HERE%"
    set "JAVA_HOME=!JDK!"
    call mvnw.cmd --batch-mode --no-transfer-progress -pl desktop-app/app -am -DskipTests -Dspotless.check.skip -Djacoco.skip -Dmdep.analyze.skip package > "%HERE%\desktop-app\app\target\build.log" 2>&1
    if errorlevel 1 (
        echo The build failed; all of it is in %HERE%\desktop-app\app\target\build.log 1>&2
        exit /b 1
    )
    popd
    type nul > "%STAMP%"
    if exist "%QUICK%" del "%QUICK%"
)
rem Java keeps what it learns about the program in one run over the sample shoot, so that later runs start with it.
if not exist "%QUICK%" (
    echo Rehearsing once, for quick starts ... 1>&2
    set "REHEARSAL=%TEMP%\photoestate-rehearsal-%RANDOM%"
    "%JDK%\bin\java" -Xmx512m "@%APP%\jvm.options" -XX:AOTCacheOutput="%QUICK%" -cp "%APP%\target\lib\*" pro.photoestate.app.PhotoEstate rehearse "%APP%\src\main\resources\pro\photoestate\app\sample-shoot" "!REHEARSAL!" >nul 2>&1
    rmdir /s /q "!REHEARSAL!" 2>nul
    if not exist "%QUICK%" type nul > "%QUICK%"
)
"%JDK%\bin\java" -Xmx512m "@%APP%\jvm.options" -XX:AOTCache="%QUICK%" -cp "%APP%\target\lib\*" pro.photoestate.app.PhotoEstate %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "V=%%~V"
if !V! GEQ 25 set "JDK=%~1"
exit /b
