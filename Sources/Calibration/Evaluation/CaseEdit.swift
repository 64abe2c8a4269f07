/// Letters written all small or all capital.
struct CaseEdit: ExampleEdit {
  /// Whether capitals are made, or small letters.
  let makesCapitals: Bool

  var name: String { makesCapitals ? "in capitals" : "in small letters" }

  func revision(of text: String) -> TextRevision {
    let bytes = Array(text.utf8)
    let from: ClosedRange<UInt8> = makesCapitals ? 0x61...0x7A : 0x41...0x5A
    let changed = bytes.map { from.contains($0) ? $0 ^ 0x20 : $0 }
    var revision = TextRevision()
    if changed != bytes {
      revision.replace(0..<bytes.count, with: String(decoding: changed, as: UTF8.self))
    }
    return revision
  }
}
