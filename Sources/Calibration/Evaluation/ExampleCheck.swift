/// Reads the examples that the signals of a rubric bring along, as they stand and rewritten.
///
/// An example with a challenge is read as the response to it. A signal that looks across answers is
/// read in one as in each answer of a packet. A signal that names cues under `shown-by` fires where one
/// of them stands in the clauses that it counts, and is silent where none does; any other where it is
/// found. Each is also read as a whole answer, by the weight of all cues and single words: what does not
/// come out so must be listed as open, and nothing else. Quotes, contractions, spelling, genders, names, companies and case must not matter; negated,
/// made a condition or a wish, the words marked must show nothing any more.
public struct ExampleCheck: Sendable {
  private let rubric: Rubric
  private let edits: ExampleEdits
  private var reader: AnswerReader

  /// Makes a check of a rubric's examples.
  public init(_ standard: RubricReader) {
    rubric = standard.rubric
    edits = ExampleEdits(standard.variants)
    reader = AnswerReader(standard)
  }

  /// Reads every example and its rewritings.
  ///
  /// - Complexity: some fifteen readings an example.
  public mutating func run() -> ExampleResult {
    var result = ExampleResult()
    for (place, signal) in rubric.signals.enumerated() {
      for (index, example) in signal.fires.enumerated() {
        let site = Site(signal: place, list: .fires, index: index)
        check(firing: example, site, &result)
      }
      for (index, example) in signal.silent.enumerated() {
        let site = Site(signal: place, list: .silent, index: index)
        check(silent: example, site, &result)
      }
    }
    return result
  }

  /// Where an example stands.
  private struct Site {
    var signal: Int
    var list: ExampleFailure.List
    var index: Int

    func failure(_ message: String, after edit: String? = nil) -> ExampleFailure {
      ExampleFailure(
        signal: signal,
        list: list,
        index: index,
        edit: edit,
        message: (edit.map { $0 + ": " } ?? "") + message
      )
    }
  }

  private mutating func check(
    firing example: Signal.Example,
    _ site: Site,
    _ result: inout ExampleResult
  ) {
    result.exampleCount += 1
    let showing = showing(example)
    judge(example, asWhole: showing.findings, site, &result)
    if let message = problem(firing: example, site.signal, showing) {
      result.failures.append(site.failure(message))
      return
    }
    let others = showing.shown.filter {
      $0 != site.signal && rubric.signals[$0].reach == .answer
    }
    if !others.isEmpty {
      result.crossings.append(
        ExampleCrossing(signal: site.signal, index: site.index, others: others)
      )
    }
    let verb = decisiveVerb(of: example, site.signal, showing)
    checkNeutralEdits(of: example, showing, site, &result)
    guard let verb else { return }
    for edit in edits.retracting {
      guard let revision = edit.revision(of: example.text, at: verb) else { continue }
      result.editCount += 1
      var edited = example
      edited.text = revision.text(from: example.text)
      edited.quote = example.quote.map(revision.range)
      guard let message = problem(silent: edited, site.signal, self.showing(edited)) else {
        continue
      }
      let name = edit.name(at: Self.slice(example.text, verb.range))
      result.failures.append(site.failure(message, after: name))
    }
  }

  private mutating func check(
    silent example: Signal.Example,
    _ site: Site,
    _ result: inout ExampleResult
  ) {
    result.exampleCount += 1
    let showing = showing(example)
    judge(example, asWhole: showing.findings, site, &result)
    if let message = problem(silent: example, site.signal, showing) {
      result.failures.append(site.failure(message))
      return
    }
    checkNeutralEdits(of: example, showing, site, &result)
  }

  /// Holds an example against the findings of the whole; one listed as open is known not to come out.
  private func judge(
    _ example: Signal.Example,
    asWhole findings: [Finding],
    _ site: Site,
    _ result: inout ExampleResult
  ) {
    let isFound = findings.contains { $0.signal == site.signal }
    let id = rubric.signals[site.signal].id
    switch site.list {
    case .fires: result.fires.count(isFound)
    case .silent: result.silent.count(isFound)
    }
    let comesOut = isFound == (site.list == .fires)
    if comesOut, example.isOpen {
      result.failures.append(
        site.failure("it comes out when read as a whole answer, and is listed as open")
      )
    }
    guard !comesOut else { return }
    let message = "read as a whole answer, \(id) is \(isFound ? "" : "not ")found"
    if example.isOpen {
      result.open.append(site.failure(message))
    } else if !rubric.signals[site.signal].shownBy.isEmpty {
      result.failures.append(site.failure(message))
    }
  }

  /// Rewrites an example in ways that say the same.
  private mutating func checkNeutralEdits(
    of example: Signal.Example,
    _ showing: SignalShowing,
    _ site: Site,
    _ result: inout ExampleResult
  ) {
    for edit in edits.neutral {
      guard let edited = edit.rewriting(example) else { continue }
      result.editCount += 1
      let after = self.showing(edited)
      let own =
        switch site.list {
        case .fires: problem(firing: edited, site.signal, after)
        case .silent: problem(silent: edited, site.signal, after)
        }
      let message = own ?? change(from: showing, to: after, edit)
      if let message { result.failures.append(site.failure(message, after: edit.name)) }
    }
  }

  private func problem(
    firing example: Signal.Example,
    _ signal: Int,
    _ showing: SignalShowing
  ) -> String? {
    let id = rubric.signals[signal].id
    guard let wordings = showing.wordings[signal] else {
      return "\(id) is not found; found " + names(showing.shown)
    }
    guard let marked = example.quote else { return nil }
    let part: Finding.Part = example.challenge == nil ? .answer : .response
    let quoted = wordings.filter { $0.part == part }
    guard !quoted.isEmpty else { return "\(id) is found without a quote, and words are marked" }
    let isCovered = quoted.contains { wording in
      wording.quote.lowerBound <= marked.lowerBound && marked.upperBound <= wording.quote.upperBound
        && wording.words.overlaps(marked)
    }
    guard !isCovered else { return nil }
    let words = quoted.map { "'\(Self.slice(example.text, $0.quote))'" }
    return "\(id) quotes \(Prose.list(Self.unique(words))), not the marked words"
  }

  private func problem(
    silent example: Signal.Example,
    _ signal: Int,
    _ showing: SignalShowing
  ) -> String? {
    guard let all = showing.wordings[signal] else { return nil }
    let wordings = all.filter { example.quote?.overlaps($0.words) ?? true }
    guard all.isEmpty || !wordings.isEmpty else { return nil }
    var place = ""
    if let wording = wordings.first {
      place = " in '\(Self.slice(example.text, wording.quote))'"
      if let cue = wording.cue {
        place += " by the cue '\(cue)' at '\(Self.slice(example.text, wording.words))'"
      }
    }
    return "\(rubric.signals[signal].id) is found\(place), and this example is to be silent"
  }

  /// What an edit that says the same changed, or null.
  private func change(
    from old: SignalShowing,
    to new: SignalShowing,
    _ edit: any ExampleEdit
  ) -> String? {
    if old.shown != new.shown {
      return "shows \(names(new.shown)), and without the change \(names(old.shown))"
    }
    let before = old.findings.map(\.signal).sorted()
    let after = new.findings.map(\.signal).sorted()
    guard before != after, !edit.hidesNames else { return nil }
    return "\(names(after)) is found, and without the change \(names(before))"
  }

  private func names(_ signals: [Int]) -> String {
    signals.isEmpty ? "nothing" : Prose.list(signals.map { rubric.signals[$0].id })
  }

  /// The verb on which an example turns: that of the words which show the signal in its marks.
  private func decisiveVerb(
    of example: Signal.Example,
    _ signal: Int,
    _ showing: SignalShowing
  ) -> DecisiveVerb? {
    let part: Finding.Part = example.challenge == nil ? .answer : .response
    let wordings = (showing.wordings[signal] ?? []).filter { $0.part == part }
    guard let words = example.quote ?? wordings.first?.words else { return nil }
    return reader.decisiveVerb(of: words, in: part)
  }

  private mutating func showing(_ example: Signal.Example) -> SignalShowing {
    reader.showing(example.record)
  }

  private static func slice(_ text: String, _ range: Range<Int>) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  private static func unique(_ words: [String]) -> [String] {
    words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
