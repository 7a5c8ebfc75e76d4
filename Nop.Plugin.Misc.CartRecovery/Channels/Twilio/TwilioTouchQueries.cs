using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>Touches that went to the provider, by the index on channel and time of decision.</summary>
internal sealed class TwilioTouchQueries(IRepository<Touch> touches)
{
    private const int Sms = (int)Channel.Sms;
    private const int WhatsApp = (int)Channel.WhatsApp;

    public async Task<Touch?> ByKeyAsync(string key) =>
        await touches.Table.FirstOrDefaultAsync(touch => touch.Owner == key && (touch.ChannelId == Sms || touch.ChannelId == WhatsApp));

    public async Task<Touch?> ByIdAsync(int id) => await touches.Table.FirstOrDefaultAsync(touch => touch.Id == id);

    /// <summary>Those of whom nobody knows yet whether they left, the longest waiting first.</summary>
    public async Task<IReadOnlyList<Touch>> UnknownAsync(DateTime sinceUtc, int take) => await touches.Table
        .Where(touch => (touch.ChannelId == Sms || touch.ChannelId == WhatsApp) && touch.DecidedUtc > sinceUtc)
        .Where(touch => touch.StateId == (int)TouchState.Unknown && touch.ProviderStatusId != (int)TwilioStatus.NotListed)
        .OrderBy(touch => touch.DecidedUtc).ThenBy(touch => touch.Id)
        .Take(take)
        .ToListAsync();

    /// <summary>Those whose failure was told before their own answer had come.</summary>
    public async Task<IReadOnlyList<Touch>> FailedEarlyAsync(DateTime sinceUtc, int take) => await touches.Table
        .Where(touch => (touch.ChannelId == Sms || touch.ChannelId == WhatsApp) && touch.DecidedUtc > sinceUtc)
        .Where(touch => touch.StateId == (int)TouchState.Sent && touch.ProviderStatusId >= (int)TwilioStatus.Undelivered && touch.ProviderStatusId < (int)TwilioStatus.Delivered)
        .OrderBy(touch => touch.Id)
        .Take(take)
        .ToListAsync();

    /// <summary>Taken by the provider, and without a price so far.</summary>
    public async Task<IReadOnlyList<Touch>> UnpricedAsync(DateTime sinceUtc, DateTime untilUtc, int afterId, int take) => await touches.Table
        .Where(touch => (touch.ChannelId == Sms || touch.ChannelId == WhatsApp) && touch.DecidedUtc > sinceUtc && touch.DecidedUtc < untilUtc)
        .Where(touch => touch.ProviderId != "" && touch.CostCurrency == "" && touch.Id > afterId)
        .OrderBy(touch => touch.Id)
        .Take(take)
        .ToListAsync();
}
