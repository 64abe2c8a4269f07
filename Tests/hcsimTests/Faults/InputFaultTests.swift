import Foundation
import Testing

/// Input that is built to exhaust a reader or to break it.
@Suite(.timeLimit(.minutes(20))) struct `Input that means harm` {
  @Test func `costs no more than the limit in one long line`() async throws {
    let scratch = try Scratch()
    let run = try await scratch.run(
      """
      ulimit -v 1500000
      { head -c 48M /dev/zero | tr '\\0' x; echo; echo '{"answer":"We built it."}'; } \
        | hcsim batch -f jsonl -
      """
    )
    #expect(run.status == 65)
    #expect(run.lines.count == 2)
    #expect(
      run.lines.first
        == #"{"error":"the record has more than 16777216 bytes","id":null,"line":1}"#
    )
  }

  @Test(arguments: ["a.yaml", "a.md", "a.txt"])
  func `costs no more than the limit in one long file`(name: String) async throws {
    let scratch = try Scratch()
    let run = try await scratch.run(
      "truncate -s 10G \(name); ulimit -v 2500000; hcsim batch -f jsonl \(name)"
    )
    #expect(run.status == 65)
    #expect(run.messages.hasPrefix("\(name):1:1: error: the text has more than 268435456 bytes\n"))
  }

  @Test(arguments: [
    "debrief", "json", "calibrate raters", "train import", "train history --record",
  ])
  func `costs no more than the limit in a file that is read as a whole`(
    command: String
  ) async throws {
    let scratch = try Scratch()
    let run = try await scratch.run(
      "truncate -s 10G big; ulimit -v 2500000; hcsim \(command) big"
    )
    #expect(run.status == 74)
    #expect(run.messages.contains("cannot read 'big': the file is too large"))
  }

  @Test func `is refused where it would multiply itself`() async throws {
    let scratch = try Scratch()
    var text = "a: &a [\"lol\", \"lol\"]\n"
    for (name, before) in zip("bcdefghij", "abcdefghi") {
      let items = Array(repeating: "*\(before)", count: 9).joined(separator: ", ")
      text += "\(name): &\(name) [\(items)]\n"
    }
    try scratch.write(text, to: "laugh.yaml")
    let run = try await scratch.run("ulimit -v 1500000; hcsim json laugh.yaml")
    #expect(run.status == 65)
    #expect(
      run.messages.hasPrefix(
        "laugh.yaml:1:4: error: '&' begins an anchor, which the scenario language leaves out\n"
      )
    )
  }

  @Test(arguments: [
    ("deep.yaml", String(repeating: "[", count: 100_000), "deep.yaml:1:65"),
    ("deep.jsonl", String(repeating: "[", count: 100_000) + "\n", "deep.jsonl:1:65"),
  ])
  func `is refused where it is deep`(name: String, text: String, place: String) async throws {
    let scratch = try Scratch()
    try scratch.write(text, to: name)
    let run = try await scratch.run("hcsim batch -f jsonl \(name)")
    #expect(run.status == 65)
    #expect(
      run.messages.hasPrefix("\(place): error: more than 64 levels of lists and mappings\n")
    )
  }

  @Test func `is read where a mapping has a million keys`() async throws {
    let scratch = try Scratch()
    let run = try await scratch.run(
      """
      seq 1000000 | sed 's/.*/k&: &/' > keys.yaml
      hcsim check keys.yaml > told; echo $?; head -n 1 told
      echo 'k7: again' >> keys.yaml
      hcsim check keys.yaml > told; echo $?; head -n 1 told
      """
    )
    let missing = "keys.yaml:1:1: error: a scenario file needs the key 'kind'"
    let twice = "keys.yaml:1000001:1: error: the key 'k7' is used twice"
    #expect(run.lines == ["65", missing, "65", twice])
    #expect(run.messages.isEmpty)
  }

  @Test(arguments: [
    ("yaml", "kind: answers\nanswers: [{id: a, answer: \"x\\0y\"}]\n", "2:29"),
    ("jsonl", "{\"answer\":\"x\\0y\"}\n", "1:13"), ("md", "# Answer\nx\\0y\n", "2:2"),
  ])
  func `with NUL is refused at its place`(
    ending: String,
    text: String,
    place: String
  ) async throws {
    let scratch = try Scratch()
    let file = "a.\(ending)"
    try scratch.write(text.replacingOccurrences(of: "\\0", with: "\0"), to: file)
    let run = try await scratch.run("hcsim batch -f jsonl \(file)")
    #expect(run.status == 65)
    #expect(run.messages.hasPrefix("\(file):\(place): error: the control character U+0000"))
  }

  @Test(arguments: ["csv", "txt"])
  func `with NUL is part of an answer where the format allows it`(ending: String) async throws {
    let scratch = try Scratch()
    let file = "a.\(ending)"
    let answer = "We bu\0ilt it and two teams use it."
    try scratch.write(ending == "csv" ? "id,answer\na\0b,\(answer)\n" : answer, to: file)
    let run = try await scratch.run("hcsim batch \(file); hcsim batch -f jsonl \(file)")
    #expect(run.status == 0)
    #expect(!run.output.contains("\0"))
    #expect(ending != "csv" || run.output.contains("a<U+0000>b"))
    #expect(ending != "csv" || run.output.contains(#""id":"a\u0000b""#))
  }

  @Test(arguments: [
    ("jsonl", "{\"answer\":\"x?y\"}\n", "1:13"), ("csv", "id,answer\n1,x?y\n", "2:4"),
    ("md", "# Answer\nx?y\n", "2:2"), ("txt", "x?y\n", "1:2"),
    ("yaml", "kind: answers\nanswers: [{id: a, answer: \"x?y\"}]\n", "2:29"),
  ])
  func `that is no UTF-8 is refused at its place`(
    ending: String,
    text: String,
    place: String
  ) async throws {
    let scratch = try Scratch()
    let file = "a.\(ending)"
    let bytes = text.utf8.map { $0 == UInt8(ascii: "?") ? 0xFF : $0 }
    try Data(bytes).write(to: scratch.url.appendingPathComponent(file))
    let run = try await scratch.run("hcsim batch -f jsonl \(file)")
    #expect(run.status == 65)
    #expect(run.messages.hasPrefix("\(file):\(place): error: the byte FF is not UTF-8\n"))
  }
}
