/// The buffers of a ``PatternScratch`` while they are pinned.
struct PatternBuffers {
  let places: UnsafeMutableBufferPointer<UInt64>
  let touched: UnsafeMutableBufferPointer<Int32>
  let tokens: UnsafeMutableBufferPointer<Int32>
  let wanted: UnsafeMutableBufferPointer<UInt64>
  var touchedCount = 0
  var tokenCount = 0
  /// Sequences that may end somewhere: the end token above the sequence, so that they sort by it.
  var ends: [UInt64] = []
  var steps: [PatternStep] = []

  init(
    places: UnsafeMutableBufferPointer<UInt64>,
    touched: UnsafeMutableBufferPointer<Int32>,
    tokens: UnsafeMutableBufferPointer<Int32>,
    wanted: UnsafeMutableBufferPointer<UInt64>
  ) {
    self.places = places
    self.touched = touched
    self.tokens = tokens
    self.wanted = wanted
    ends.reserveCapacity(256)
    steps.reserveCapacity(64)
  }

  /// Adds the token of the next place.
  @inline(__always)
  mutating func append(token: Int) {
    tokens[tokenCount] = Int32(token)
    tokenCount += 1
  }

  /// Gives a hot class a place.
  @inline(__always)
  mutating func note(_ hot: Int32, _ bit: UInt64) {
    let old = places[Int(hot)]
    if old == 0 {
      touched[touchedCount] = hot
      touchedCount += 1
    }
    places[Int(hot)] = old | bit
  }

  /// Forgets the places of the sentence.
  mutating func forgetPlaces() {
    for index in 0..<touchedCount { places[Int(touched[index])] = 0 }
    touchedCount = 0
  }
}
