import Foundation
import Testing

/// Names, locales, clocks and other processes.
@Suite(.timeLimit(.minutes(20))) struct `Odd surroundings` {
  private static let answer = #"{"id":"a","answer":"We built it and two teams use it."}"# + "\n"

  @Test func `take nothing from names with newlines, escapes or dashes`() async throws {
    let scratch = try Scratch()
    let run = try await scratch.run(
      """
      a='\(Self.answer.dropLast())'
      n=$'new\\nline \\e[31m.jsonl'
      echo "$a" > "$n"; echo "$a" > ./-f.jsonl; echo bad > $'bad\\n\\e[31m.jsonl'
      hcsim batch -f jsonl "$n" | wc -l
      hcsim batch -f jsonl -- -f.jsonl | wc -l
      hcsim batch -f jsonl ./-f.jsonl | wc -l
      hcsim batch -f jsonl -o "./-o
      .jsonl" -- -f.jsonl; echo $?
      hcsim batch -f jsonl $'bad\\n\\e[31m.jsonl' > /dev/null; echo $?
      hcsim json $'no\\n\\e[31m.yaml'; echo $?
      """
    )
    #expect(run.lines.map { $0.filter { $0 != " " } } == ["1", "1", "1", "0", "65", "66"])
    #expect(!run.messages.contains("\u{1B}"))
    #expect(run.messages.contains("bad<U+A><U+1B>[31m.jsonl:1:1: error: "))
    #expect(run.messages.split(separator: "\n").count == 4)
  }

  @Test func `refuse a name that is no UTF-8`() async throws {
    let scratch = try Scratch()
    let run = try await scratch.run(
      """
      echo '\(Self.answer.dropLast())' > $'\\xff.jsonl'
      hcsim batch -f jsonl $'\\xff.jsonl'; echo $?
      mkdir in; mv $'\\xff.jsonl' in; hcsim batch -f jsonl in; echo $?
      """
    )
    #expect(run.lines == ["66", "66"])
  }

  @Test(arguments: ["list", "debrief", "check", "batch a.jsonl", "train history", "schema panel"])
  func `are told where the folder of scenarios is none`(command: String) async throws {
    let scratch = try Scratch()
    try scratch.write(Self.answer, to: "a.jsonl")
    try scratch.write(Self.answer, to: "file")
    let run = try await scratch.run(
      """
      hcsim \(command) --scenarios nowhere; echo $?
      HCSIM_SCENARIOS=file hcsim \(command); echo $?
      """
    )
    #expect(run.lines == ["66", "66"])
    let reasons = run.messages.split(separator: "\n").map { $0.split(separator: ": ").dropFirst() }
    #expect(
      reasons.map { $0.joined(separator: ": ") } == [
        "cannot open 'nowhere': no such file or folder",
        "HCSIM_SCENARIOS: cannot open 'file': a part of the path is not a folder",
      ]
    )
  }

  @Test func `change no byte by a locale`() async throws {
    let scratch = try Scratch()
    let usual = try await scratch.run(command(in: "C.UTF-8"))
    #expect(usual.output.contains("“") && usual.output.contains("─"))
    #expect(usual.messages.hasPrefix("hcsim json: cannot open 'nothing.yaml'"))
    for locale in ["C", "POSIX", "de_DE.ISO-8859-1", "tr_TR.UTF-8", "ja_JP.SJIS", "nonsense"] {
      let other = try await scratch.run(command(in: locale))
      #expect(other.output == usual.output, "\(locale)")
      #expect(other.messages == usual.messages, "\(locale)")
    }
  }

  private func command(in locale: String) -> String {
    """
    l=(LC_ALL=\(locale) LANG=\(locale) LANGUAGE=de:tr)
    env "${l[@]}" hcsim debrief; env "${l[@]}" hcsim json nothing.yaml
    """
  }

  @Test func `keep the order of a record when the clock goes back`() async throws {
    let scratch = try Scratch()
    let ballot = "2\n2\n2\n2\n2\n2\n2\n2\n2\n2\nsen\n70\n1\nbecause\n\n\n\n"
    for moment in ["2026-11-28T09:00:00Z", "2020-01-01T00:00:00Z", "1970-01-01T00:00:00Z"] {
      let run = try await scratch.run(
        "hcsim train practice --count 1 --record r.jsonl --at \(moment)",
        input: ballot
      )
      #expect(run.status == 0, "\(run.messages)")
    }
    let record = try #require(scratch.text(of: "r.jsonl"))
    let moments = record.split(separator: "\n").compactMap { line in
      line.split(separator: "\"").first { $0.hasSuffix("Z") }.map { $0.prefix(4) }
    }
    #expect(moments.first == "2026")
    #expect(moments.last == "1970")
    for moment in ["1960-01-01T00:00:00Z", "2026-11-28T09:00:00Z", "2400-01-01T00:00:00Z"] {
      let history = try await scratch.run(
        "hcsim train history --record r.jsonl --format json --at \(moment)"
      )
      #expect(history.status == 0)
      #expect(!history.output.contains("nan") && !history.output.contains("inf"))
    }
  }

  @Test func `let two writers harm no file`() async throws {
    let scratch = try Scratch()
    try scratch.write(try Scratch.answers(40).joined(separator: "\n") + "\n", to: "a.jsonl")
    let run = try await scratch.run(
      """
      mkfifo pipe; exec 3<>pipe
      hcsim batch --resume -f jsonl -o out.jsonl pipe & first=$!
      head -n 1 a.jsonl >&3
      until [ -s out.jsonl ]; do sleep 0.01; done
      hcsim batch --resume -f jsonl -o out.jsonl a.jsonl; echo $?
      kill -9 $first; wait $first
      hcsim batch --resume -f jsonl -o out.jsonl a.jsonl; echo $?
      grep -c . out.jsonl
      hcsim batch -f jsonl -o both.jsonl a.jsonl & hcsim batch -f jsonl -o both.jsonl a.jsonl
      wait
      cmp out.jsonl both.jsonl && ls -A
      """
    )
    #expect(
      run.lines == ["73", "0", "40", "a.jsonl", "both.jsonl", "out.jsonl", "pipe"]
    )
    #expect(run.messages.contains("cannot create 'out.jsonl': another session is using it"))
  }
}
