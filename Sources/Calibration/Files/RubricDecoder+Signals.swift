extension RubricDecoder {
  /// The cues of a rubric's own list.
  mutating func cues(_ node: Node) -> [Cue] {
    let nodes = node.items(of: "cues")
    var cues = nodes.map { cue($0) }
    takeOverWordings(&cues, nodes)
    if !isTrusted { checkCycles(cues, nodes) }
    return cues
  }

  /// Fills in the wordings of cues that are like another.
  private mutating func takeOverWordings(_ cues: inout [Cue], _ nodes: [Node]) {
    var places: [String: Int] = [:]
    for (index, cue) in cues.enumerated() { places[cue.id] = index }
    for (index, node) in nodes.enumerated() {
      guard let other = node.value("like") else { continue }
      guard let place = places[other.text] else { continue }
      guard nodes[place].has("any"),
        case .patterns(let any, let unless) = cues[place].source,
        case .patterns(_, let own) = cues[index].source
      else {
        note("'\(other.text)' has no wordings of its own", expected: "a cue with 'any'", at: other)
        continue
      }
      cues[index].source = .patterns(any: any, unless: own.isEmpty ? unless : own)
    }
  }

  private mutating func cue(_ node: Node) -> Cue {
    if !isTrusted { noteForms(of: node) }
    var cue = Cue(
      id: node.line("id") ?? "",
      source: .joint(all: node.lines("all"), without: node.lines("without"))
    )
    if node.has("any") || node.has("like") {
      cue = wordings(node, id: cue.id)
    } else if let target = node.line("wording") {
      cue.source = .wording(target)
    } else if let target = node.line("sentence") {
      cue.source = .sentence(target)
    } else if let measure = node.choice("measure", as: Measure.self) {
      cue.source = .measure(measure)
    }
    cue.direction = node.choice("direction", as: Direction.self)
    for (key, value) in node.entries(of: "says") { cue.says[key.text] = value.number ?? 0 }
    return cue
  }

  /// Notes a cue without a form, with several, or with keys of another.
  private mutating func noteForms(of node: Node) {
    let forms = ["any", "measure", "all", "like", "wording", "sentence"].filter { node.has($0) }
    let place = node.value("id") ?? node
    if forms.isEmpty {
      note(
        "a cue needs one of 'any', 'like', 'measure', 'wording', 'sentence' and 'all'",
        at: place
      )
    } else if forms.count > 1 {
      note(
        "a cue has only one of 'any', 'like', 'measure', 'wording', 'sentence' and 'all'",
        expected: "two cues, or one without '\(forms[1])'",
        at: place
      )
    }
    noteForeignKeys(node, of: forms.first)
  }

  /// Keys that mean nothing beside the form a cue has.
  private mutating func noteForeignKeys(_ node: Node, of form: String?) {
    guard let form else { return }
    for (key, _) in node.entries {
      let needed: String
      switch key.text {
      case "unless", "when", "place", "counting", "cap": needed = form == "like" ? "like" : "any"
      case "without": needed = "all"
      default: continue
      }
      if needed != form { note("'\(key.text)' means nothing without '\(needed)'", at: key) }
    }
  }

  /// A cue of the wordings that stand beside each other in a mapping.
  private mutating func wordings(_ node: Node, id: String) -> Cue {
    Cue(
      id: id,
      source: .patterns(any: patterns(node, "any"), unless: patterns(node, "unless")),
      scope: scope(node.value("when")),
      place: node.choice("place") ?? .anywhere,
      counting: node.choice("counting") ?? .hits,
      cap: node.whole("cap") ?? 5
    )
  }

  private func scope(_ node: Node?) -> ScopeFilter {
    guard let node else { return ScopeFilter() }
    let polarity = node.text("polarity")
    let mode = node.text("mode")
    return ScopeFilter(
      affirmed: polarity == "any" ? nil : polarity.map { $0 == "affirmed" },
      actual: mode == "any" ? nil : mode.map { $0 == "actual" },
      current: node.text("time").map { $0 == "current" },
      agents: node.value("agent")?.oneOrMany.compactMap { Agent(rawValue: $0.text) } ?? [],
      standsDenied: polarity == "any",
      standsWished: mode == "any"
    )
  }

  /// Combinations that rest on themselves.
  private mutating func checkCycles(_ cues: [Cue], _ nodes: [Node]) {
    var parts: [String: [String]] = [:]
    for cue in cues {
      guard case .joint(let all, let without) = cue.source else { continue }
      parts[cue.id] = all + without
    }
    var settled: Set<String> = []
    var path: [String] = []
    func loop(from id: String) -> [String]? {
      if let start = path.firstIndex(of: id) { return path[start...] + [id] }
      guard let below = parts[id], settled.insert(id).inserted else { return nil }
      path.append(id)
      defer { path.removeLast() }
      for part in below {
        if let loop = loop(from: part) { return loop }
      }
      return nil
    }
    for (cue, node) in zip(cues, nodes) {
      guard let loop = loop(from: cue.id) else { continue }
      note("the cue rests on itself: " + loop.joined(separator: ", "), at: node.value("id") ?? node)
    }
  }

  /// The signals, and the cues of those that bring wordings of their own.
  mutating func signals(_ node: Node) -> (signals: [Signal], cues: [Cue]) {
    var signals: [Signal] = []
    var cues: [Cue] = []
    for item in node.items(of: "signals") {
      var signal = signal(item)
      if item.value("any") != nil {
        cues.append(wordings(item, id: signal.id))
        if !signal.evidence.contains(where: { $0.cue == signal.id }) {
          signal.evidence.append(Signal.Weight(cue: signal.id, logits: 2))
        }
      } else {
        for key in ["unless", "when", "place", "counting", "cap"] {
          guard let entry = item.entries.first(where: { $0.key.hasText(key) }) else { continue }
          note("'\(key)' means nothing without 'any'", at: entry.key)
        }
        if signal.evidence.isEmpty {
          note("a signal needs 'evidence' or 'any'", at: item.value("id") ?? item)
        }
      }
      if signal.reach == .answer, let share = item.value("share") {
        note("'share' means nothing without 'reach: packet'", at: share)
      }
      if let ceiling = item.value("ceiling"), signal.direction == .for || signal.reach == .packet {
        note("only a signal against that is read on an answer has a 'ceiling'", at: ceiling)
      }
      signals.append(signal)
    }
    return (signals, cues)
  }

  private mutating func signal(_ node: Node) -> Signal {
    let direction = node.choice("direction", as: Direction.self)
    var signal = Signal(
      id: node.line("id") ?? "",
      title: node.line("title") ?? "",
      direction: direction ?? .for,
      criterion: node.text("criterion") ?? "",
      base: node.number("base") ?? -1,
      evidence: node.entries(of: "evidence").map { entry in
        Signal.Weight(cue: entry.key.text, logits: entry.value.number ?? 0)
      },
      shownBy: node.lines("shown-by"),
      adds: adds(node, direction),
      needsChallenge: node.flag("needs-challenge") ?? false,
      reach: node.choice("reach") ?? .answer,
      share: node.number("share") ?? 1,
      excludes: node.lines("excludes"),
      ceiling: node.whole("ceiling").flatMap(Vote.init(rawValue:)) ?? .strongYes,
      salience: node.number("salience") ?? 1,
      fires: node.items(of: "fires").map { example($0) },
      silent: node.items(of: "silent").map { example($0) }
    )
    if let heading = node.value("heading") {
      signal.heading.base = heading.number("base") ?? 0
      signal.heading.evidence = heading.number("evidence") ?? 0
    }
    signal.level = node.number("level") ?? 0
    return signal
  }

  private mutating func adds(_ node: Node, _ direction: Direction?) -> [String: Double] {
    var adds: [String: Double] = [:]
    for (key, value) in node.entries(of: "adds") {
      guard let number = value.number else { continue }
      adds[key.text] = number
      if let direction, number * direction.sign < 0 {
        note(
          "\(value.text) has the wrong sign for a signal that speaks \(direction.rawValue)",
          expected: direction == .for ? "0 or more" : "0 or less",
          at: value
        )
      }
    }
    return adds
  }

  /// An example, its marks removed.
  private mutating func example(_ node: Node) -> Signal.Example {
    let place = node.kind == .mapping ? node.value("text") ?? node : node
    let challenge = node.kind == .mapping ? node.text("challenge") : nil
    let isOpen = node.kind == .mapping && node.flag("open") ?? false
    let text = place.line
    guard let open = text.utf8Offset(of: "[["), let close = text.utf8Offset(of: "]]") else {
      if text.utf8Offset(of: "[[") != nil || text.utf8Offset(of: "]]") != nil {
        note("a quote is marked on one side only", expected: "[[ and ]] around it", at: place)
      }
      return Signal.Example(text: text, challenge: challenge, isOpen: isOpen)
    }
    guard open + 2 < close else {
      note("the marks hold no quote", expected: "[[ and ]] around some words", at: place)
      return Signal.Example(text: text, challenge: challenge, isOpen: isOpen)
    }
    let bytes = Array(text.utf8)
    let clean = bytes[..<open] + bytes[(open + 2)..<close] + bytes[(close + 2)...]
    return Signal.Example(
      text: String(decoding: clean, as: UTF8.self),
      challenge: challenge,
      quote: open..<(close - 2),
      isOpen: isOpen
    )
  }
}
