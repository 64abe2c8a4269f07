import Foundation
import TestSupport
import Testing

/// The same bytes whatever the machine is doing and wherever it stands.
///
/// `make determinism` compares a debug build with a release build by the same commands.
@Suite(.timeLimit(.minutes(20))) struct `The same bytes come out` {
  private static let threads = ["1", "2", "7"]

  /// Surroundings that a program without care would show in its output.
  private static let surroundings: [[String: String]] = [
    ["LC_ALL": "C", "TZ": "UTC"],
    ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"],
    ["LC_ALL": "de_DE.UTF-8", "LC_NUMERIC": "de_DE.UTF-8", "TZ": "America/St_Johns"],
    ["LANG": "ar_EG.UTF-8", "TZ": ":nonsense", "SWIFT_DETERMINISTIC_HASHING": "1"],
  ]

  private func commands(_ threads: String) -> [String] {
    [
      "hcsim batch -j \(threads) -f jsonl a.jsonl", "hcsim batch -j \(threads) -f html a.jsonl",
      "hcsim simulate -j \(threads) --runs 300 -f json pushback-fold",
      "hcsim debrief -f json pushback-fold pushback-adapt",
      "hcsim calibrate raters -f json ratings.csv",
      "hcsim train history --at 2026-11-28T09:00:00Z --record ana.jsonl -f json",
    ]
  }

  @Test func `on any number of threads, in any locale and any time zone`() async throws {
    let scratch = try Scratch()
    try scratch.write(try Scratch.answers(30).joined(separator: "\n") + "\n", to: "a.jsonl")
    let root = ProjectPage.root.path
    _ = try await scratch.run(
      "cp '\(root)/Scenarios/ratings/panel.csv' ratings.csv; "
        + "cp '\(root)/reports/training-ana.jsonl' ana.jsonl"
    )
    var first: String?
    for (turn, surroundings) in Self.surroundings.enumerated() {
      let threads = Self.threads[turn % Self.threads.count]
      let run = try await scratch.run(
        commands(threads).joined(separator: " && "),
        environment: surroundings
      )
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.output.utf8.count > 10_000)
      if let first {
        #expect(run.output == first, "\(surroundings)")
      } else {
        first = run.output
      }
    }
  }

  @Test func `in whatever order a folder tells its files`() async throws {
    let scratch = try Scratch()
    let answers = try Scratch.answers(9)
    var outputs: Set<String> = []
    for (turn, order) in [Array(0..<9), Array((0..<9).reversed()), [4, 8, 1, 0, 7, 2, 6, 3, 5]]
      .enumerated()
    {
      let folder = scratch.url.appendingPathComponent("\(turn)/in")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for place in order {
        let file = folder.appendingPathComponent("\(["é", "b", "Z"][place % 3])\(place).jsonl")
        try Data((answers[place] + "\n").utf8).write(to: file)
      }
      let run = try await scratch.run("cd \(turn) && hcsim batch -f jsonl in")
      #expect(run.status == 0)
      #expect(run.lines.count == 9)
      outputs.insert(run.output)
    }
    #expect(outputs.count == 1)
  }
}
