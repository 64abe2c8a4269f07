/// Letters written all small or all capital.
struct CaseEdit: ExampleEdit {
  /// Whether capitals are made, or small letters.
  let makesCapitals: Bool

  var name: String { makesCapitals ? "in capitals" : "in small letters" }

  var hidesNames: Bool { true }

  func revision(of text: String) -> TextRevision {
    let from: ClosedRange<UInt8> = makesCapitals ? 0x61...0x7A : 0x41...0x5A
    var revision = TextRevision()
    for (place, byte) in text.utf8.enumerated() where from.contains(byte) {
      revision.replace(place..<(place + 1), with: String(UnicodeScalar(byte ^ 0x20)))
    }
    return revision
  }
}
