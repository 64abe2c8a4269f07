/// Sorts the hits of a record into the cues that they belong to.
///
/// It holds buffers that are used again: one a thread.
struct HitGathering: Sendable {
  private let shared: Shared<CompiledCues>
  /// ``CuePlan/wordingPlaces``.
  private let places: [Int32]
  private var plain: [CueHit] = []
  /// For each hit the next of its cue, or -1.
  private var next: [Int32] = []
  /// For each place of ``CuePlan/wordings`` the first and last of its hits; they count where the
  /// place's bit is set.
  private var heads: [Int32]
  private var tails: [Int32]
  private var isHit: [UInt64]
  /// Hits that take others back.
  private var unless: [CueHit] = []
  /// For each cue the last of its hits in ``unless``, or -1, and for each hit the one before it.
  private var unlessHeads: [Int32]
  private var unlessBefore: [Int32] = []
  /// Groups of sequences of which the leader was found in the text at hand.
  private var led: [Int32] = []

  init(_ shared: Shared<CompiledCues>) {
    self.shared = shared
    let compiled = shared.value
    places = compiled.plan.wordingPlaces
    let count = compiled.plan.wordings.count
    heads = Array(repeating: -1, count: count)
    tails = heads
    isHit = Array(repeating: 0, count: (count + 63) / 64)
    unlessHeads = Array(repeating: -1, count: compiled.count)
  }

  /// Forgets the last record.
  mutating func begin() {
    plain.removeAll(keepingCapacity: true)
    next.removeAll(keepingCapacity: true)
    for word in isHit.indices { isHit[word] = 0 }
    for hit in unless { unlessHeads[hit.cue] = -1 }
    unless.removeAll(keepingCapacity: true)
    unlessBefore.removeAll(keepingCapacity: true)
  }

  /// Takes the hits of one text.
  mutating func add(_ part: Finding.Part, _ record: RecordText, _ matcher: inout PatternMatcher) {
    led.removeAll(keepingCapacity: true)
    let shared = shared
    let ending = record.text.sentenceCount - 2
    record.hits.withUnsafeBufferPointer { hits in
      record.scopes.withUnsafeBufferPointer { scopes in
        shared.value.tests.withUnsafeBufferPointer { tests in
          let starts = shared.value.ownerStarts.rows
          let owners = shared.value.owners.rows
          for hit in hits {
            let sequence = Int(hit.sequence)
            for place in Int(starts[sequence])..<Int(starts[sequence + 1]) {
              let owner = owners[place]
              if owner.parts > 1 {
                if !led.contains(hit.sequence) { led.append(hit.sequence) }
                break
              }
              add(hit, owner, part, scopes[Int(hit.anchor)], tests[Int(owner.cue)], ending)
            }
          }
        }
      }
    }
    extendLifetime(shared)
    if !led.isEmpty { addJoined(part, record, &matcher) }
  }

  @inline(__always)
  private mutating func add(
    _ hit: PatternMatcher.Hit,
    _ owner: CompiledCues.Owner,
    _ part: Finding.Part,
    _ scope: Scope,
    _ test: CueTest,
    _ ending: Int
  ) {
    let found = CueHit(
      cue: Int(owner.cue),
      part: part,
      sentence: Int(hit.sentence),
      first: Int(hit.first),
      last: Int(hit.last),
      anchor: Int(hit.anchor)
    )
    if owner.isUnless {
      unlessBefore.append(unlessHeads[found.cue])
      unlessHeads[found.cue] = Int32(unless.count)
      unless.append(found)
    } else if test.admits(scope, of: hit, owner),
      Self.isInPlace(found, test.place, ending)
    {
      append(found)
    }
  }

  /// Adds a hit to those of its cue.
  @inline(__always)
  private mutating func append(_ hit: CueHit) {
    let place = Int(places[hit.cue])
    guard place >= 0 else { return }
    let number = Int32(truncatingIfNeeded: plain.count)
    plain.append(hit)
    next.append(-1)
    let bit = UInt64(1) << UInt64(place & 63)
    if isHit[place >> 6] & bit == 0 {
      isHit[place >> 6] |= bit
      heads[place] = number
    } else {
      next[Int(tails[place])] = number
    }
    tails[place] = number
  }

  /// Whether a hit stands where its cue looks; the last sentences begin with `ending`.
  @inline(__always)
  private static func isInPlace(_ hit: CueHit, _ place: Cue.Place, _ ending: Int) -> Bool {
    switch place {
    case .anywhere: true
    case .answer: hit.part == .answer
    case .response: hit.part == .response
    case .opening: hit.part == .answer && hit.sentence < 2
    case .ending: hit.part == .answer && hit.sentence >= ending
    }
  }

  /// Takes the hits of the patterns with several sequences whose leaders were found.
  private mutating func addJoined(
    _ part: Finding.Part,
    _ record: RecordText,
    _ matcher: inout PatternMatcher
  ) {
    let compiled = shared.value
    var joined: [(owner: CompiledCues.Owner, found: [JoinedHit])] = []
    for leader in led {
      guard let group = compiled.program.group(of: leader) else { continue }
      var hits = record.hits.filter { $0.sequence == leader }
      // The others count only in the sentences around a leader.
      var next = 0
      for hit in hits {
        let end = Int(hit.sentence) + group.reach + 1
        guard end > next else { continue }
        let sentences = max(next, Int(hit.sentence) - group.reach)..<end
        matcher.match(followersIn: group, record.text, sentences, into: &hits)
        next = end
      }
      let found = hits.map {
        JoinedHit(part: Int($0.sequence - group.sequences.lowerBound), hit: $0)
      }
      let owners = compiled.ownerStarts[Int(leader)]..<compiled.ownerStarts[Int(leader) + 1]
      for owner in owners { joined.append((compiled.owners[Int(owner)], found)) }
    }
    joined.sort { $0.owner.pattern < $1.owner.pattern }
    for (owner, found) in joined {
      guard let joins = compiled.joins[owner.pattern] else { continue }
      for entry in found where entry.part == 0 && entry.isFollowed(by: found, joins) {
        let scope = record.scopes[Int(entry.hit.anchor)]
        let ending = record.text.sentenceCount - 2
        add(entry.hit, owner, part, scope, compiled.tests[Int(owner.cue)], ending)
      }
    }
  }

  /// Calls `body` with each cue that has hits, by its place in ``CuePlan/wordings``.
  @inline(__always)
  func forEachPlace(_ body: (Int) -> Void) {
    for word in isHit.indices {
      var open = isHit[word]
      while open != 0 {
        body(word &* 64 &+ open.trailingZeroBitCount)
        open &= open &- 1
      }
    }
  }

  /// Earlier first; of those that begin together the longer.
  @inline(__always)
  private static func precedes(_ left: CueHit, _ right: CueHit) -> Bool {
    if left.part != right.part { return left.part == .answer }
    return left.first != right.first ? left.first < right.first : left.last > right.last
  }

  /// Appends the hits of a cue that stand, in the order of the text: not taken back, none inside
  /// another; `bucket` is room.
  func appendStanding(
    _ place: Int,
    hasUnless: Bool,
    _ bucket: inout [CueHit],
    to hits: inout [CueHit]
  ) {
    bucket.removeAll(keepingCapacity: true)
    var number = heads[place]
    while number >= 0 {
      let hit = plain[Int(number)]
      number = next[Int(number)]
      var slot = bucket.count
      bucket.append(hit)
      while slot > 0, Self.precedes(hit, bucket[slot - 1]) {
        bucket[slot] = bucket[slot - 1]
        slot -= 1
      }
      bucket[slot] = hit
    }
    let first = hits.count
    for hit in bucket {
      if hits.count > first {
        let last = hits[hits.count - 1]
        if last.part == hit.part, hit.first <= last.last { continue }
      }
      if !hasUnless || !isTakenBack(hit) { hits.append(hit) }
    }
  }

  private func isTakenBack(_ hit: CueHit) -> Bool {
    var place = unlessHeads[hit.cue]
    while place >= 0 {
      let other = unless[Int(place)]
      if other.sentence == hit.sentence, other.part == hit.part { return true }
      place = unlessBefore[Int(place)]
    }
    return false
  }
}
