import Calibration
import Foundation

/// Reading 20 MB of scenario-like text to a tree, beside Foundation's JSON on the same values.
enum FormatsBenchmark {
  private static let runs = 15

  static func run() {
    let text = FormatsBenchmarkText.candidates(6_673)
    let source = SourceText(name: "candidates.yaml", bytes: text)
    let resting = resetPeak()
    let result = YAMLReader.read(source)
    let peak = peakBytes()
    guard let root = result.documents.first, result.isUsable else {
      print(DiagnosticPrinter().print(result.diagnostics))
      return
    }
    let json = Array(root.json.compact.utf8)
    let megabytes = Double(text.count) / 1e6
    print("\(root.count) candidates, \(text.count) bytes of text, \(json.count) of JSON")
    if let resting, let peak {
      let bytes = Double(peak - resting) / Double(text.count)
      print("peak memory: \(rounded(1 + bytes)) bytes a byte, the text included")
    }
    if let folder = ProcessInfo.processInfo.environment["HCSIM_BENCHMARK_TEXT"] {
      save(text, in: folder)
    }
    measure("read to a tree", megabytes) { YAMLReader.read(source).documents.count }
    measure("read, and the line of every node", megabytes) {
      lines(of: YAMLReader.read(source).documents)
    }
    measure("read, and a String for every scalar", megabytes) {
      texts(of: YAMLReader.read(source).documents)
    }
    measure("index the text's lines", megabytes) {
      SourceText(name: "candidates.yaml", bytes: text).bytes.count
    }
    let twin = SourceText(name: "candidates.json", bytes: json)
    let jsonMegabytes = Double(json.count) / 1e6
    measure("JSON twin, JSONReader", jsonMegabytes) {
      (try? JSONReader.read(twin))?.array?.count ?? 0
    }
    let data = Data(json)
    measure("JSON twin, JSONSerialization", jsonMegabytes) {
      ((try? JSONSerialization.jsonObject(with: data)) as? [Any])?.count ?? 0
    }
  }

  private static func save(_ text: [UInt8], in folder: String) {
    let base = URL(fileURLWithPath: folder)
    try? Data(text).write(to: base.appendingPathComponent("candidates.yaml"))
    if let root = YAMLReader.read(SourceText(name: "", bytes: text)).documents.first {
      try? Data(root.json.compact.utf8).write(to: base.appendingPathComponent("candidates.json"))
    }
  }

  private static func lines(of nodes: some Sequence<Node>) -> Int {
    nodes.reduce(0) { sum, node in
      let own = node.position.line
      let inner =
        lines(of: node.items) + node.entries.reduce(0) { $0 + lines(of: [$1.key, $1.value]) }
      return sum &+ own &+ inner
    }
  }

  private static func texts(of nodes: some Sequence<Node>) -> Int {
    nodes.reduce(0) { sum, node in
      let own = node.kind == .scalar ? node.text.utf8.count : 0
      let inner =
        texts(of: node.items) + node.entries.reduce(0) { $0 + texts(of: [$1.key, $1.value]) }
      return sum &+ own &+ inner
    }
  }

  private static func measure(_ subject: String, _ megabytes: Double, _ body: () -> Int) {
    var seconds: [Double] = []
    var checksum = body()
    for _ in 0..<runs {
      let clock = ContinuousClock()
      let time = clock.measure { checksum &+= body() }
      seconds.append(Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
    }
    seconds.sort()
    let median = seconds[seconds.count / 2]
    let name = subject + String(repeating: " ", count: max(1, 38 - subject.count))
    print(
      name
        + "median \(rounded(megabytes / median)) MB/s, fastest \(rounded(megabytes / seconds[0]))"
        + ", \(rounded(median * 1000)) ms"
    )
    if checksum == 42 { print("checksum") }
  }

  private static func rounded(_ value: Double) -> Double {
    (value * 100).rounded() / 100
  }

  /// Sets the peak of resident memory back to what is resident now, and gives that; Linux only.
  private static func resetPeak() -> Int? {
    if let file = FileHandle(forWritingAtPath: "/proc/self/clear_refs") {
      file.write(Data("5".utf8))
      try? file.close()
    }
    return peakBytes()
  }

  private static func peakBytes() -> Int? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else {
      return nil
    }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let number = line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
    return number.flatMap { Int($0) }.map { $0 * 1024 }
  }
}
