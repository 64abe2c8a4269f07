/// Sums over equally long rows of numbers, always added in the same order.
package enum Vectors {
  /// The sum of the products of two rows, over the shorter of the two.
  package static func dot(_ first: [Double], _ second: [Double]) -> Double {
    first.withUnsafeBufferPointer { a in
      second.withUnsafeBufferPointer { b in
        dot(a, b, count: min(a.count, b.count))
      }
    }
  }

  /// Adds a multiple of one row to another: *y <- y + factor x*, over the shorter of the two.
  package static func add(_ factor: Double, _ x: [Double], to y: inout [Double]) {
    for index in 0..<min(x.count, y.count) {
      y[index] += factor * x[index]
    }
  }

  /// The largest size of any element, 0 for none.
  package static func maximumMagnitude(_ row: [Double]) -> Double {
    var largest = 0.0
    for value in row where !(value.magnitude <= largest) {
      largest = value.magnitude
    }
    return largest
  }

  /// The sum of the products over eight interleaved partial sums.
  @inline(__always)
  static func dot(
    _ a: UnsafeBufferPointer<Double>,
    _ b: UnsafeBufferPointer<Double>,
    count: Int
  ) -> Double {
    var even = SIMD4<Double>.zero
    var odd = SIMD4<Double>.zero
    var index = 0
    while index &+ 8 <= count {
      even += four(a, index) * four(b, index)
      odd += four(a, index &+ 4) * four(b, index &+ 4)
      index &+= 8
    }
    let sums = even + odd
    var total = (sums[0] + sums[2]) + (sums[1] + sums[3])
    while index < count {
      total += a[index] * b[index]
      index &+= 1
    }
    return total
  }

  @inline(__always)
  private static func four(_ a: UnsafeBufferPointer<Double>, _ index: Int) -> SIMD4<Double> {
    SIMD4(a[index], a[index &+ 1], a[index &+ 2], a[index &+ 3])
  }
}
