extension Rubric {
  /// Ids of cues that no signal weighs, neither by itself nor as a part of another, in the order given.
  public var unweighedCues: [String] {
    var used = Set(signals.flatMap { $0.evidence.map(\.cue) })
    var open = Array(used)
    var parts: [String: [String]] = [:]
    for cue in cues {
      guard case .joint(let all, let without) = cue.source else { continue }
      parts[cue.id] = all + without
    }
    while let id = open.popLast() {
      for part in parts[id] ?? [] where used.insert(part).inserted { open.append(part) }
    }
    return cues.map(\.id).filter { !used.contains($0) }
  }

  /// Names of the rubric's own word classes that no pattern and no class in use names, in the order
  /// given.
  public var unusedLexicons: [String] {
    var used: Set<String> = []
    for cue in cues {
      guard case .patterns(let any, let unless) = cue.source else { continue }
      for pattern in any + unless { used.formUnion(pattern.lexiconNames) }
    }
    var open = Array(used)
    let included = Dictionary(lexicons.map { ($0.name, $0.includes) }) { $0 + $1 }
    while let name = open.popLast() {
      for part in included[name] ?? [] where used.insert(part).inserted { open.append(part) }
    }
    return lexicons.map(\.name).filter { !used.contains($0) }
  }
}
