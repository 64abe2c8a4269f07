import Calibration
import Foundation
import Testing

/// What is accepted must mean the same to another reader.
@Suite(.enabled(if: Libfyaml.path != nil)) struct `Beside libfyaml` {
  /// Texts a seed; `HCSIM_NOISE` asks for more.
  static let count = ProcessInfo.processInfo.environment["HCSIM_NOISE"].flatMap(Int.init) ?? 2_000

  @Test(arguments: 1...5)
  func `noise that is accepted has the same events`(seed: UInt64) throws {
    var noise = YAMLNoise(seed: seed)
    var texts: [String] = []
    var ours: [[String]] = []
    for _ in 0..<Self.count {
      let text = noise.next()
      let result = YAMLReader.read(SourceText(name: "noise", text: text))
      guard result.isUsable, !result.documents.contains(where: Libfyaml.misreads) else { continue }
      texts.append(text)
      ours.append(YAMLEvents.lines(of: result.documents))
    }
    #expect(texts.count > Self.count / 50)
    var start = 0
    while start < texts.count {
      let end = min(texts.count, start + 200)
      let theirs = try Libfyaml.events(of: Array(texts[start..<end]))
      for index in start..<end where theirs[index - start] != ours[index] {
        Issue.record(
          "\(texts[index].debugDescription): \(ours[index]), not \(theirs[index - start] ?? [])"
        )
      }
      start = end
    }
  }
}
