// Floors: Numerics Documents Formats Evaluation/AnswerRecord.swift Evaluation/BatchItem.swift Evaluation/BatchReader.swift Evaluation/CorrectionsDecoder.swift Evaluation/RecordColumns.swift Evaluation/RecordDecoder.swift Evaluation/RecordFormat.swift Evaluation/RecordScan.swift Evaluation/ScenarioAnswers.swift Files/Node+Values.swift Reading/AnswerText.swift Reading/Corrections.swift Rubric/Role.swift
@testable import Calibration

/// The reader of JSON Lines: cut into records however the bytes arrive, each read and written again,
/// and the short way through a record tells what the long one does.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Fuzzed(start, count).bytes
  let piece = bytes.first.map { Int($0 % 17) + 1 } ?? 1
  var whole = RecordSplitter(.line, limit: 200)
  var records: [RawRecord] = []
  whole.append(bytes, to: &records)
  whole.finish(to: &records)
  var cut = RecordSplitter(.line, limit: 200)
  var others: [RawRecord] = []
  for place in stride(from: 0, to: bytes.count, by: piece) {
    cut.append(Array(bytes[place..<min(bytes.count, place + piece)]), to: &others)
  }
  cut.finish(to: &others)
  Fuzzed.require(records == others, "pieces make no difference", [records, others])
  for record in records { check(record) }
  return 0
}

private func check(_ record: RawRecord) {
  let columns = RecordColumns()
  let item = BatchItem(name: "x", line: record.line, fallbackID: "7", content: .json(record))
  let decoded = RecordDecoder(columns: columns).decode(item)
  let value: JSONValue
  do throws(Diagnostic) { value = try JSONLine.read(record, name: "x") } catch {
    Fuzzed.require(error.place.position.line >= record.line, "a problem has a place", error)
    Fuzzed.require(!DiagnosticPrinter().lines(of: error).isEmpty, "it is told", error)
    guard case .failure = decoded else {
      return Fuzzed.require(false, "what is no JSON is no record", decoded)
    }
    return
  }
  checkWriting(value)
  let scanned = record.bytes.withUnsafeBufferPointer {
    RecordScan.record($0, columns, fallbackID: "7")
  }
  guard let scanned else { return }
  Fuzzed.require(value["answer"]?.string == scanned.text.answer, "the ways agree", scanned)
  Fuzzed.require(
    (value["question"]?.string ?? "") == scanned.text.question,
    "the ways agree",
    scanned
  )
  Fuzzed.require(value["pushback"]?.string == scanned.text.pushback, "the ways agree", scanned)
  Fuzzed.require(value["response"]?.string == scanned.text.response, "the ways agree", scanned)
  Fuzzed.require(value["candidate"]?.string == scanned.candidate, "the ways agree", scanned)
}

private func checkWriting(_ value: JSONValue) {
  for isPretty in [false, true] {
    var writer = JSONWriter(isPretty: isPretty)
    writer.write(value)
    let again = try? JSONReader.read(SourceText(name: "y", bytes: writer.bytes))
    Fuzzed.require(
      again == value,
      "what is written is read again",
      String(decoding: writer.bytes, as: UTF8.self)
    )
  }
}
