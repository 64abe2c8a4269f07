import Foundation
import Testing

/// Streams that are closed, full or left by their reader.
@Suite(.timeLimit(.minutes(20))) struct `A stream that fails` {
  private static let answer = #"{"id":"a","answer":"We built it and two teams use it."}"# + "\n"

  @Test(arguments: ["batch -f jsonl -", "debrief -", "json -", "train import -"])
  func `is told where standard input is closed`(command: String) async throws {
    let scratch = try Scratch()
    let run = try await scratch.run("hcsim \(command) <&-")
    #expect(run.status == 74)
    #expect(run.messages.contains("cannot read standard input: bad file descriptor"))
  }

  @Test func `leaves the file of an earlier run where standard input is closed`() async throws {
    let scratch = try Scratch()
    try scratch.write("earlier", to: "out.json")
    let run = try await scratch.run("hcsim json - -o out.json <&-")
    #expect(run.status == 74)
    #expect(scratch.text(of: "out.json") == "earlier")
    #expect(scratch.names == ["out.json"])
  }

  @Test func `is told where standard output is closed`() async throws {
    let scratch = try Scratch()
    try scratch.write(Self.answer, to: "a.jsonl")
    let run = try await scratch.run("hcsim batch -f jsonl a.jsonl >&-")
    #expect(run.status == 74)
    #expect(run.messages == "hcsim: cannot write standard output: bad file descriptor\n")
    #expect(scratch.text(of: "a.jsonl") == Self.answer)
  }

  @Test func `never goes into a record where standard output is closed`() async throws {
    let scratch = try Scratch()
    let words = "train practice --count 1 --record r.jsonl --at 2026-11-28T09:00:00Z"
    let run = try await scratch.run("hcsim \(words) >&- 2>&-", input: "2\n3\n")
    #expect(run.status == 74)
    let record = try #require(scratch.text(of: "r.jsonl"))
    #expect(record.contains(#""event":"entry""#))
    let lines = record.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.dropLast().allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
    #expect(lines.last == "")
    let history = try await scratch.run("hcsim train history --record r.jsonl")
    #expect(history.status == 0)
  }

  @Test func `changes no result where standard error is closed`() async throws {
    let scratch = try Scratch()
    try scratch.write(Self.answer + "bad\n", to: "a.jsonl")
    let open = try await scratch.run("hcsim batch -f jsonl a.jsonl")
    let closed = try await scratch.run("hcsim batch -f jsonl a.jsonl 2>&-")
    #expect(open.status == 65)
    #expect(closed.status == open.status)
    #expect(closed.output == open.output)
  }

  @Test func `ends a batch quietly where its reader has left`() async throws {
    let scratch = try Scratch()
    try scratch.write(try Scratch.answers(200).joined(separator: "\n") + "\n", to: "a.jsonl")
    let run = try await scratch.run(
      "hcsim batch -f jsonl a.jsonl | head -n 1 | wc -l; echo ${PIPESTATUS[0]}"
    )
    #expect(run.output.split(whereSeparator: { $0.isWhitespace }) == ["1", "0"])
    #expect(run.messages.isEmpty)
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["batch -f jsonl a.jsonl", "debrief", "list", "debrief --format html"]
  )
  func `is told where it is full`(command: String) async throws {
    let scratch = try Scratch()
    try scratch.write(Self.answer, to: "a.jsonl")
    let run = try await scratch.run("hcsim \(command) > /dev/full")
    #expect(run.status == 74)
    #expect(run.messages == "hcsim: cannot write standard output: no space left\n")
  }
}
