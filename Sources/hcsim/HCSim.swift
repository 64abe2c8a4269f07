import Calibration

/// The command line program.
@main
struct HCSim {
  static func main() {
    print("hcsim")
  }
}
