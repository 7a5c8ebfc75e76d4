using System.Globalization;

namespace CartRecovery.Sandbox.Demo;

/// <summary>Exit codes: 0 every step held, 1 one did not; it is named.</summary>
internal static class DemoCommand
{
    public static async Task<int> RunAsync(TextWriter output, TextWriter error)
    {
        var steps = new DemoSteps(output);
        try
        {
            await using var store = await SandboxApp.StartAsync();
            await output.WriteLineAsync($"A store at {store.Address}");
            using var journey = new DemoJourney(store, steps);
            await journey.PlayAsync();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"All {steps.Number} steps held."));
            return 0;
        }
        catch (Exception problem)
        {
            var what = problem is DemoFailure ? problem.Message : problem.ToString();
            await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Step {steps.Number} failed ({steps.Name}): {what}"));
            return 1;
        }
    }
}
