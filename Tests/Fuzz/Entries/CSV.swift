// Floors: Numerics Documents Formats Measurement/FacetedRatings.swift Measurement/RaschError.swift Evaluation/AnswerRecord.swift Evaluation/BatchItem.swift Evaluation/BatchReader.swift Evaluation/CorrectionsDecoder.swift Evaluation/RecordColumns.swift Evaluation/RecordDecoder.swift Evaluation/RecordFormat.swift Evaluation/RecordScan.swift Evaluation/ScenarioAnswers.swift Evaluation/PanelRatings.swift Evaluation/RatingValues.swift Files/Identifier.swift Files/InvalidScenario.swift Files/Loaded.swift Files/Node+Values.swift Files/OccasionOrder.swift Files/PanelAssembly.swift Files/RatingColumns.swift Files/RatingLabels.swift Files/RatingRows.swift Files/RatingsHeader.swift Files/RatingsReader.swift Reading/AnswerText.swift Reading/Corrections.swift Reading/Finding.swift Rubric/Role.swift Rubric/Vote.swift
// Most bytes: 128
@testable import Calibration

/// The readers of CSV: records however the bytes arrive, fields that are written and read again, and
/// the files of ratings and answers that are made of them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Fuzzed(start, count).bytes
  let piece = bytes.first.map { Int($0 % 17) + 1 } ?? 1
  var whole = RecordSplitter(.unquotedLine, limit: 200)
  var records: [RawRecord] = []
  whole.append(bytes, to: &records)
  whole.finish(to: &records)
  var cut = RecordSplitter(.unquotedLine, limit: 200)
  var others: [RawRecord] = []
  for place in stride(from: 0, to: bytes.count, by: piece) {
    cut.append(Array(bytes[place..<min(bytes.count, place + piece)]), to: &others)
  }
  cut.finish(to: &others)
  Fuzzed.require(records == others, "pieces make no difference", [records, others])
  if let first = records.first {
    let format = CSVFormat(header: first)
    for record in records { check(record, format) }
  }
  let read = RatingsReader().read(SourceText(name: "x", bytes: bytes))
  for diagnostic in read.diagnostics.prefix(4) {
    Fuzzed.require(diagnostic.place.position.line >= 1, "a problem has a place", diagnostic)
  }
  // Telling takes longer than reading; the length of a file has nothing to do with what it says.
  if count & 3 == 0, let first = read.diagnostics.first {
    Fuzzed.require(!DiagnosticPrinter().lines(of: first).isEmpty, "it is told", first)
  }
  Fuzzed.require(
    read.value != nil || !read.diagnostics.isEmpty,
    "no ratings have a reason",
    read.diagnostics
  )
  checkAnswers(bytes)
  return 0
}

private func check(_ record: RawRecord, _ format: CSVFormat) {
  let fields: [String]
  do throws(Diagnostic) { fields = try format.fields(of: record, name: "x") } catch {
    Fuzzed.require(error.place.position.line >= record.line, "a problem has a place", error)
    return
  }
  var writer = CSVWriter(separator: format.separator)
  writer.write(fields)
  var splitter = RecordSplitter(.unquotedLine)
  var records: [RawRecord] = []
  splitter.append(writer.bytes, to: &records)
  splitter.finish(to: &records)
  // A record of one field without a letter is a blank line.
  guard fields.count > 1 else { return }
  let again = try? records.first.map { try format.fields(of: $0, name: "y") }
  Fuzzed.require(records.count == 1 && again == fields, "what is written is read again", fields)
}

private func checkAnswers(_ bytes: [UInt8]) {
  var reader = BatchReader(name: "x", path: "x.csv", format: .csv)
  var items: [BatchItem] = []
  reader.append(bytes, to: &items)
  reader.finish(to: &items)
  let decoder = RecordDecoder(columns: RecordColumns())
  for item in items { _ = decoder.decode(item) }
}
