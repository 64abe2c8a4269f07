import Calibration

@main
struct Benchmarks {
  static func main() {
    DebriefBenchmark.run()
  }
}
