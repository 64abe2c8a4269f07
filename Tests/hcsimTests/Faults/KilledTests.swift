import Foundation
import Testing

/// The program killed at some moment, with no chance to tidy up.
@Suite(.timeLimit(.minutes(20))) struct `A killed program` {
  @Test func `loses no line of a batch that goes on`() async throws {
    let scratch = try Scratch()
    try scratch.write(try Scratch.answers(400).joined(separator: "\n") + "\n", to: "a.jsonl")
    let words = "hcsim batch -j 1 --resume -f jsonl -o out.jsonl a.jsonl"
    let reference = try await scratch.run("hcsim batch -f jsonl a.jsonl")
    var lines = 0
    for turn in 0..<6 {
      // Killed once some lines more are there, or soon after the start.
      let run = try await scratch.run(
        """
        touch out.jsonl; had=$(grep -c . out.jsonl)
        \(words) & pid=$!
        while kill -0 $pid 2> /dev/null; do
          [ $(grep -c . out.jsonl) -gt $((had + \(turn * 9))) ] && break
          sleep 0.00\(turn + 1)
        done
        kill -9 $pid; wait $pid; echo $?
        """
      )
      #expect(run.lines.last == "137" || run.lines.last == "0")
      let text = try #require(scratch.text(of: "out.jsonl"))
      let whole = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(whole.count >= lines)
      #expect(whole.elementsEqual(reference.lines.prefix(whole.count).map { Substring($0) }))
      lines = whole.count
    }
    let last = try await scratch.run(words)
    #expect(last.status == 0)
    #expect(scratch.text(of: "out.jsonl") == reference.output)
  }

  @Test(arguments: ["0", "0.02", "0.05", "0.1", "0.2", "0.4", "0.8"])
  func `leaves what --output held, or all of the new`(delay: String) async throws {
    let scratch = try Scratch()
    try scratch.write("earlier", to: "page.html")
    let run = try await scratch.run(
      """
      hcsim debrief -o page.html & sleep \(delay); kill -9 $!; wait $!; echo $?
      """
    )
    let page = try #require(scratch.text(of: "page.html"))
    #expect(page == "earlier" || page.hasSuffix("</html>\n"))
    #expect(run.lines.last == "137" || run.lines.last == "0")
    #expect(run.lines.last != "0" || page != "earlier")
  }

  @Test(
    arguments: [
      ("calibrate rubric --fit --out fitted.yaml", "interrupted; nothing was written"),
      ("calibrate rubric --draws 20000", "interrupted; nothing was written"),
      ("calibrate invariance", "interrupted; nothing was written"),
      ("batch -f jsonl", "interrupted; the result covers the first"),
    ]
  )
  func `says what became of the result when interrupted`(
    words: String,
    told: String
  ) async throws {
    guard try await runScript("env --default-signal=INT true").status == 0 else { return }
    let scratch = try Scratch()
    try scratch.write(try Scratch.answers(800).joined(separator: "\n") + "\n", to: "l.jsonl")
    // Those that write nothing before the end are interrupted after two seconds.
    let tenths = words.hasPrefix("batch") ? 300 : 20
    let run = try await scratch.run(
      """
      set -m
      env --default-signal=INT hcsim \(words) l.jsonl > out 2> messages &
      waited=0; while [ $waited -lt \(tenths) ] && ! [ -s out ]; do sleep 0.1; waited=$((waited + 1)); done
      kill -INT $!; wait $!; echo $?; cat messages
      """
    )
    #expect(run.lines.first == "130", "\(run.lines)")
    #expect(run.output.contains(told), "\(run.lines)")
    let out = try #require(scratch.text(of: "out"))
    #expect(scratch.text(of: "fitted.yaml") == nil)
    #expect(words.hasPrefix("batch") ? out.hasSuffix("}\n") : out.isEmpty)
  }

  @Test(arguments: ["0.1", "0.5", "1", "2", "4"])
  func `leaves no fitted rubric, or all of one`(delay: String) async throws {
    let scratch = try Scratch()
    try scratch.write(try Scratch.answers(60).joined(separator: "\n") + "\n", to: "l.jsonl")
    _ = try await scratch.run(
      """
      hcsim calibrate rubric --fit --draws 2 --out fitted.yaml l.jsonl > /dev/null 2>&1 &
      sleep \(delay); kill -9 $!; wait $!; true
      """
    )
    guard scratch.text(of: "fitted.yaml") != nil else { return }
    let check = try await scratch.run("hcsim json fitted.yaml > /dev/null")
    #expect(check.status == 0, "\(check.messages)")
  }

  @Test func `loses nothing that training has answered to`() throws {
    let scratch = try Scratch()
    let record = scratch.url.appendingPathComponent("r.jsonl").path
    for turn in 0..<4 {
      let terminal = try PseudoTerminal(
        ["train", "practice", "--record", record],
        environment: ["HOME": scratch.url.path, "TERM": "xterm", "PATH": "/usr/bin:/bin"]
      )
      _ = try #require(terminal.prompt())
      terminal.type("\(turn % 4 + 1)\n")
      // The next question says that the answer is kept.
      _ = try #require(terminal.prompt())
      terminal.kill()
      let text = try #require(scratch.text(of: "r.jsonl"))
      #expect(text.hasSuffix("}\n"))
      #expect(text.components(separatedBy: #""event":"entry""#).count - 1 == turn + 1)
    }
  }
}
