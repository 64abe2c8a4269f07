import Testing

@testable import Calibration

@Suite struct `A file of feedback` {
  private static func file(_ text: String, _ format: RecordFormat) -> FeedbackFile {
    FeedbackFile(SourceText(name: "f", text: text), format: format)
  }

  /// The line and column at which some words of a piece stand.
  private static func place(of words: String, in piece: FeedbackFile.Piece) throws -> SourcePosition
  {
    let text = Array(piece.text.utf8)
    let sought = Array(words.utf8)
    let start = try #require(
      text.indices.first { text[$0...].starts(with: sought) }
    )
    return piece.place(of: start..<start + sought.count).position
  }

  @Test func `is one piece, or one for each heading of the first level`() throws {
    #expect(Self.file("# A\ntext\n## Strengths\nx", .markdown).pieces.map(\.name) == ["f"])
    let two = Self.file("intro\n# Ana\ntext\n# Ben\nhe is smart", .markdown).pieces
    #expect(two.map(\.name) == ["Ana", "Ben"])
    #expect(try Self.place(of: "smart", in: two[1]) == SourcePosition(line: 5, column: 7))
  }

  @Test func `leads back from a JSON text to its place in the line`() throws {
    let line =
      #"{"candidate":"Ana","rating":3,"feedback":"Tab\t\u00e9 \ud83d\ude00 she is \"smart\""}"#
    let file = Self.file("{\"feedback\":\"x\"}\n" + line, .jsonl)
    #expect(file.problems.isEmpty)
    #expect(file.pieces.map(\.name) == ["record 1", "Ana"])
    let piece = file.pieces[1]
    #expect(piece.vote == .yes)
    let column = try #require(
      Array(line.utf8).indices.first {
        Array(line.utf8)[$0...].starts(with: Array("smart".utf8))
      }
    )
    #expect(try Self.place(of: "smart", in: piece) == SourcePosition(line: 2, column: column + 1))
  }

  @Test func `leads back from a CSV field, doubled quotes and line breaks included`() throws {
    let text = "candidate,vote,feedback\nAna,2,\"Said \"\"no\"\".\nShe is smart\"\nBen,yes,fine\n"
    let file = Self.file(text, .csv)
    #expect(file.pieces.map(\.name) == ["Ana", "Ben"])
    #expect(file.pieces.map(\.vote) == [.no, .yes])
    #expect(try Self.place(of: "smart", in: file.pieces[0]) == SourcePosition(line: 3, column: 8))
  }

  @Test func `says which records are wrong and reads the others`() {
    let file = Self.file(
      "{\"feedback\":1}\n{\"vote\":7,\"feedback\":\"x\"}\n[]\n{\"feedback\":\"x\"}",
      .jsonl
    )
    #expect(file.pieces.count == 1)
    #expect(file.problems.map(\.place.position.line) == [1, 2, 3])
    #expect(Self.file("a,b\n1,2\n", .csv).problems.count == 1)
    #expect(Self.file("", .csv).pieces.isEmpty)
  }

  @Test func `tells a wrong rating as it is written, and where bytes are no text`() {
    let wrong = Self.file(#"{"rating":"two","feedback":"x"}"#, .jsonl).problems
    #expect(wrong.map(\.message) == ["'two' is out of range, allowed is 1 to 4"])
    let source = SourceText(name: "f", bytes: Array("Good.\nSaid na".utf8) + [0xEF, 0x20, 0x76])
    let problems = FeedbackFile(source, format: .markdown).problems
    #expect(problems.map(\.place.position) == [SourcePosition(line: 2, column: 8)])
  }
}
