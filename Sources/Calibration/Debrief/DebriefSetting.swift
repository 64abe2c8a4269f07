/// What a debrief is for.
public struct DebriefSetting: Sendable, Hashable {
  /// What is decided.
  public var loop: Loop
  /// Where, or null; it tells what a level is called there.
  public var organisation: String?
  /// Id of the role to fill, or null.
  public var role: String?
  /// The year, or null.
  public var year: Int?

  /// Makes a setting.
  public init(
    loop: Loop = .hiring,
    organisation: String? = nil,
    role: String? = nil,
    year: Int? = nil
  ) {
    self.loop = loop
    self.organisation = organisation
    self.role = role
    self.year = year
  }
}
