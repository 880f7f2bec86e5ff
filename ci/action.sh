#!/usr/bin/env bash
# What the GitHub Action runs: its inputs come by INPUT_*, so that no text of theirs is ever read as shell.
set -euo pipefail

call=("${INPUT_COMMAND:-evaluate}")
while IFS= read -r line; do
  [ -z "$line" ] || call+=("$line")
done <<<"${INPUT_PATHS:-}"
while IFS= read -r line; do
  [ -z "$line" ] || call+=("$line")
done <<<"${INPUT_ARGS:-}"

call+=(--format github)
[ -z "${INPUT_SARIF:-}" ] || call+=(--format sarif --output "$INPUT_SARIF")
[ -z "${INPUT_JUNIT:-}" ] || call+=(--format junit --output "$INPUT_JUNIT")

exec npx --yes --package "${INPUT_PACKAGE:-smart-community-evaluator}" -- sce "${call[@]}"
