@main
struct Benchmarks {
  static func main() async {
    let subjects = CommandLine.arguments.dropFirst()
    let peers = subjects.firstIndex(of: "--peers").map { subjects.index(after: $0) }
      .flatMap { subjects.indices.contains($0) ? subjects[$0] : nil }
    if subjects.contains("side-by-side") {
      for line in SideBySide.header { print(line) }
      MeasurementBenchmark.run(peers: peers ?? "Tests/Peers")
      SimulateBenchmark.run(peers: peers ?? "Tests/Peers")
      FormatsPeers(folder: peers ?? "Tests/Peers").run()
      ReadingBenchmark.sideBySide(peers: peers ?? "Tests/Peers")
    }
    if subjects.isEmpty || subjects.contains("formats") { FormatsBenchmark.run() }
    if subjects.isEmpty || subjects.contains("measurement") {
      MeasurementBenchmark.run(peers: peers)
    }
    if subjects.isEmpty || subjects.contains("debrief") { DebriefBenchmark.run() }
    if subjects.isEmpty || subjects.contains("reading") { ReadingBenchmark.run() }
    if subjects.isEmpty || subjects.contains("simulate") { SimulateBenchmark.run(peers: peers) }
    if subjects.contains("findings") { FindingsTable.findings() }
    if subjects.contains("damage") {
      await DamageRun.run(changes: subjects.last.flatMap { Int($0) })
    }
    if subjects.contains("recovery") { FindingsTable.recovery() }
  }
}
