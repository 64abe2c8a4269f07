/// A record of a batch as one line of JSON, keys sorted, absent values null.
///
/// Writes straight to bytes: a batch spends more time on its output than on anything but reading.
package struct RecordJSON: Sendable {
  private let criteria: [(place: Int, key: String)]
  private let signals: [(criterion: String, direction: String, id: String)]

  /// Makes a writer for a rubric's readings.
  package init(_ rubric: Rubric) {
    func quoted(_ text: String) -> String {
      var writer = JSONWriter()
      writer.write(text)
      return String(decoding: writer.bytes, as: UTF8.self)
    }
    criteria = rubric.criteria.enumerated()
      .sorted { $0.element.id.utf8.lexicographicallyPrecedes($1.element.id.utf8) }
      .map { ($0.offset, quoted($0.element.id)) }
    signals = rubric.signals.map {
      (quoted($0.criterion), quoted($0.direction.rawValue), quoted($0.id))
    }
  }

  /// Adds one record, without a line break; nothing for one that is not told.
  package func write(_ result: BatchResult, to writer: inout JSONWriter) {
    switch result.outcome {
    case .read(let evaluated): write(evaluated, to: &writer)
    case .failed(let diagnostic):
      writer.write(verbatim: "{\"error\":")
      writer.write(diagnostic.message)
      writer.write(verbatim: ",\"id\":")
      write(result.id, to: &writer)
      writer.write(verbatim: ",\"line\":\(result.line)}")
    case .done, .unselected: break
    }
  }

  private func write(_ evaluated: EvaluatedAnswer, to writer: inout JSONWriter) {
    let reading = evaluated.reading
    writer.write(verbatim: "{\"candidate\":")
    write(evaluated.record.candidate, to: &writer)
    if !evaluated.record.corrections.isEmpty {
      writer.write(verbatim: ",\"corrections\":")
      writer.write(corrections(evaluated))
    }
    writer.write(verbatim: ",\"criteria\":{")
    for (index, criterion) in criteria.enumerated() {
      let rating =
        reading.ratings.indices.contains(criterion.place) ? reading.ratings[criterion.place] : nil
      if index > 0 { writer.write(verbatim: ",") }
      writer.write(verbatim: criterion.key)
      writer.write(verbatim: ":")
      writer.write(verbatim: rating.map(String.init) ?? "null")
    }
    writer.write(verbatim: "},\"feedback\":")
    writer.write(evaluated.feedback.text)
    writer.write(verbatim: ",\"findings\":[")
    for (index, finding) in reading.findings.enumerated() {
      if index > 0 { writer.write(verbatim: ",") }
      write(finding, to: &writer)
    }
    writer.write(verbatim: "],\"headline\":")
    writer.write(verbatim: headline(reading) ?? "null")
    writer.write(verbatim: ",\"id\":")
    writer.write(evaluated.record.id)
    writer.write(verbatim: ",\"level\":\"\(reading.level.rawValue)\"")
    if let unreadable = evaluated.unreadable {
      writer.write(verbatim: ",\"note\":")
      writer.write(unreadable.message)
    }
    writer.write(verbatim: ",\"vote\":\(reading.vote.rawValue)}")
  }

  private func write(_ finding: Finding, to writer: inout JSONWriter) {
    guard signals.indices.contains(finding.signal) else {
      writer.write(verbatim: "null")
      return
    }
    let signal = signals[finding.signal]
    let end = finding.range.map { String($0.upperBound) } ?? "null"
    let start = finding.range.map { String($0.lowerBound) } ?? "null"
    writer.write(verbatim: "{\"criterion\":\(signal.criterion),\"direction\":\(signal.direction)")
    writer.write(verbatim: ",\"end\":\(end),\"field\":\"\(finding.part.rawValue)\",\"quote\":")
    write(finding.quote, to: &writer)
    writer.write(verbatim: ",\"signal\":\(signal.id),\"start\":\(start)}")
  }

  private func write(_ text: String?, to writer: inout JSONWriter) {
    if let text { writer.write(text) } else { writer.write(verbatim: "null") }
  }

  private func headline(_ reading: AnswerReading) -> String? {
    guard let place = reading.headline, reading.findings.indices.contains(place) else { return nil }
    let signal = reading.findings[place].signal
    return signals.indices.contains(signal) ? signals[signal].id : nil
  }

  private func corrections(_ evaluated: EvaluatedAnswer) -> JSONValue {
    let corrections = evaluated.record.corrections
    return [
      "added": .array(corrections.adds.map { .string($0.signal) }),
      "struck": .array(corrections.strikes.map { .string($0) }),
    ]
  }
}
