extension BatchItem {
  /// What is wrong with the corrections of the record that was decoded from here, or null.
  ///
  /// It is told at the part that is wrong where the record is one of a scenario file, else where the
  /// record begins.
  func problem(of record: AnswerRecord, by rubric: Rubric) -> Diagnostic? {
    guard
      let flaw = record.corrections.flaw(
        in: record.text,
        isOfPacket: record.candidate != nil,
        by: rubric
      )
    else { return nil }
    return diagnostic(of: flaw)
  }

  private func diagnostic(of flaw: Corrections.Flaw) -> Diagnostic {
    guard let corrections else {
      let position = SourcePosition(line: line, column: 1)
      return Diagnostic(flaw.problem, at: SourcePlace(name: name, position: position))
    }
    let part = Self.node(of: flaw.part, in: corrections) ?? corrections
    return part.diagnostic(flaw.problem, correction: flaw.nearest)
  }

  private static func node(of part: Corrections.Part, in node: Node) -> Node? {
    switch part {
    case .strike(let id): node["strike"]?.items.first { $0.hasText(id) }
    case .signal(let addition): self.node(of: addition, in: node)?["signal"]
    case .quote(let addition): self.node(of: addition, in: node)?["quote"]
    }
  }

  private static func node(of addition: Corrections.Addition, in node: Node) -> Node? {
    node["add"]?.items.first { item in
      guard item["signal"]?.hasText(addition.signal) == true else { return false }
      return addition.quote.map { item["quote"]?.hasText($0) == true } ?? true
    }
  }
}
