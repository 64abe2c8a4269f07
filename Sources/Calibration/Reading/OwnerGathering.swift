/// Gathers what the sequences of a program belong to, so that equal patterns are compiled once.
struct OwnerGathering {
  private var texts = Vocabulary(expectedCount: 4_096)
  /// The sequences of each pattern by its row in the texts, and their joins.
  private var patterns: [(sequences: Range<Int32>, joins: [TokenPattern.Join])] = [(0..<0, [])]
  private var found: [(sequence: Int32, owner: CompiledCues.Owner)] = []
  private var sequenceCount: Int32 = 0
  private var patternCount: Int32 = 0
  /// The joins of each pattern that has several sequences, by pattern number.
  private(set) var joins: [Int32: [TokenPattern.Join]] = [:]

  /// Takes a pattern of a cue.
  mutating func add(
    _ pattern: TokenPattern,
    _ cue: Int32,
    isUnless: Bool,
    _ compiler: inout PatternCompiler
  ) {
    let place = pattern.withBytes { line in
      let place = Int(texts.insert(line))
      if place == patterns.count {
        let joins = compiler.insert(line)
        let end = Int32(compiler.sequences.count)
        patterns.append((sequences: sequenceCount..<end, joins: joins))
        sequenceCount = end
      }
      return place
    }
    let compiled = patterns[place]
    for sequence in compiled.sequences {
      let speech = compiler.speech(of: sequence)
      found.append(
        (
          sequence,
          CompiledCues.Owner(
            cue: cue,
            pattern: patternCount,
            part: sequence - compiled.sequences.lowerBound,
            parts: Int32(compiled.sequences.count),
            isUnless: isUnless,
            denies: speech.denies,
            wishes: speech.wishes
          )
        )
      )
    }
    if !compiled.joins.isEmpty { joins[patternCount] = compiled.joins }
    patternCount += 1
  }

  /// Where the owners of each sequence begin; a last entry holds their number.
  var starts: [Int32] {
    var starts = Array(repeating: Int32(0), count: Int(sequenceCount) + 1)
    for entry in found { starts[Int(entry.sequence) + 1] += 1 }
    for sequence in 1..<max(1, starts.count) { starts[sequence] += starts[sequence - 1] }
    return starts
  }

  /// The owners, one sequence after the other, each sequence's in the order they came.
  var owners: [CompiledCues.Owner] {
    var next = starts
    guard let first = found.first?.owner else { return [] }
    var owners = Array(repeating: first, count: found.count)
    for entry in found {
      owners[Int(next[Int(entry.sequence)])] = entry.owner
      next[Int(entry.sequence)] += 1
    }
    return owners
  }
}
