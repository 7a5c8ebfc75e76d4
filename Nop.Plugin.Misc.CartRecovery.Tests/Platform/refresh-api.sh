#!/usr/bin/env bash
# Keeps of the full API lists (one text file per assembly, in the folder named) what the stand-in declares. Needed when the stand-in grows.
set -euo pipefail
lists="$(cd "${1:?usage: refresh-api.sh FOLDER}" && pwd)"
cd "$(dirname "$0")/.."
PLATFORM_API="$lists" dotnet test --nologo -v q --filter "FullyQualifiedName~KeptApiListsTests"
