import Calibration
import TestSupport
import Testing

@Suite struct `Simulation report` {
  private func made(
    _ settings: SimulationSettings = SimulationSettings(runs: 400, threads: 2)
  ) throws -> (SimulationResult, SimulationPlan, DebriefScenario) {
    let scenario = try RoastScenarios.scenario()
    let plan = try SimulationPlan(
      scenario,
      packet: DebriefSession.packet(of: scenario),
      settings: settings
    )
    var simulation = Simulation(plan)
    simulation.finish()
    return (simulation.result(), plan, scenario)
  }

  @Test func `is laid out as text`() throws {
    let (result, plan, scenario) = try made()
    let text = TextRenderer(width: 80).render(SimulationReport(result, of: plan, scenario).page)
    let expected = try Golden("simulation.txt").lines(recording: text)
    #expect(Golden.lines(of: text) == expected)
  }

  @Test func `is written as JSON`() throws {
    let (result, plan, scenario) = try made()
    let text = SimulationJSON.value(result, of: plan, scenario).pretty + "\n"
    let expected = try Golden("simulation.json").lines(recording: text)
    #expect(Golden.lines(of: text) == expected)
  }

  @Test func `holds what a hiring lead must know on the first screen`() throws {
    let (result, plan, scenario) = try made()
    let text = TextRenderer(width: 80).render(SimulationReport(result, of: plan, scenario).page)
    let screen = Golden.lines(of: text).prefix(24).joined(separator: "\n")
    for words in [
      "Stability", "Pivotal:", "Would help most:", "Pooled:", "Ballots:", "Interviewers:",
    ] {
      #expect(screen.contains(words), "\(words)")
    }
  }

  @Test func `says how often a known level is got wrong, and leaves out what was not compared`()
    throws
  {
    let (result, plan, scenario) = try made(
      SimulationSettings(runs: 500, trueLevel: .staff, comparesConditions: false)
    )
    let text = TextRenderer(width: 80).render(SimulationReport(result, of: plan, scenario).page)
    #expect(text.contains("Wrong:"))
    #expect(!text.contains("Panels of other sizes"))
    let json = SimulationJSON.value(result, of: plan, scenario)
    #expect(json["errors"]?["false-approvals"] == .null)
    #expect(json["noise"] == .null)
    #expect(json["conditions"]?.array?.isEmpty == true)
  }
}
