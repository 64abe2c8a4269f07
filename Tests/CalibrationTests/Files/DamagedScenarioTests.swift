import TestSupport
import Testing

/// Whatever happens to a shipped file, reading it ends in a value or in an error with a place.
///
/// `hcsim-benchmark damage` tries every byte; here each file is tried at some places.
@Suite struct `A damaged scenario` {
  private static let files = DamagedScenario.all

  @Test func `is any of the shipped files`() {
    #expect(Self.files.count > 150)
    #expect(Self.files.allSatisfy { !$0.bytes.isEmpty })
  }

  @Test func `in pieces shares its bytes among them, each of its kind`() throws {
    let file = try #require(Self.files.last)
    let pieces = file.pieces(ofAtMost: 4_000)
    #expect(pieces.flatMap { $0.bytes[$0.places] } == file.bytes)
    #expect(pieces.dropFirst().allSatisfy { $0.bytes.starts(with: "kind: ".utf8) })
    #expect(pieces.allSatisfy { !$0.places.isEmpty && $0.bytes.count < 12_000 })
  }

  @Test(arguments: 0..<8) func `ends in a value or an error where it is cut`(part: Int) {
    for (number, shipped) in Self.files.enumerated() where number % 8 == part {
      var file = shipped
      for end in places(in: file, count: 4) {
        let flaw = file.flaw(cutAt: end)
        #expect(flaw == nil)
      }
    }
  }

  @Test(arguments: 0..<8) func `ends in a value or an error where a byte is another`(part: Int) {
    for (number, shipped) in Self.files.enumerated() where number % 8 == part {
      var file = shipped
      for (turn, place) in places(in: file, count: 4).enumerated() {
        let other = DamagedScenario.others[(turn + number) % DamagedScenario.others.count]
        let flaw = file.flaw(of: other, at: place)
        #expect(flaw == nil)
      }
    }
  }

  @Test func `ends in a value or an error wherever a short one is cut or changed`() throws {
    var file = try #require(Self.files.min { $0.bytes.count < $1.bytes.count })
    for place in stride(from: 0, to: file.bytes.count, by: 2) {
      let flaw = file.flaw(cutAt: place)
      #expect(flaw == nil)
      for other in DamagedScenario.others where place / 2 % 8 == Int(other % 8) {
        let flaw = file.flaw(of: other, at: place)
        #expect(flaw == nil)
      }
    }
  }

  /// Places over the whole file, other ones in each file; few in one that takes long to read.
  private func places(in file: DamagedScenario, count: Int) -> [Int] {
    let count = file.bytes.count > 20_000 ? 1 : count
    let step = max(1, file.bytes.count / count)
    let first = Int(file.path.utf8.reduce(7) { ($0 &* 31 &+ UInt64($1)) % 9_973 }) % step
    return Array(stride(from: first, to: file.bytes.count, by: step))
  }
}
