using CartRecovery.Sandbox.Demo;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Sandbox;

[NonParallelizable]
internal sealed class DemoTests
{
    [Test]
    public async Task The_whole_journey_holds_over_HTTP()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var code = await DemoCommand.RunAsync(output, error);

        Assert.That((code, error.ToString()), Is.EqualTo((0, "")), output.ToString());
        Assert.That(output.ToString(), Does.Contain("All 15 steps held."));
    }
}
