extension ScenarioLibrary {
  /// Every answer that the scenario files have: those of candidates, debriefs and files of answers, and
  /// the records of the JSON Lines files beside these.
  ///
  /// What cannot be read is left out.
  ///
  /// - Parameter path: A file whose tree is looked through first, or null.
  /// - Returns: The texts, in the order of the files.
  func answers(near path: String? = nil) -> [AnswerText] {
    var answers: [AnswerText] = []
    let tree = tree(around: path)
    for kind in [ScenarioKind.candidate, .debrief, .answers] {
      for id in ids(of: kind, in: tree) {
        guard case .found(let source, _) = self.source(of: id, kind, in: tree),
          let root = CheckedFile(source, as: kind).root
        else { continue }
        let holder = kind == .debrief ? root.value("candidate") ?? root : root
        answers += AnswerDecoder.records(holder).map(\.text)
      }
    }
    for source in tree?.recordFiles ?? [] { answers += Self.records(of: source) }
    return answers
  }

  private static func records(of source: SourceText) -> [AnswerText] {
    var reader = BatchReader(name: source.name, path: source.name, format: .jsonl)
    var items: [BatchItem] = []
    reader.append(Array(source.bytes), to: &items)
    reader.finish(to: &items)
    let decoder = RecordDecoder(columns: RecordColumns())
    return items.compactMap { item in
      guard case .record(let record) = decoder.decode(item) else { return nil }
      return record.text
    }
  }
}
