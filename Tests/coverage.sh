#!/bin/bash
# What share of the lines of each floor the tests run: coverage.sh [OPTION OF SWIFT TEST...]
#
# The tests are built and run in .build/coverage, in some ten minutes; with --told the run before is told
# again. Lines that the plugin writes and those of hcsim are counted too, the latter as a floor.
set -euo pipefail
cd "$(dirname "$0")/.."
out=.build/coverage
# The tools of the toolchain that builds the tests: others may not know its profiles.
tools=$(dirname "$(realpath "$(command -v "${SWIFT:-swift}")")")
tool() { if [ -x "$tools/$1" ]; then echo "$tools/$1"; else echo "$1"; fi; }
if [ "${1:-}" != --told ]; then
  rm -rf "$out"/debug/codecov
  "${SWIFT:-swift}" test --disable-xctest --enable-code-coverage --scratch-path "$out" "$@" || true
fi
bin=$(ls -d "$out"/debug)
data=$bin/codecov/default.profdata
# Programs that the tests kill leave profiles that are cut off.
"$(tool llvm-profdata)" merge -sparse -failure-mode=all "$bin"/codecov/*.profraw -o "$data" 2> /dev/null
tests=$(ls -d "$bin"/*PackageTests.xctest)
"${LLVM_COV:-$(tool llvm-cov)}" export -summary-only -instr-profile "$data" "$tests" -object "$bin/hcsim" \
  2> /dev/null | python3 -c '
import collections, json, sys

order = (
    "Numerics Documents Formats Language Measurement Pictures Rubric Reading Committee Debrief Feedback "
    "Simulation Evaluation Training Files Reports hcsim"
).split()
lines = collections.Counter()
run = collections.Counter()
for file in json.load(sys.stdin)["data"][0]["files"]:
    name = file["filename"]
    parts = name.split("/Sources/")[-1].split("/") if "/Sources/" in name else [""]
    floor = parts[1] if parts[0] == "Calibration" and len(parts) > 2 else parts[0]
    lines[floor] += file["summary"]["lines"]["count"]
    run[floor] += file["summary"]["lines"]["covered"]
print("| floor | lines | run by the tests |\n|---|--:|--:|")
for floor in order:
    if lines[floor]:
        print(f"| {floor} | {lines[floor]:,} | {100 * run[floor] / lines[floor]:.1f}% |")
total = sum(lines[floor] for floor in order)
print(f"| all | {total:,} | {100 * sum(run[floor] for floor in order) / max(total, 1):.1f}% |")
'
