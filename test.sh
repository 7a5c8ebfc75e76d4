#!/usr/bin/env bash
# Installs what the tests need on a bare Debian machine with the .NET SDK (PostgreSQL's server, Chromium, Node.js for the sandbox's admin libraries and for reading push messages with somebody else's code), then runs them all.
# Ends with "N passed, N failed, N skipped" and fails when anything failed, was skipped or did not run.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

missing=()
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
command -v chromium >/dev/null || missing+=(chromium)
{ command -v node && command -v npm; } >/dev/null || missing+=(nodejs npm)
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing ${missing[*]}"
  sudo=""; [ "$(id -u)" -eq 0 ] || sudo=sudo
  $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null \
    || { echo "Could not install ${missing[*]}"; echo "0 passed, 1 failed, 0 skipped"; exit 1; }
fi

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
dotnet test CartRecovery.sln --logger "trx;LogFileName=results.trx" --results-directory "$results" --logger "console;verbosity=minimal" "$@"
status=$?

counters=$(grep -ho '<Counters [^>]*>' "$results"/*.trx 2>/dev/null | tail -n 1)
count() { local n; n=$(grep -o " $1=\"[0-9]*\"" <<<"$counters" | grep -o '[0-9]*'); echo "${n:-0}"; }
total=$(count total) passed=$(count passed) failed=$(count failed) skipped=$(( $(count total) - $(count executed) ))
if [ "$total" -eq 0 ] && [ $status -eq 0 ]; then status=1; fi
[ "$status" -ne 0 ] && [ "$failed" -eq 0 ] && failed=1
[ "$skipped" -ne 0 ] && status=1
echo "$passed passed, $failed failed, $skipped skipped"
exit $status
