/// Makes a rubric from a file that was held against its shape, and finds what no shape can say.
struct RubricDecoder {
  /// What is wrong, in the order found.
  private(set) var problems: [Diagnostic] = []
  /// Names of the classes that patterns may use.
  private var lexicons = Vocabulary(expectedCount: 512)
  private let lexiconNames: [String]
  /// Whether the classes that patterns name are taken for known.
  let isTrusted: Bool
  private let language: String

  /// Makes a decoder.
  ///
  /// - Parameters:
  ///   - language: The language that the rubric names.
  ///   - own: Names of the rubric's own classes.
  ///   - isTrusted: Whether the classes that patterns name are taken for known.
  init(language: Language, own: [String] = [], isTrusted: Bool = false) {
    self.isTrusted = isTrusted
    lexiconNames = language.lexicons.map(\.name) + own
    if !isTrusted {
      for name in lexiconNames + ["I", "WE", "THEY"] { lexicons.insert(name) }
    }
    self.language = language.id
  }

  /// The rubric; what is missing or wrong gets its default or is left out.
  mutating func rubric(_ node: Node) -> Rubric {
    let signals = signals(node)
    noteWeightless(node)
    return Rubric(
      id: node.line("id") ?? "",
      title: node.line("title") ?? "",
      about: node.line("about") ?? "",
      language: language,
      criteria: node.items(of: "criteria").map { criterion($0) },
      lexicons: LanguageDecoder.lexicons(node),
      cues: cues(node) + signals.cues,
      signals: signals.signals,
      scale: scale(node),
      gates: node.wholes("gates") ?? [:],
      interviews: node.items(of: "interviews").map { item in
        Interview(
          id: item.line("id") ?? "",
          title: item.line("title") ?? "",
          probes: item.lines("probes")
        )
      },
      roles: node.entries(of: "roles").map { entry in
        Role(
          id: entry.key.text,
          title: entry.value.line("title") ?? "",
          emphases: Self.emphases(entry.value, "weights"),
          gates: entry.value.wholes("gates") ?? [:]
        )
      },
      levels: node.items(of: "levels").compactMap(level),
      phrasebook: PhrasebookDecoder.phrasebook(node),
      checklist: node.items(of: "checklist").map { item in
        ChecklistPoint(
          id: item.line("id") ?? "",
          title: item.line("title") ?? "",
          ask: item.line("ask") ?? "",
          answers: item.whole("answers") ?? 1,
          coveredBy: item.lines("covered-by")
        )
      },
      leverage: LeverageSteps(
        reusability: steps(node.value("leverage"), "reusability"),
        autonomy: steps(node.value("leverage"), "autonomy")
      ),
      compensation: node.items(of: "compensation").map { item in
        CompensationFact(
          id: item.line("id") ?? "",
          says: item.line("says") ?? "",
          year: item.whole("year"),
          source: item.line("source") ?? "",
          isVerified: item.flag("verified") ?? false
        )
      }
    )
  }

  /// Criteria that weigh more or less, in the order of the file.
  static func emphases(_ node: Node, _ key: String) -> [Role.Emphasis] {
    node.entries(of: key).map { entry in
      Role.Emphasis(
        criterion: entry.key.text,
        times: entry.value.number("times") ?? 1,
        because: entry.value.line("because") ?? ""
      )
    }
  }

  private mutating func criterion(_ node: Node) -> Criterion {
    let isAlways = node.flag("always") ?? false
    let after = node.value("after")
    if isAlways, let after {
      note("a criterion that is always rated needs no 'after'", at: after)
    }
    return Criterion(
      id: node.line("id") ?? "",
      title: node.line("title") ?? "",
      question: node.line("question") ?? "",
      anchors: node.entries(of: "anchors").map(\.value.line),
      probes: node.lines("probes"),
      weight: node.number("weight") ?? 1,
      applies: isAlways ? .always : after == nil ? .whenShown : .afterChallenge,
      difficulty: node.number("difficulty") ?? 0
    )
  }

  private func steps(_ node: Node?, _ key: String) -> [[String]] {
    node?.items(of: key).map { $0.items.map(\.line) } ?? []
  }

  private func level(_ node: Node) -> LevelText? {
    guard let level = node.choice("id", as: Level.self) else { return nil }
    var aliases: [String: String] = [:]
    for (key, value) in node.entries(of: "aliases") { aliases[key.line] = value.line }
    return LevelText(
      level: level,
      title: node.line("title") ?? "",
      says: node.line("says") ?? "",
      aliases: aliases
    )
  }

  /// Notes criteria of which none counts, so that no mean could be taken.
  private mutating func noteWeightless(_ node: Node) {
    let weights = node.items(of: "criteria").map { $0.number("weight") ?? 1 }
    guard let criteria = node.value("criteria"), !weights.isEmpty, weights.allSatisfy({ $0 == 0 })
    else { return }
    note("no criterion has a weight above 0", expected: "one that counts in the vote", at: criteria)
  }

  private mutating func scale(_ node: Node) -> RatingScale {
    let standard = RatingScale()
    guard let scale = node.value("scale") else { return standard }
    let steps = scale.items(of: "steps").compactMap(\.number)
    let cuts = scale.items(of: "cuts").compactMap(\.number)
    if let node = scale.value("steps"), steps.count == 3 {
      let sum = ((steps[0] + steps[1] + steps[2]) * 1e6).rounded() / 1e6
      if abs(sum) > 0.01 {
        note("the steps sum to \(NumberRange.text(sum))", expected: "a sum of 0", at: node)
      }
    }
    if let node = scale.value("cuts"), cuts.count == 3, cuts[0] >= cuts[1] || cuts[1] >= cuts[2] {
      note("the cuts do not rise", expected: "each above the one before", at: node)
    }
    return RatingScale(
      steps: steps.count == 3 ? steps : standard.steps,
      cuts: cuts.count == 3 ? cuts : standard.cuts,
      room: scale.value("room").flatMap { node in
        guard let terms = node.number("terms"), let rise = node.number("rise") else { return nil }
        return AccountRoom(terms: terms, rise: rise)
      },
      level: scale.number("level"),
      doubling: scale.number("doubling") ?? 0
    )
  }

  /// The patterns of a key's list; those that cannot be read are noted and left out.
  mutating func patterns(_ node: Node, _ key: String) -> [TokenPattern] {
    guard let list = node.value(key) else { return [] }
    var patterns: [TokenPattern] = []
    patterns.reserveCapacity(list.count)
    for item in list.items where item.kind == .scalar {
      if isTrusted {
        patterns.append(TokenPattern(trusted: item.text))
        continue
      }
      do throws(PatternError) {
        let pattern = try TokenPattern(item.text)
        patterns.append(pattern)
        checkClasses(of: pattern, at: item)
      } catch {
        note(error.message, at: item, offset: error.offset)
      }
    }
    return patterns
  }

  private mutating func checkClasses(of pattern: TokenPattern, at node: Node) {
    let unknown = pattern.lexicons.filter {
      lexicons.row(of: pattern.text(of: $0)) == Vocabulary.unknown
    }
    for item in unknown {
      let name = pattern.text(of: item)
      let problem = Problem.unknownReference(
        kind: Namespace.lexicon.rawValue,
        id: name,
        nearest: Nearest.match(for: name, among: Set(lexiconNames).sorted())
      )
      note(problem, at: node, offset: Int(item.offset), length: name.utf8.count)
    }
  }

  /// Notes what is wrong with a value.
  mutating func note(_ what: String, expected: String? = nil, at node: Node) {
    problems.append(node.diagnostic(.invalid(what, expected: expected, nearest: nil)))
  }

  /// Notes what is wrong at a byte of a scalar's text.
  mutating func note(_ what: String, at node: Node, offset: Int) {
    note(.invalid(what, expected: nil, nearest: nil), at: node, offset: offset, length: 1)
  }

  private mutating func note(_ problem: Problem, at node: Node, offset: Int, length: Int) {
    problems.append(node.diagnostic(problem, inside: offset..<(offset + length)))
  }
}

extension Node {
  /// A diagnostic about some bytes of a scalar's text.
  func diagnostic(_ problem: Problem, inside range: Range<Int>) -> Diagnostic {
    let start = sourceOffset(ofUTF8: range.lowerBound)
    let last = sourceOffset(ofUTF8: max(range.lowerBound, range.upperBound - 1))
    return Diagnostic(
      problem,
      at: SourceRange(start: start, end: max(start, last) + 1),
      in: source
    )
  }
}

extension String {
  /// UTF-8 offset of the first place where another text stands, byte for byte, or null.
  func utf8Offset(of other: String) -> Int? {
    var hay = self
    var needle = other
    return hay.withUTF8 { hay in
      needle.withUTF8 { needle in
        guard let first = needle.first, needle.count <= hay.count else { return nil }
        for start in 0...(hay.count - needle.count) where hay[start] == first {
          if hay[start..<(start + needle.count)].elementsEqual(needle) { return start }
        }
        return nil
      }
    }
  }
}
