#if canImport(Glibc)
import Glibc
#endif

/// How the process takes memory from the system.
enum Heap {
  /// Keeps what was freed instead of giving it back to the system at once.
  ///
  /// Lists that grow to megabytes, as a standard's do while it is loaded, would otherwise get fresh
  /// pages at each step, and the system clears each of them.
  static func prepare() {
    #if canImport(Glibc)
    let megabyte: Int32 = 1 << 20
    _ = mallopt(M_MMAP_THRESHOLD, 16 * megabyte)
    _ = mallopt(M_TRIM_THRESHOLD, 64 * megabyte)
    _ = mallopt(M_TOP_PAD, 4 * megabyte)
    #endif
  }
}
