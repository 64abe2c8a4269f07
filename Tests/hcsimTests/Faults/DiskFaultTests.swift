import Foundation
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Files and folders that cannot be read or written.
@Suite(.timeLimit(.minutes(20))) struct `A disk that fails` {
  private static let answer = #"{"id":"a","answer":"We built it and two teams use it."}"# + "\n"

  /// Runs the program so that permissions count: as nobody, where the tests run as root.
  private static let asSomebody = geteuid() == 0 ? "setpriv --reuid=65534 --clear-groups " : ""

  /// Whether permissions can be tried.
  private static var canDrop: Bool {
    geteuid() != 0 || installedTool("setpriv") != nil
  }

  @Test func `leaves the earlier file where the space runs out`() async throws {
    let scratch = try Scratch()
    try scratch.write("earlier", to: "page.html")
    // A file may have four blocks of 1024 bytes, and the page has more.
    let run = try await scratch.run("ulimit -f 4; hcsim debrief -o page.html")
    #expect(run.status == 74)
    #expect(run.messages.contains("cannot write 'page.html': the file is too large"))
    #expect(scratch.text(of: "page.html") == "earlier")
    #expect(scratch.names == ["page.html"])
  }

  /// Whether a small file system can be made, which nobody else sees.
  private static var canMount: Bool {
    get async {
      guard geteuid() == 0, installedTool("unshare") != nil, let scratch = try? Scratch() else {
        return false
      }
      let run = try? await scratch.run("unshare -m mount -t tmpfs -o size=64k tmpfs .")
      return run?.status == 0
    }
  }

  @Test(.enabled("no small file system can be made here") { await canMount })
  func `leaves whole files on a disk that is full`() async throws {
    let scratch = try Scratch()
    try scratch.write(try Scratch.answers(12).joined(separator: "\n") + "\n", to: "a.jsonl")
    let words = "hcsim batch --resume -f jsonl -o d/out.jsonl a.jsonl"
    let run = try await scratch.run(
      """
      mkdir d; export PATH; unshare -m bash <<'END'
      mount -t tmpfs -o size=64k tmpfs d
      echo earlier > d/page.html; head -c 52k /dev/zero > d/fill
      hcsim debrief -o d/page.html; echo $?; cat d/page.html; ls -A d
      \(words); echo $?
      hcsim train practice --count 1 --record d/r.jsonl < /dev/null > /dev/null; echo $?
      rm d/fill d/r.jsonl; \(words); echo $?
      hcsim batch -f jsonl a.jsonl | cmp - d/out.jsonl; echo $?
      END
      """
    )
    let expected = ["74", "earlier", "fill", "page.html", "74", "74", "0", "0"]
    #expect(run.lines == expected, "\(run.messages)")
    #expect(run.messages.contains("cannot write 'd/page.html': no space left"))
  }

  @Test func `cuts a batch at whole lines, from which it goes on`() async throws {
    let scratch = try Scratch()
    let answers = try Scratch.answers(12)
    try scratch.write(answers.joined(separator: "\n") + "\n", to: "a.jsonl")
    let words = "hcsim batch --resume -f jsonl -o out.jsonl a.jsonl"
    let full = try await scratch.run("ulimit -f 4; \(words)")
    #expect(full.status == 74)
    #expect(full.messages.contains("batch: cannot write 'out.jsonl': the file is too large\n"))
    let again = try await scratch.run(words)
    #expect(again.status == 0)
    let reference = try await scratch.run("hcsim batch -f jsonl a.jsonl")
    #expect(reference.lines.count == 12)
    #expect(scratch.text(of: "out.jsonl") == reference.output)
  }

  @Test func `leaves a record of training whole where the space runs out`() async throws {
    let scratch = try Scratch()
    let words = "hcsim train practice --count 1 --record r.jsonl --at 2026-11-28T09:00:00Z"
    let reason = String(repeating: "because ", count: 200)
    let script = "2\n2\n2\n2\n2\n2\n2\n2\n2\n2\nsen\n70\n1\n\(reason)\n"
    let run = try await scratch.run("ulimit -f 1; \(words)", input: script)
    #expect(run.status == 74)
    #expect(run.messages.contains("cannot write 'r.jsonl': the file is too large"))
    let record = try #require(scratch.text(of: "r.jsonl"))
    #expect(record.hasSuffix("}\n"))
    let history = try await scratch.run("hcsim train history --record r.jsonl")
    #expect(history.status == 0)
    #expect(history.messages.isEmpty)
  }

  @Test(.enabled("permissions do not count for this user") { canDrop })
  func `says that a folder may not be written or a file not be read`() async throws {
    let scratch = try Scratch()
    try scratch.write(Self.answer, to: "a.jsonl")
    let run = try await scratch.run(
      """
      mkdir closed && cp a.jsonl closed/secret.jsonl
      chmod 700 closed/secret.jsonl; chmod 000 closed/secret.jsonl
      chmod 755 . ; chmod 555 closed
      p=$(command -v hcsim)
      \(Self.asSomebody)$p batch -f jsonl -o closed/out.jsonl a.jsonl; echo $?
      \(Self.asSomebody)$p batch -f jsonl --resume -o closed/out.jsonl a.jsonl; echo $?
      \(Self.asSomebody)$p batch -f jsonl closed/secret.jsonl; echo $?
      \(Self.asSomebody)$p train practice --record closed/r.jsonl < /dev/null > /dev/null; echo $?
      ls -A closed
      chmod 755 closed
      """
    )
    #expect(run.lines == ["73", "73", "66", "74", "secret.jsonl"])
    let reasons = run.messages.split(separator: "\n").filter { $0.hasPrefix("hcsim") }
    #expect(reasons.count == 4)
    #expect(reasons.allSatisfy { $0.hasSuffix("permission denied") })
  }

  @Test func `reports a file that vanishes, and goes on`() async throws {
    let scratch = try Scratch()
    let run = try await scratch.run(
      """
      mkdir in; mkfifo in/a.jsonl; echo '\(Self.answer.dropLast())' > in/b.jsonl
      echo '{"id":"c","answer":"x"}' > in/c.jsonl
      hcsim batch -f jsonl in > out.jsonl &
      exec 3> in/a.jsonl
      rm in/b.jsonl
      exec 3>&-
      wait $!; echo $?
      grep -c . out.jsonl
      """
    )
    #expect(run.lines == ["66", "1"])
    #expect(run.messages.contains("cannot open 'in/b.jsonl': no such file or folder"))
  }

  @Test(arguments: [
    ("batch -f jsonl -o d a.jsonl", 73), ("batch -f jsonl --resume -o d a.jsonl", 73),
    ("debrief d", 66), ("json d", 66), ("simulate d", 66), ("compare d d", 66),
    ("calibrate raters d", 66), ("calibrate rubric d", 66), ("train practice --record d", 74),
    ("train import d", 66), ("debrief -o d", 73),
  ])
  func `says that a folder stands where a file is wanted`(
    command: String,
    status: Int32
  ) async throws {
    let scratch = try Scratch()
    try scratch.write(Self.answer, to: "a.jsonl")
    let run = try await scratch.run("mkdir d; hcsim \(command) < /dev/null")
    #expect(run.status == status)
    #expect(run.messages.contains("'d': is a folder"))
  }

  @Test(arguments: ["a.jsonl", "./a.jsonl", "link", "hard"])
  func `never writes results over what they are made from`(path: String) async throws {
    let scratch = try Scratch()
    try scratch.write(Self.answer, to: "a.jsonl")
    let run = try await scratch.run(
      "ln -s a.jsonl link; ln a.jsonl hard; hcsim batch -f jsonl -o \(path) a.jsonl"
    )
    #expect(run.status == 73)
    #expect(run.messages == "hcsim batch: cannot create '\(path)': the command reads this file\n")
    #expect(scratch.text(of: "a.jsonl") == Self.answer)
  }

  @Test func `follows no circle of links`() async throws {
    let scratch = try Scratch()
    try scratch.write(Self.answer, to: "a.jsonl")
    let run = try await scratch.run(
      "ln -s x y; ln -s y x; hcsim batch -f jsonl x; mkdir -p in; cp a.jsonl in; ln -s . in/in; "
        + "hcsim batch -f jsonl in | head -n 2 | wc -l"
    )
    #expect(run.messages.contains("cannot open 'x': too many symbolic links"))
    #expect(run.output.trimmingCharacters(in: .whitespacesAndNewlines) == "2")
  }
}
