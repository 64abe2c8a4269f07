/// A fixed number of plain values at one address, freed with its owner.
///
/// The workspace of one debrief: no count to check, no reference to share. Places are checked in
/// debug builds; whoever reads or writes has to stay inside in release.
struct FixedBuffer<Element: BitwiseCopyable>: ~Copyable {
  /// The number of values.
  let count: Int
  private let base: UnsafeMutablePointer<Element>

  /// A buffer of equal values; at least one is kept, so that an empty one has an address too.
  init(repeating value: Element, count: Int) {
    self.count = count
    base = .allocate(capacity: max(count, 1))
    base.initialize(repeating: value, count: max(count, 1))
  }

  /// A copy of a list; one blank value where that is empty.
  init(copying values: [Element], blank: Element) {
    self.init(repeating: blank, count: values.count)
    fill(from: values)
  }

  deinit { base.deallocate() }

  /// The value at a place.
  @inline(__always)
  subscript(place: Int) -> Element {
    get {
      assert(place >= 0 && place < count)
      return base[place]
    }
    nonmutating set {
      assert(place >= 0 && place < count)
      base[place] = newValue
    }
  }

  /// The address of a place, good while the buffer lives.
  @inline(__always)
  func address(of place: Int) -> UnsafeMutablePointer<Element> {
    assert(place >= 0 && place <= count)
    return base + place
  }

  /// Copies rows of one length from a list into rows at least as long; what is over stays.
  func fill(from values: [Element], rowsOf length: Int, width: Int) {
    guard length > 0 else { return }
    for (index, value) in values.enumerated() {
      let place = index / length * width + index % length
      if place < count { base[place] = value }
    }
  }

  /// Copies as many values as fit from a list.
  func fill(from values: [Element]) {
    values.withUnsafeBufferPointer { source in
      guard let start = source.baseAddress else { return }
      base.update(from: start, count: min(count, source.count))
    }
  }

  /// Copies as many values as fit from another buffer.
  @inline(__always)
  func fill(from other: borrowing FixedBuffer) {
    base.update(from: other.base, count: min(count, other.count))
  }

  /// Sets every value.
  @inline(__always)
  func fill(with value: Element) {
    base.update(repeating: value, count: count)
  }
}

extension FixedBuffer where Element: AdditiveArithmetic {
  /// Adds to the value at a place.
  ///
  /// In place of `+=`, which the compiler cannot build for the thread sanitizer where the buffer is part
  /// of a value that is only borrowed.
  @inline(__always)
  func add(_ amount: Element, at place: Int) { self[place] = self[place] + amount }
}

extension FixedBuffer where Element: SIMDScalar {
  /// Four values from a place on.
  @inline(__always)
  func four(at place: Int) -> SIMD4<Element> {
    assert(place >= 0 && place + 4 <= count)
    return UnsafeRawPointer(base + place).loadUnaligned(as: SIMD4<Element>.self)
  }

  /// Sets four values from a place on.
  @inline(__always)
  func setFour(_ values: SIMD4<Element>, at place: Int) {
    assert(place >= 0 && place + 4 <= count)
    UnsafeMutableRawPointer(base + place).storeBytes(of: values, as: SIMD4<Element>.self)
  }
}
