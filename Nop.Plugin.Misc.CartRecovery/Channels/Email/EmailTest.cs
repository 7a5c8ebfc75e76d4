using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

internal sealed class EmailTest(EmailReadiness readiness, QueueQueries queue, IStoreService stores, TimeProvider time) : IChannelTest
{
    private const string Test = CartRecoveryDefaults.LocalePrefix + ".Channels.Test.Email.";

    /// <summary>The platform's own task comes every minute or two.</summary>
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(30);

    public Channel Kind => Channel.Email;

    public async Task<IReadOnlyList<ChannelTestResult>> RunAsync(int storeId)
    {
        var problem = await readiness.ProblemAsync(storeId);
        var waiting = await queue.WaitingSinceAsync(time.GetUtcNow().UtcDateTime - Stuck);
        var store = await stores.GetStoreByIdAsync(storeId);
        return
        [
            new ChannelTestResult(problem ?? Test + "Account.Passed", problem is null),
            new ChannelTestResult(Test + (waiting == 0 ? "Queue.Passed" : "Queue.Failed"), waiting == 0, FormattableString.Invariant($"{waiting}")),
            Secure(store?.Url ?? ""),
        ];
    }

    /// <summary>A mailbox takes no other address for its unsubscribe button.</summary>
    private static ChannelTestResult Secure(string url)
    {
        var secure = url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        return new ChannelTestResult(Test + (secure ? "Address.Passed" : "Address.Failed"), secure, url);
    }
}
