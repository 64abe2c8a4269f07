/// Decimal numbers that stay in their archive, and are read one by one when they are asked for.
struct ArchivedNumbers: Sendable {
  /// Where a list of numbers stands in an archive.
  struct Place: Sendable {
    var digits: ArchiveBytes
    var start: Int
    var count: Int
    /// Digits of each.
    var width: Int
    /// Decimal places, or ``ArchiveDigit/isBits``.
    var decimals: Int
  }

  private enum Storage: Sendable {
    case known([Double])
    case archived(Place)
  }

  private let storage: Storage

  init(_ numbers: [Double] = []) { storage = .known(numbers) }

  /// Numbers of an archive; the place has to be within it.
  init(_ place: Place) { storage = .archived(place) }

  /// How many there are.
  var count: Int {
    switch storage {
    case .known(let numbers): numbers.count
    case .archived(let place): place.count
    }
  }

  /// All numbers.
  var all: [Double] {
    switch storage {
    case .known(let numbers): return numbers
    case .archived(let place):
      return place.digits.withBytes { bytes in
        guard place.count > 0, let first = bytes.baseAddress, isInside(bytes, place) else {
          return Array(repeating: 0, count: place.count)
        }
        var bits = Array(repeating: UInt64(0), count: place.count)
        bits.withUnsafeMutableBufferPointer { bits in
          guard let numbers = bits.baseAddress else { return }
          ArchiveDigit.unpack(
            wide: first + place.start,
            count: place.count,
            width: place.width,
            0..<place.count,
            into: numbers
          )
        }
        let power = ArchiveDigit.power(place.decimals)
        return bits.map { number($0, power) }
      }
    }
  }

  private func isInside(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Place) -> Bool {
    place.start >= 0 && place.start + place.count * place.width <= bytes.count
  }

  @inline(__always)
  private func number(_ bits: UInt64, _ power: Double?) -> Double {
    guard let power else { return Double(bitPattern: bits) }
    return Double(ArchiveDigit.signed(bits)) / power
  }

  /// Calls a function with the numbers at some places, in their order; 0 where there is none.
  @inline(__always)
  func forEach(in range: Range<Int>, _ body: (Double) -> Void) {
    guard case .archived(let place) = storage, range.clamped(to: 0..<place.count) == range else {
      for index in range { body(self[index]) }
      return
    }
    place.digits.withBytes { bytes in
      guard let first = bytes.baseAddress, isInside(bytes, place) else {
        for _ in range { body(0) }
        return
      }
      let power = ArchiveDigit.power(place.decimals)
      for index in range {
        let bits = ArchiveDigit.number(
          at: index,
          of: first + place.start,
          count: place.count,
          width: place.width
        )
        body(number(bits, power))
      }
    }
  }

  /// A number by its place; 0 where there is none.
  subscript(index: Int) -> Double {
    switch storage {
    case .known(let numbers): return numbers.indices.contains(index) ? numbers[index] : 0
    case .archived(let place):
      guard 0..<place.count ~= index else { return 0 }
      return place.digits.withBytes { bytes in
        guard let first = bytes.baseAddress, isInside(bytes, place) else { return 0 }
        let bits = ArchiveDigit.number(
          at: index,
          of: first + place.start,
          count: place.count,
          width: place.width
        )
        return number(bits, ArchiveDigit.power(place.decimals))
      }
    }
  }
}

extension ArchivedNumbers: Hashable {
  static func == (left: ArchivedNumbers, right: ArchivedNumbers) -> Bool {
    left.count == right.count && (0..<left.count).allSatisfy { left[$0] == right[$0] }
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for index in 0..<count { hasher.combine(self[index]) }
  }
}
