/// A value that an ``Archive`` carries: one list of its parts serves to write it and to read it.
protocol Archived: Sendable {
  /// A value to read into.
  static var blank: Self { get }

  /// Passes each part through an archive, always in the same order.
  mutating func pass<Carrier: Archive>(through archive: inout Carrier)
}

extension Archived where Self: CaseIterable & Equatable, AllCases == [Self] {
  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    let cases = Self.allCases
    var place = cases.firstIndex(of: self) ?? 0
    archive.pass(&place)
    if cases.indices.contains(place) { self = cases[place] }
  }
}

extension Int: Archived {
  static var blank: Int { 0 }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) { archive.pass(&self) }
}

extension Int32: Archived {
  static var blank: Int32 { 0 }

  @inline(__always)
  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    var number = Int(self)
    archive.pass(&number)
    self = Int32(truncatingIfNeeded: number)
  }
}

extension Bool: Archived {
  static var blank: Bool { false }

  @inline(__always)
  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    var number = self ? 1 : 0
    archive.pass(&number)
    self = number != 0
  }
}

extension Double: Archived {
  static var blank: Double { 0 }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) { archive.pass(&self) }
}

extension String: Archived {
  static var blank: String { "" }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) { archive.pass(&self) }
}

extension Array: Archived where Element: Archived {
  static var blank: [Element] { [] }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) { archive.pass(&self) }
}

extension Optional: Archived where Wrapped: Archived {
  static var blank: Wrapped? { nil }

  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    var isThere = self != nil
    archive.pass(&isThere)
    guard isThere else {
      self = nil
      return
    }
    var value = self ?? Wrapped.blank
    archive.pass(&value)
    self = value
  }
}

extension Dictionary: Archived where Key: Archived, Value: Archived {
  static var blank: [Key: Value] { [:] }

  /// Passes the entries in the order of their keys' descriptions.
  mutating func pass<Carrier: Archive>(through archive: inout Carrier) {
    var keys = self.keys.sorted { String(describing: $0) < String(describing: $1) }
    var values = keys.compactMap { self[$0] }
    archive.pass(&keys)
    archive.pass(&values)
    guard !keys.isEmpty else {
      self = [:]
      return
    }
    self = Dictionary(minimumCapacity: keys.count)
    for (key, value) in zip(keys, values) { updateValue(value, forKey: key) }
  }
}
