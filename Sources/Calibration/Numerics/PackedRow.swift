/// A value that a ``PackedTable`` holds: some whole numbers, of so many digits each in every row.
protocol PackedRow: BitwiseCopyable, Sendable {
  /// Digits of a row.
  static var size: Int { get }
  /// What is read where there is nothing.
  static var blank: Self { get }

  /// Reads a row; what is not used of it costs nothing.
  init(_ digits: PackedDigits)

  /// Writes ``size`` digits.
  func pack(into writer: inout PackedDigitWriter)
}
