@main
struct Benchmarks {
  static func main() {
    let subjects = CommandLine.arguments.dropFirst()
    if subjects.isEmpty || subjects.contains("formats") { FormatsBenchmark.run() }
    if subjects.isEmpty || subjects.contains("measurement") { MeasurementBenchmark.run() }
    if subjects.isEmpty || subjects.contains("debrief") { DebriefBenchmark.run() }
    if subjects.isEmpty || subjects.contains("reading") { ReadingBenchmark.run() }
    if subjects.isEmpty || subjects.contains("simulate") {
      let peers = subjects.firstIndex(of: "--peers").map { subjects.index(after: $0) }
      SimulateBenchmark.run(
        peers: peers.flatMap { subjects.indices.contains($0) ? subjects[$0] : nil }
      )
    }
    if subjects.contains("findings") { FindingsTable.findings() }
    if subjects.contains("recovery") { FindingsTable.recovery() }
  }
}
