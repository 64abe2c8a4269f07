/// A key of an open mapping, with enough of it to tell most keys apart at a glance.
struct KeyMark {
  let token: ScalarToken

  /// The first eight bytes of an ASCII key, zeros behind a shorter one; all ones for other keys.
  let prefix: UInt64
}
