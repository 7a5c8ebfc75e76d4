using System.Globalization;

namespace CartRecovery.Sandbox.Demo;

/// <summary>Says what was done and what came of it, as it happens; remembers the step that is under way.</summary>
internal sealed class DemoSteps(TextWriter output)
{
    public int Number { get; private set; }

    public string Name { get; private set; } = "";

    public async Task TakeAsync(string name, Func<Task<string>> act)
    {
        (Number, Name) = (Number + 1, name);
        var figures = await act();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Number,2}. {name}\n    {figures}"));
    }
}
