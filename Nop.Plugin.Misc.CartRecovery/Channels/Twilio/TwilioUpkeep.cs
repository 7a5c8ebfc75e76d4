using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>What a run of the task does about messages that have left: a bounded batch of each, and nothing at all in a shop without an account.</summary>
internal sealed class TwilioUpkeep(TwilioAccounts accounts, ReportedFailures failures, UnknownOutcomes unknown, MessagePrices prices, Rhythm rhythm, TimeProvider time) : IChannelUpkeep
{
    private const int Batch = 20;

    private static readonly TimeSpan PriceRound = TimeSpan.FromMinutes(5);

    public async Task RunAsync()
    {
        if ((await accounts.AllAsync()).Count == 0)
            return;

        await failures.SettleEarlyAsync(Batch);
        await unknown.ResolveAsync(Batch);
        if (rhythm.IsTime(nameof(MessagePrices), PriceRound, time.NowUtc()))
            await prices.LookUpAsync();
    }
}
