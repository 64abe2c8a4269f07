import Calibration

@main
struct Benchmarks {
  static func main() {
    print("hcsim-benchmark")
    MeasurementBenchmark.run()
  }
}
