extension CounterRandom {
  /// The number at a counter, uniform over the 2^52 midpoints strictly between 0 and 1.
  @inline(__always)
  package func uniform(at counter: UInt64) -> Double {
    CounterRandom.uniform(bits(at: counter))
  }

  /// The number at a stream's counter, uniform strictly between 0 and 1.
  package func uniform(stream index: UInt64, counter: UInt64) -> Double {
    stream(index).uniform(at: counter)
  }

  /// The standard normal number at a counter: the quantile of the uniform one.
  package func normal(at counter: UInt64) -> Double {
    NormalDistribution.quantile(uniform(at: counter))
  }

  /// The standard normal number at a stream's counter.
  package func normal(stream index: UInt64, counter: UInt64) -> Double {
    stream(index).normal(at: counter)
  }

  /// The whole number at a counter, from 0 up to a bound, without bias.
  ///
  /// 0 where the bound is below 1.
  ///
  /// - Note: Lemire, D. (2019). Fast random integer generation in an interval. *ACM Transactions on
  ///   Modeling and Computer Simulation* 29(1). A rejected draw is replaced from a stream of its
  ///   counter.
  package func integer(below bound: Int, at counter: UInt64) -> Int {
    guard bound > 1 else { return 0 }
    let size = UInt64(bound)
    let threshold = (0 &- size) % size
    var product = size.multipliedFullWidth(by: bits(at: counter))
    var attempt: UInt64 = 0
    while product.low < threshold {
      product = size.multipliedFullWidth(by: stream(counter).bits(at: attempt))
      attempt &+= 1
    }
    return Int(truncatingIfNeeded: product.high)
  }

  /// The whole number at a stream's counter, from 0 up to a bound, without bias.
  package func integer(below bound: Int, stream index: UInt64, counter: UInt64) -> Int {
    stream(index).integer(below: bound, at: counter)
  }

  /// The numbers from 0 up to a count, in an order that depends on this generator alone.
  package func permutation(of count: Int) -> [Int] {
    shuffled(Array(0..<max(count, 0)))
  }

  /// The elements in random order, every order equally likely.
  ///
  /// - Note: Durstenfeld, R. (1964). Algorithm 235: random permutation. *Communications of the ACM*
  ///   7(7), 420.
  package func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for last in stride(from: result.count - 1, to: 0, by: -1) {
      result.swapAt(last, integer(below: last + 1, at: UInt64(last)))
    }
    return result
  }

  @inline(__always)
  static func uniform(_ bits: UInt64) -> Double {
    (Double(bits &>> 12) + 0.5) * 0x1p-52
  }
}
