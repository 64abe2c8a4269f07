#!/bin/bash
# Installs what the benchmarks are compared with: compilers, searches and Python's packages.
#
# Python's packages go to an environment of their own, .build/peers, which `make bench` puts first on the
# search path. What cannot be installed is named, and its rows are left out of the report.
set -uo pipefail
cd "$(dirname "$0")/../.."
missing=()
tools=(gcc clang grep rg wc python3)
packages=(gcc clang grep ripgrep coreutils python3-venv)
for index in "${!tools[@]}"; do
  command -v "${tools[$index]}" > /dev/null && continue
  if command -v apt-get > /dev/null && apt-get install -y "${packages[$index]}" > /dev/null; then
    continue
  fi
  missing+=("${tools[$index]}")
done
# Libraries, by their header.
if ! [ -f /usr/include/yaml.h ]; then
  command -v apt-get > /dev/null && apt-get install -y libyaml-dev > /dev/null || missing+=("libyaml-dev")
fi
if python3 -m venv .build/peers; then
  for package in numpy krippendorff rapidyaml hyperscan spacy; do
    .build/peers/bin/python3 -m pip install --quiet "$package" || missing+=("$package")
  done
else
  missing+=("python3-venv")
fi
[ ${#missing[@]} -eq 0 ] || echo "not installed: ${missing[*]}"
