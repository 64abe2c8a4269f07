/// A generator that reads the counters of a `CounterRandom` one after the other.
///
/// The shuffles and ranges of the standard library may draw differently in another release; where
/// the bytes of a result matter, use `CounterRandom` itself.
package struct CounterRandomGenerator: RandomNumberGenerator, Hashable, Sendable {
  private let random: CounterRandom
  private var counter: UInt64 = 0

  /// Starts at counter 0 of a stream.
  package init(seed: UInt64, stream: UInt64 = 0) {
    random = CounterRandom(seed: seed).stream(stream)
  }

  /// Starts at counter 0 of random numbers that exist already.
  package init(_ random: CounterRandom) {
    self.random = random
  }

  package mutating func next() -> UInt64 {
    defer { counter &+= 1 }
    return random.bits(at: counter)
  }

  /// The next number uniform strictly between 0 and 1.
  package mutating func uniform() -> Double {
    CounterRandom.uniform(next())
  }

  /// The next standard normal number.
  package mutating func normal() -> Double {
    NormalDistribution.quantile(uniform())
  }

  /// The next whole number from 0 up to a bound, without bias; 0 where the bound is below 1.
  package mutating func integer(below bound: Int) -> Int {
    defer { counter &+= 1 }
    return random.integer(below: bound, at: counter)
  }
}
