using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>Where the last batch ended, so that messages that never get a price do not hold up the others.</summary>
internal sealed class PriceCursor
{
    public int After { get; set; }
}

/// <summary>What messages cost and how many segments they took. The provider knows it some time after it took them.</summary>
internal sealed class MessagePrices(TwilioTouchQueries touches, TouchReportWrites writes, TwilioAccounts accounts, TwilioClient client, PriceCursor cursor, TimeProvider time)
{
    public const int Batch = 20;

    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(3);

    public async Task LookUpAsync()
    {
        var now = time.NowUtc();
        var batch = await touches.UnpricedAsync(now - Horizon, now - Settled, cursor.After, Batch);
        cursor.After = batch.Count == Batch ? batch[^1].Id : 0;
        foreach (var touch in batch)
        {
            if (await accounts.OfAsync(touch.StoreId) is not { } account)
                continue;

            var reply = await client.GetAsync(account, account.Resource($"Messages/{Uri.EscapeDataString(touch.ProviderId)}.json"));
            if (reply.Status == 0)
                return;
            if (reply is { Succeeded: true, Answer: { Price: { } price, PriceUnit.Length: 3 } answer })
                await writes.PricedAsync(touch.Id, answer.Segments, price, answer.PriceUnit);
        }
    }
}
