/// Which program this is.
enum Release {
  static let version = "0.1.0"

  /// The day of the release, as manuals write it.
  static let date = "November 28, 2026"
}
