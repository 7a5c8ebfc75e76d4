using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Channels.Overview;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Overview;

internal sealed class ChannelTestsTests
{
    [TestCase(true, true, false)]
    [TestCase(true, false, true)]
    public async Task Only_when_everything_passes_a_channel_that_stopped_goes_on(bool first, bool second, bool stopped)
    {
        await using var shop = await TouchShop.OpenAsync();
        await using var scope = shop.Scope();
        var faults = scope.Get<ChannelFaults>();
        await faults.RaiseAsync(Channel.Sms, 1, ChannelFault.BadSender, "21606");
        await faults.RaiseAsync(Channel.Sms, 2, ChannelFault.BadSender, "21606");
        var tests = new ChannelTests([new FixedTest([first, second])], faults, scope.Get<IWorkContext>(), scope.Get<ILocalizationService>());

        var findings = await tests.RunAsync(Channel.Sms, 1);

        Assert.That(findings.Count(finding => finding.Passed), Is.EqualTo(stopped ? 1 : 3));
        Assert.That(await faults.OfAsync(Channel.Sms, 1), stopped ? Is.Not.Null : Is.Null);
        Assert.That(await faults.OfAsync(Channel.Sms, 2), Is.Not.Null);
    }

    private sealed class FixedTest(bool[] results) : IChannelTest
    {
        public Channel Kind => Channel.Sms;

        public Task<IReadOnlyList<ChannelTestResult>> RunAsync(int storeId) =>
            Task.FromResult<IReadOnlyList<ChannelTestResult>>([.. results.Select(passed => new ChannelTestResult("Some.Sentence", passed))]);
    }
}
