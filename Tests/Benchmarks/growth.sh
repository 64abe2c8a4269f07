#!/bin/bash
# Instructions that the program takes as its input grows 10 and 100 times: growth.sh PROGRAM
#
# Counted by valgrind, so that neither the machine's speed nor its load matters. What starting takes is
# counted once and taken off. "per unit" is what one unit takes beside one at the smallest size.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Instructions of a command, its output thrown away.
count() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" "$@" 2>&1 > /dev/null \
    | sed -n 's/.*Collected : //p'
}

# row TITLE UNIT SMALLEST MAKER: MAKER N prints the words of a command of size N.
row() {
  local title=$1 unit=$2 smallest=$3 maker=$4 base size first=0 words
  mapfile -t words < <("$maker" 0)
  base=$(count "${words[@]}")
  for factor in 1 10 100; do
    size=$((smallest * factor))
    mapfile -t words < <("$maker" "$size")
    local taken=$(($(count "${words[@]}") - base))
    [ "$first" != 0 ] || first=$taken
    awk -v t="$title" -v u="$unit" -v s="$size" -v x="$taken" -v f="$first" -v k="$factor" \
      'BEGIN { printf "| %s | %d %s | %.4g | %.2f |\n", t, s, u, x, x / (f * k) }'
  done
}

answers() {
  awk -v n="$1" '{ line[NR] = $0 } END { for (i = 0; i < n; i++) {
    text = line[i % NR + 1]; sub(/"id": ?"[^"]*"/, "\"id\":\"n" i "\"", text); print text } }' \
    Scenarios/answers/fresh.jsonl
}

one_answer() {
  python3 -c '
import json, sys
words = " ".join(json.loads(l)["answer"] for l in open("Scenarios/answers/fresh.jsonl")).split()
n = int(sys.argv[1])
print(json.dumps({"answer": " ".join(words[i % len(words)] for i in range(n))}))' "$1" \
    > "$folder/one-$1.jsonl"
  printf '%s\n' batch -j 1 -f jsonl "$folder/one-$1.jsonl"
}

batch() {
  answers "$1" > "$folder/batch-$1.jsonl"
  printf '%s\n' batch -j 1 -f jsonl "$folder/batch-$1.jsonl"
}

scenario() {
  { echo 'kind: answers'; echo 'answers:'
    [ "$1" != 0 ] || echo '  - {id: none, answer: None.}'
    for ((i = 0; i < $1; i++)); do
      printf '  - id: a%d\n    answer: |\n      We wrote a checklist, and two other teams\n' "$i"
      printf '      dropped their own because of it.\n    question: "What moved?"\n'
    done; } > "$folder/answers-$1.yaml"
  printf '%s\n' json "$folder/answers-$1.yaml"
}

simulation() {
  printf '%s\n' simulate -j 1 --fast --runs $(($1 + 1)) pushback-fold
}

raters() {
  awk -v n="$1" 'BEGIN { print "candidate,rater,criterion,rating"; srand(7)
    for (i = 0; i < n + 60; i++) for (c = 0; c < 2; c++) for (r = 0; r < 2; r++)
      printf "c%d,r%d,k%d,%d\n", i, (i + r * 3) % 8, c, 1 + int(4 * rand()) }' \
    > "$folder/ratings-$1.csv"
  printf '%s\n' calibrate raters -f json "$folder/ratings-$1.csv"
}

labels() {
  answers $(($1 + 20)) > "$folder/labels-$1.jsonl"
  printf '%s\n' calibrate rubric --draws 0 -f json "$folder/labels-$1.jsonl"
}

echo '| what | size | instructions | per unit |'
echo '|---|--:|--:|--:|'
row 'reading one answer' words 150 one_answer
row 'batch' answers 100 batch
row 'scenario file' answers 100 scenario
row 'simulation' debriefs 1000 simulation
row 'measuring raters' candidates 50 raters
row 'measuring a rubric' answers 20 labels
