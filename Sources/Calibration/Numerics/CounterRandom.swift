/// Random numbers as a function of a seed, a stream and a counter, with no state in between.
///
/// The same three numbers give the same bits whichever thread asks, in whatever order, so a
/// simulation is repeatable without handing a generator around. Streams of one seed are
/// independent for every practical purpose; each has 2^64 numbers.
///
/// A counter is multiplied by the golden ratio, offset by the stream's key and passed through two
/// rounds of xor-shift and multiplication, with a second key in between so that two streams are
/// never shifted copies of each other.
///
/// - Note: The construction follows Salmon, J. K. et al. (2011). Parallel random numbers: as easy
///   as 1, 2, 3. *SC '11*; the finaliser has the form of Steele, G. L., Lea, D., Flood, C. H.
///   (2014). Fast splittable pseudorandom number generators. *OOPSLA '14*.
package struct CounterRandom: Hashable, Sendable {
  private let offset: UInt64
  private let mask: UInt64

  /// Starts from a seed; any value will do, and nearby seeds are unrelated.
  package init(seed: UInt64) {
    offset = CounterRandom.mix(seed ^ 0x6a09_e667_f3bc_c908)
    mask = CounterRandom.mix(seed &+ 0xbb67_ae85_84ca_a73b)
  }

  private init(offset: UInt64, mask: UInt64) {
    self.offset = offset
    self.mask = mask
  }

  /// The generator of a stream, itself divisible into streams.
  @inline(__always)
  package func stream(_ index: UInt64) -> CounterRandom {
    let key = CounterRandom.mix(mask ^ (index &* 0xd1b5_4a32_d192_ed03))
    return CounterRandom(
      offset: CounterRandom.mix(offset &+ key),
      mask: key ^ (offset &<< 32 | offset &>> 32)
    )
  }

  /// The 64 random bits at a counter.
  @inline(__always)
  package func bits(at counter: UInt64) -> UInt64 {
    var z = offset &+ counter &* 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z &>> 32)) &* 0xd6e8_feb8_6659_fd93
    z ^= mask
    z = (z ^ (z &>> 29)) &* 0xa3b1_9535_4a39_b70d
    z = (z ^ (z &>> 32)) &* 0x9fb2_1c65_1e98_df25
    return z ^ (z &>> 29)
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z &>> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z &>> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z &>> 31)
  }
}
