/// The buffers of a ``PatternScratch`` while they are pinned.
struct PatternBuffers {
  /// A phrase that stands in the sentence.
  struct Phrase: Sendable {
    var row: Int32 = 0
    var length: Int32 = 0
    /// The next phrase that ends at the same token, or -1; they come by their length, falling.
    var next: Int32 = -1
  }

  let tokens: UnsafeMutableBufferPointer<Int32>
  let heads: UnsafeMutableBufferPointer<Int32>
  let tails: UnsafeMutableBufferPointer<Int32>
  let wanted: UnsafeMutableBufferPointer<UInt64>
  let steps: UnsafeMutableBufferPointer<PatternStep>
  /// Which words stand where, in a stretch of the sentence.
  var masks: PlaceMasks
  var stepCount = 0
  /// How many places the sentence has.
  var placeCount = 0
  /// Sequences that may end somewhere, to be sorted: the end token, the sequence, and in eight bits
  /// what tells apart the matches of a single place, of which the lowest counts.
  var ends: [UInt64] = []
  var phrases: [Phrase] = []
  /// The sentence's first token, and how many it has.
  var firstToken = 0
  var tokenCount = 0

  init(
    tokens: UnsafeMutableBufferPointer<Int32>,
    masks: PlaceMasks,
    heads: UnsafeMutableBufferPointer<Int32>,
    tails: UnsafeMutableBufferPointer<Int32>,
    wanted: UnsafeMutableBufferPointer<UInt64>,
    steps: UnsafeMutableBufferPointer<PatternStep>
  ) {
    self.tokens = tokens
    self.masks = masks
    self.heads = heads
    self.tails = tails
    self.wanted = wanted
    self.steps = steps
  }

  /// Adds the next place of the sentence.
  @inline(__always)
  mutating func append(token: Int) {
    tokens[placeCount] = Int32(truncatingIfNeeded: token)
    placeCount &+= 1
  }

  /// The first of the phrases that end at a token, or -1.
  @inline(__always)
  func phrase(endingAt token: Int) -> Int32 { heads[token &- firstToken] }

  /// Forgets the sentence.
  mutating func forget() {
    ends.removeAll(keepingCapacity: true)
    guard !phrases.isEmpty else { return }
    phrases.removeAll(keepingCapacity: true)
    for place in 0..<tokenCount { heads[place] = -1 }
  }

  /// Notes a phrase by its last token.
  @inline(__always)
  mutating func append(phrase row: Int32, length: Int, endingAt token: Int) {
    let number = Int32(truncatingIfNeeded: phrases.count)
    phrases.append(Phrase(row: row, length: Int32(truncatingIfNeeded: length), next: -1))
    let place = token &- firstToken
    if heads[place] < 0 {
      heads[place] = number
    } else {
      phrases[Int(tails[place])].next = number
    }
    tails[place] = number
  }

  @inline(__always)
  mutating func append(step first: Int, _ last: Int, _ states: UInt64) {
    guard stepCount < steps.count else { return }
    steps[stepCount] = PatternStep(
      first: Int32(truncatingIfNeeded: first),
      last: Int32(truncatingIfNeeded: last),
      states: states
    )
    stepCount &+= 1
  }

  @inline(__always)
  mutating func append(end token: Int, _ sequence: Int32, rank: Int = 0) {
    ends.append(UInt64(token) << 32 | UInt64(sequence) << 8 | UInt64(rank))
  }

  /// Brings the ends in order; they come nearly so.
  mutating func sortEnds() {
    guard ends.count > 1 else { return }
    guard ends.count <= 128 else { return ends.sort() }
    ends.withUnsafeMutableBufferPointer { ends in
      for place in 1..<ends.count {
        let end = ends[place]
        var slot = place
        while slot > 0, ends[slot - 1] > end {
          ends[slot] = ends[slot - 1]
          slot -= 1
        }
        ends[slot] = end
      }
    }
  }
}
