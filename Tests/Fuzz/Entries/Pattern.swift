// Floors: Numerics Formats Language Rubric Reading Files/LanguageDecoder.swift Files/KnownIDs.swift Files/NameTable.swift Files/Namespace.swift Files/Node+Values.swift Files/NumberRange.swift Files/PhrasebookDecoder.swift Files/RubricDecoder.swift Files/RubricDecoder+Signals.swift Files/WordingDecoder.swift
// Most bytes: 96
@testable import Calibration

/// The compiler of token patterns: a line of the pattern language, then a text that it is looked for in.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let texts = Fuzzed(start, count).texts(2)
  let line = texts.first ?? ""
  let pattern: TokenPattern
  do throws(PatternError) { pattern = try TokenPattern(line) } catch {
    Fuzzed.require(
      error.offset >= 0 && error.offset <= line.utf8.count,
      "a problem has a place",
      error
    )
    Fuzzed.require(!error.message.isEmpty, "it is told", error)
    return 0
  }
  for sequence in pattern.sequences {
    Fuzzed.require(!sequence.elements.isEmpty, "a sequence has places", pattern)
  }
  let cue = Cue(id: "all", source: .patterns(any: [pattern], unless: []))
  let rubric = Rubric(id: "small", title: "Small", cues: [cue])
  let compiled = CompiledCues(rubric: rubric, language: language)
  let text = Tokenizer(language: compiled.language).tokenize(texts.count > 1 ? texts[1] : line)
  var matcher = PatternMatcher(program: compiled.program)
  var hits: [PatternMatcher.Hit] = []
  matcher.match(text, into: &hits)
  for hit in hits {
    Fuzzed.require(
      hit.first <= hit.anchor && hit.anchor <= hit.last && hit.first >= 0
        && Int(hit.last) < text.tokens.count,
      "a hit lies in the text",
      hit
    )
  }
  return 0
}

private let language = Language(
  id: "small",
  irregularVerbs: [["go", "went", "gone"], ["cut", "cut"]],
  traits: ["negation": ["not", "never"], "verb": ["plan", "move"]],
  contractions: ["cannot": "can not"],
  lexicons: [Lexicon(name: "team", words: ["team", "my team", "I"], verbs: ["plan"])]
)
