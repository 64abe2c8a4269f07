// Floors: Numerics Formats Language Rubric Reading Files/LanguageDecoder.swift Files/KnownIDs.swift Files/NameTable.swift Files/Namespace.swift Files/Node+Values.swift Files/NumberRange.swift Files/PhrasebookDecoder.swift Files/RubricDecoder.swift Files/RubricDecoder+Signals.swift Files/WordingDecoder.swift
// Most bytes: 96
import Foundation

@testable import Calibration

/// The reader of answers with the shipped rubric: an answer, a challenge, a response.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let texts = Fuzzed(start, count).texts(3)
  let record = AnswerText(
    answer: texts.first ?? "",
    pushback: texts.count > 1 ? texts[1] : nil,
    response: texts.count > 2 ? texts[2] : nil
  )
  let reading = reader.read(record)
  Fuzzed.require((1...4).contains(reading.mean), "the mean is a rating", reading)
  for theta in reading.theta.compactMap({ $0 }) {
    Fuzzed.require(theta.isFinite, "evidence is a number", reading)
  }
  for rating in reading.ratings.compactMap({ $0 }) {
    Fuzzed.require((1...4).contains(rating), "a rating is from 1 to 4", reading)
  }
  for finding in reading.findings { check(finding, record) }
  if executions & 0xFF == 0 {
    Fuzzed.require(reader.read(record) == reading, "reading again is the same", reading)
    var fresh = AnswerReader(reader.compiled)
    Fuzzed.require(fresh.read(record) == reading, "buffers carry nothing over", reading)
  }
  executions &+= 1
  return 0
}

private func check(_ finding: Finding, _ record: AnswerText) {
  Fuzzed.require(finding.evidence > 0 && finding.evidence.isFinite, "a finding fired", finding)
  guard let range = finding.range else {
    return Fuzzed.require(finding.quote == nil, "a quote has a place", finding)
  }
  let bytes = Array((finding.part == .answer ? record.answer : record.response ?? "").utf8)
  guard range.lowerBound >= 0, range.upperBound <= bytes.count else {
    return Fuzzed.require(false, "a quote lies in its text", finding)
  }
  Fuzzed.require(
    String(validating: bytes[range], as: UTF8.self) == finding.quote,
    "a quote is those bytes",
    finding
  )
}

nonisolated(unsafe) private var executions: UInt64 = 0
nonisolated(unsafe) private var reader: AnswerReader = {
  guard let words = root("languages/english.yaml"), let standard = root("rubrics/staff-pm.yaml")
  else { fatalError("no rubric") }
  let language = LanguageDecoder.language(words)
  var decoder = RubricDecoder(language: language, isTrusted: true)
  var rubric = decoder.rubric(standard)
  if let name = standard.line("wording") {
    guard let terms = root("wordings/\(name).yaml") else { fatalError("no table of words") }
    var table = WordingDecoder()
    rubric.wording = table.table(terms)
  }
  return AnswerReader(RubricReader(rubric: rubric, language: language))
}()

private func root(_ path: String) -> Node? {
  guard let bytes = FileManager.default.contents(atPath: "Scenarios/" + path) else { return nil }
  let source = SourceText(name: path, bytes: Array(bytes))
  return YAMLReader.read(source, isTrusted: true).documents.first
}
