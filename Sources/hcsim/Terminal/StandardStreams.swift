#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The three streams that every process is given, or should be.
enum StandardStreams {
  /// Keeps the numbers of streams that are closed from going to the files that are opened next, where
  /// output would be written into a record, and input read from an output.
  ///
  /// What takes their place can be used in the wrong direction only, so that a closed stream fails as
  /// one.
  static func claim() {
    for number in [Int32(0), 1, 2] where fcntl(number, F_GETFD) < 0 {
      _ = open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY)
    }
  }
}
