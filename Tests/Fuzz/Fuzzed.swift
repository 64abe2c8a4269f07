/// The bytes of one execution, and what must hold of them.
struct Fuzzed {
  let bytes: [UInt8]

  init(_ start: UnsafePointer<UInt8>?, _ count: Int) {
    bytes = Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// The bytes as text; what is not UTF-8 is replaced.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The bytes as several texts, cut where a byte stands that no text needs.
  func texts(_ most: Int) -> [String] {
    bytes.split(separator: 1, maxSplits: most - 1, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Ends the execution as a failure unless the condition holds.
  static func require(_ condition: Bool, _ claim: StaticString, _ shown: @autoclosure () -> Any) {
    guard !condition else { return }
    print("broken claim: \(claim)")
    print(shown())
    fatalError("broken claim")
  }
}
