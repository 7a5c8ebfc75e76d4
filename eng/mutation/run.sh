#!/usr/bin/env bash
# Mutation-tests what decides, in two small projects that hold nothing else. Whatever is given goes on to Stryker: --mutate '**/Sending/*.cs' looks at one folder alone.
set -euo pipefail
cd "$(dirname "$0")"
dotnet tool restore
exec dotnet stryker "$@"
