/// Which records of a batch are evaluated at all.
package struct BatchSelection: Sendable {
  /// The ids asked for; none for all.
  let only: Set<String>
  private let done: Set<UInt64>

  /// Makes a selection.
  ///
  /// - Parameters:
  ///   - only: The ids asked for; none for all.
  ///   - done: Hashes of the ids that an earlier run wrote.
  package init(only: Set<String> = [], done: Set<UInt64> = []) {
    self.only = only
    self.done = done
  }

  func includes(id: String) -> Bool { only.isEmpty || only.contains(id) }

  func isDone(_ id: String) -> Bool { !done.isEmpty && done.contains(Self.hash(of: id)) }

  /// Sixty-four bits that stand for an id: among a million, two are taken for one with a chance of
  /// 3 in 100 million.
  static func hash(of id: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    hash = (hash ^ (hash &>> 33)) &* 0xff51_afd7_ed55_8ccd
    return hash ^ (hash &>> 33)
  }
}
