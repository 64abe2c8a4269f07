/// A rubric's file with the numbers of a fit, everything else as it was.
package enum RubricPatch {
  /// Writes the numbers of a rubric into a copy of its file.
  ///
  /// - Parameters:
  ///   - source: The file's text.
  ///   - rubric: The rubric with its new numbers; same criteria and signals, in the same order.
  ///   - signals: Places of the signals whose numbers are new.
  /// - Returns: The text, comments kept; the text as it was where it cannot be read.
  package static func rubric(
    _ source: SourceText,
    to rubric: Rubric,
    signals: [Int]
  ) -> SourceText {
    guard let root = YAMLReader.read(source).documents.first else { return source }
    var patch = YAMLPatch(of: source)
    for (node, criterion) in zip(root.items(of: "criteria"), rubric.criteria) {
      set("difficulty", of: node, to: criterion.difficulty, standard: 0, &patch)
    }
    let steps = list(rubric.scale.steps)
    let cuts = list(rubric.scale.cuts)
    if let scale = root.value("scale"), scale.kind == .mapping {
      replace(scale, "steps", rubric.scale.steps, &patch)
      replace(scale, "cuts", rubric.scale.cuts, &patch)
      if let rise = scale.value("room")?.value("rise"), let room = rubric.scale.room {
        replace(rise, room.rise, &patch)
      }
      writeLevel(of: rubric.scale, to: scale, &patch)
    } else if let id = root.entries.first(where: { $0.key.hasText("id") }) {
      let level = rubric.scale.level.map { ", level: \(number($0))" } ?? ""
      let scale = "{steps: \(steps), cuts: \(cuts)\(level)}"
      patch.insert([("scale", scale)], after: id.value, like: id.key)
    }
    let nodes = root.items(of: "signals")
    for place in signals where nodes.indices.contains(place) {
      guard rubric.signals.indices.contains(place) else { continue }
      write(rubric.signals[place], to: nodes[place], rubric, &patch)
    }
    return patch.apply()
  }

  /// Writes what single words say into a copy of its file; a table that the file does not have is left
  /// out, but for that of topics, which is put behind the last entry.
  package static func wording(_ source: SourceText, to wording: Wording) -> SourceText {
    guard let root = YAMLReader.read(source).documents.first else { return source }
    var patch = YAMLPatch(of: source)
    write(wording.whole, to: root, &patch)
    if let sentences = root.value("sentences") {
      write(wording.sentence, to: sentences, &patch)
    }
    if let topics = root.value("topics") {
      write(wording.topics, to: topics, &patch)
    } else if wording.topics.packed.count > 0, !root.isFlow {
      return appending(wording.topics, to: patch.apply())
    }
    return patch.apply()
  }

  private static func write(
    _ table: WordingTable,
    to node: Node,
    _ patch: inout YAMLPatch
  ) {
    guard let targets = node.value("targets"), let terms = node.value("terms") else { return }
    patch.set(
      targets,
      to: table.targets.map { target in
        let axes = target.axes.map { DecimalText.fixed($0, decimals: 6) }.joined(separator: ", ")
        return (
          target.id, "{base: \(DecimalText.fixed(target.base, decimals: 4)), axes: [\(axes)]}"
        )
      }
    )
    let lines = table.terms.map { term in
      let axes = term.axes.map { DecimalText.fixed($0, decimals: 0) }.joined(separator: " ")
      return "\(term.text) \(DecimalText.fixed(term.rarity, decimals: 3)) \(axes)\n"
    }
    patch.replace(terms, with: lines.joined())
  }

  /// Whether a copy of a file of words has no place for topics, though there are some.
  package static func lacksTopics(_ copy: SourceText, of wording: Wording) -> Bool {
    guard wording.topics.packed.count > 0 else { return false }
    let topics = YAMLReader.read(copy).documents.first?.value("topics")
    return topics?.value("base") == nil || topics?.value("words") == nil
  }

  private static func appending(_ table: TopicTable, to source: SourceText) -> SourceText {
    var text = String(decoding: source.bytes, as: UTF8.self)
    if !text.hasSuffix("\n") { text += "\n" }
    text += "topics:\n  base: \(number(table.base))\n  words: |\n"
    for word in table.words {
      text += "    \(word.stem) \(DecimalText.fixed(word.weight, decimals: 2))\n"
    }
    let appended = SourceText(name: source.name, text: text)
    // A file that ends in its own way, or is indented as a whole, stays as it is.
    let result = YAMLReader.read(appended)
    let isRead = result.documents.count == 1 && result.documents.first?.value("topics") != nil
    return isRead && result.diagnostics.isEmpty ? appended : source
  }

  private static func write(_ table: TopicTable, to node: Node, _ patch: inout YAMLPatch) {
    guard let base = node.value("base"), let words = node.value("words") else { return }
    replace(base, table.base, &patch)
    let lines = table.words.map { "\($0.stem) \(DecimalText.fixed($0.weight, decimals: 2))\n" }
    patch.replace(words, with: lines.joined())
  }

  private static func write(
    _ signal: Signal,
    to node: Node,
    _ rubric: Rubric,
    _ patch: inout YAMLPatch
  ) {
    set("base", of: node, to: signal.base, standard: -1, &patch)
    set("salience", of: node, to: signal.salience, standard: 1, &patch)
    writeHeading(signal.heading, to: node, &patch)
    set("level", of: node, to: signal.level, standard: 0, &patch)
    if let evidence = node.value("evidence"), evidence.kind == .mapping {
      patch.set(evidence, to: signal.evidence.map { ($0.cue, number($0.logits)) })
    } else if !node.isFlow, signal.evidence != [Signal.Weight(cue: signal.id, logits: 2)],
      let first = Array(node.entries).first
    {
      let weights = signal.evidence.map { "\($0.cue): \(number($0.logits))" }
      let written = "{" + weights.joined(separator: ", ") + "}"
      patch.insert([("evidence", written)], after: first.value, like: first.key)
    }
    if let adds = node.value("adds"), adds.kind == .mapping {
      let entries = rubric.criteria.compactMap { criterion -> (key: String, written: String)? in
        guard let value = signal.adds[criterion.id], value != 0 else { return nil }
        return (criterion.id, DecimalText.fixed(value, decimals: 2))
      }
      patch.set(adds, to: entries)
    }
  }

  private static func writeHeading(
    _ heading: Signal.Heading,
    to node: Node,
    _ patch: inout YAMLPatch
  ) {
    let entries = [("base", number(heading.base)), ("evidence", number(heading.evidence))]
    if let old = node.value("heading"), old.kind == .mapping {
      patch.set(old, to: entries)
    } else if heading != Signal.Heading(), !node.isFlow, let first = Array(node.entries).first {
      let written = "{base: \(entries[0].1), evidence: \(entries[1].1)}"
      patch.insert([("heading", written)], after: first.value, like: first.key)
    }
  }

  private static func writeLevel(
    of scale: RatingScale,
    to node: Node,
    _ patch: inout YAMLPatch
  ) {
    guard let level = scale.level else { return }
    if let old = node.value("level") {
      replace(old, level, &patch)
    } else {
      var numbers = [("steps", list(scale.steps)), ("cuts", list(scale.cuts))]
      if let room = scale.room {
        numbers.append(("room", "{terms: \(number(room.terms)), rise: \(number(room.rise))}"))
      }
      numbers.append(("level", number(level)))
      if scale.doubling != 0 { numbers.append(("doubling", number(scale.doubling))) }
      patch.set(node, to: numbers)
    }
  }

  /// Sets a number of a mapping, on a new line after the first entry where it has none.
  private static func set(
    _ key: String,
    of node: Node,
    to value: Double,
    standard: Double,
    _ patch: inout YAMLPatch
  ) {
    let entries = Array(node.entries)
    if let entry = entries.first(where: { $0.key.hasText(key) }) {
      replace(entry.value, value, &patch)
    } else if let first = entries.first, !node.isFlow, value != standard {
      patch.insert([(key, number(value))], after: first.value, like: first.key)
    }
  }

  private static func replace(
    _ scale: Node,
    _ key: String,
    _ values: [Double],
    _ patch: inout YAMLPatch
  ) {
    for (item, value) in zip(scale.items(of: key), values) { replace(item, value, &patch) }
  }

  /// Puts a number in a scalar's place, unless it stands there already.
  private static func replace(_ node: Node, _ value: Double, _ patch: inout YAMLPatch) {
    guard node.number != value else { return }
    patch.replace(node, written: number(value))
  }

  private static func list(_ values: [Double]) -> String {
    "[" + values.map(number).joined(separator: ", ") + "]"
  }

  private static func number(_ value: Double) -> String { DecimalText.fixed(value, decimals: 3) }
}
