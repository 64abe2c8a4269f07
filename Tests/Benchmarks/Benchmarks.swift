@main
struct Benchmarks {
  static func main() {
    let subjects = CommandLine.arguments.dropFirst()
    if subjects.isEmpty || subjects.contains("formats") { FormatsBenchmark.run() }
    if subjects.isEmpty || subjects.contains("measurement") { MeasurementBenchmark.run() }
    if subjects.isEmpty || subjects.contains("debrief") { DebriefBenchmark.run() }
    if subjects.isEmpty || subjects.contains("reading") { ReadingBenchmark.run() }
  }
}
