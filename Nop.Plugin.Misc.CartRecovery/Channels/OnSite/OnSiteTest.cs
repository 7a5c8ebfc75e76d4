using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Channels.OnSite;

/// <summary>Whether it is on, and whether what is written is also seen: a theme that has left out the widget zone shows nothing and says nothing.</summary>
internal sealed class OnSiteTest(OnSiteChannel channel, OnSiteQueries messages, TimeProvider time) : IChannelTest
{
    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".OnSite.Test.";
    private const int Days = 30;
    private const int Enough = 20;

    public Channel Kind => Channel.OnSite;

    public async Task<IReadOnlyList<ChannelTestResult>> RunAsync(int storeId)
    {
        var problem = await channel.ProblemAsync(storeId);
        var since = time.NowUtc().AddDays(-Days);
        var (written, shown) = (await messages.CountAsync(since, shown: false), await messages.CountAsync(since, shown: true));
        var isUnseen = written >= Enough && shown == 0;
        return
        [
            new ChannelTestResult(problem ?? Prefix + "Ready", problem is null),
            new ChannelTestResult(Prefix + (isUnseen ? "NeverSeen" : "Seen"), !isUnseen, FormattableString.Invariant($"{shown} / {written}")),
        ];
    }
}
