/// A record of a batch as one line of JSON, keys sorted, absent values null.
///
/// Writes straight to bytes: a batch spends more time on its output than on anything but reading.
package struct RecordJSON: Sendable {
  /// What is written around a finding's quote, and the signal's id, quoted.
  private struct SignalTexts: Sendable {
    var opening: String
    var closing: String
    var id: String
  }

  /// Each criterion's key with its colon, the first after the brace, the others after a comma.
  private let criteria: [(place: Int, key: String)]
  private let signals: [SignalTexts]
  private let namesFiles: Bool

  /// Makes a writer for a rubric's readings.
  ///
  /// - Parameters:
  ///   - rubric: The rubric.
  ///   - namesFiles: Whether a record that could not be read says in which file it stands.
  package init(_ rubric: Rubric, namesFiles: Bool = false) {
    self.namesFiles = namesFiles
    func quoted(_ text: String) -> String {
      var writer = JSONWriter()
      writer.write(text)
      return String(decoding: writer.bytes, as: UTF8.self)
    }
    criteria = rubric.criteria.enumerated()
      .sorted { $0.element.id.utf8.lexicographicallyPrecedes($1.element.id.utf8) }
      .enumerated()
      .map { rank, criterion in
        (criterion.offset, (rank == 0 ? "" : ",") + quoted(criterion.element.id) + ":")
      }
    signals = rubric.signals.map { signal in
      let direction = quoted(signal.direction.rawValue)
      let id = quoted(signal.id)
      return SignalTexts(
        opening: "{\"criterion\":\(quoted(signal.criterion)),\"direction\":\(direction),\"end\":",
        closing: ",\"signal\":\(id),\"start\":",
        id: id
      )
    }
  }

  /// Adds one record, without a line break; nothing for one that is not told.
  package func write(_ result: BatchResult, to writer: inout JSONWriter) {
    switch result.outcome {
    case .read(let evaluated): write(evaluated, to: &writer)
    case .failed(let diagnostic):
      writer.write(verbatim: "{\"error\":")
      writer.write(diagnostic.message)
      if namesFiles {
        writer.write(verbatim: ",\"file\":")
        writer.write(result.source)
      }
      writer.write(verbatim: ",\"id\":")
      write(result.id, to: &writer)
      writer.write(verbatim: ",\"line\":")
      writer.write(result.line)
      writer.write(verbatim: "}")
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
    for (place, key) in criteria {
      writer.write(verbatim: key)
      write(reading.ratings.indices.contains(place) ? reading.ratings[place] : nil, to: &writer)
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
    if !reading.holders.isEmpty {
      let ids = reading.holders.filter(signals.indices.contains).map { signals[$0].id }
      writer.write(verbatim: ",\"held-by\":[\(ids.joined(separator: ","))]")
    }
    writer.write(verbatim: ",\"id\":")
    writer.write(evaluated.record.id)
    writer.write(verbatim: ",\"level\":")
    writer.write(reading.level.rawValue)
    writer.write(verbatim: ",\"missing\":")
    write(evaluated.missing, to: &writer)
    if let unreadable = evaluated.unreadable {
      writer.write(verbatim: ",\"note\":")
      writer.write(unreadable.message)
    }
    writer.write(verbatim: ",\"vote\":")
    writer.write(reading.vote.rawValue)
    writer.write(verbatim: "}")
  }

  private func write(_ finding: Finding, to writer: inout JSONWriter) {
    guard signals.indices.contains(finding.signal) else {
      writer.write(verbatim: "null")
      return
    }
    writer.write(verbatim: signals[finding.signal].opening)
    write(finding.range?.upperBound, to: &writer)
    writer.write(verbatim: ",\"field\":")
    writer.write(finding.part.rawValue)
    writer.write(verbatim: ",\"quote\":")
    write(finding.quote, to: &writer)
    writer.write(verbatim: signals[finding.signal].closing)
    write(finding.range?.lowerBound, to: &writer)
    writer.write(verbatim: "}")
  }

  private func write(_ missing: MissingSignal?, to writer: inout JSONWriter) {
    guard let missing, signals.indices.contains(missing.signal) else {
      writer.write(verbatim: "null")
      return
    }
    writer.write(verbatim: "{\"ask\":")
    write(missing.ask, to: &writer)
    writer.write(verbatim: ",\"signal\":")
    writer.write(verbatim: signals[missing.signal].id)
    writer.write(verbatim: ",\"vote\":")
    writer.write(missing.vote.rawValue)
    writer.write(verbatim: "}")
  }

  private func write(_ text: String?, to writer: inout JSONWriter) {
    if let text { writer.write(text) } else { writer.write(verbatim: "null") }
  }

  private func write(_ number: Int?, to writer: inout JSONWriter) {
    if let number { writer.write(number) } else { writer.write(verbatim: "null") }
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
