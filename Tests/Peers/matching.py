"""Searches a text for patterns: python3 matching.py ENGINE PATTERNS TEXT.

Prints the seconds that a megabyte takes and the number of matches. ENGINE is re or hyperscan, whose
PATTERNS are regular expressions line by line, or spacy, whose PATTERNS are lists of words and gaps in
JSON. What takes place once, such as compiling, is not counted.
"""

import json
import sys
import time

engine, patterns, path = sys.argv[1:4]
text = open(path, encoding="utf-8", errors="ignore").read()
size = len(text.encode("utf-8")) / 1e6


def told(start, count):
    print((time.perf_counter() - start) / size, count)


if engine == "re":
    import re

    compiled = [re.compile(line.strip("\n"), re.I) for line in open(patterns)]
    start = time.perf_counter()
    told(start, sum(sum(1 for _ in one.finditer(text)) for one in compiled))
elif engine == "hyperscan":
    import hyperscan

    lines = [line.strip("\n").encode() for line in open(patterns)]
    database = hyperscan.Database()
    database.compile(
        expressions=lines,
        ids=list(range(len(lines))),
        elements=len(lines),
        flags=[hyperscan.HS_FLAG_CASELESS] * len(lines),
    )
    count = 0

    def found(*_):
        global count
        count += 1

    data = text.encode("utf-8")
    start = time.perf_counter()
    database.scan(data, match_event_handler=found)
    told(start, count)
elif engine == "spacy":
    import spacy
    from spacy.matcher import Matcher

    language = spacy.blank("en")
    matcher = Matcher(language.vocab)
    for number, elements in enumerate(json.load(open(patterns))):
        tokens = []
        for element in elements:
            if "gap" in element:
                tokens += [{"IS_ALPHA": True, "OP": "?"}] * element["gap"]
                continue
            token = {"LOWER": {"IN": element["words"]}}
            if element["optional"]:
                token["OP"] = "?"
            tokens.append(token)
        matcher.add(str(number), [tokens])
    start = time.perf_counter()
    count = sum(len(matcher(language.make_doc(line))) for line in text.split("\n"))
    told(start, count)
