using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Attribution;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Carts.Contacts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Channels.OnSite.Storefront;

/// <summary>What the visitor does with the message: he sees it, follows it, or wants none.</summary>
internal sealed class OnSiteVisit(
    OnSiteQueries messages, OnSiteWrites writes, EpisodeStore episodes, OnSiteCoupons coupons, ClickRecorder clicks, OnSiteRefusals refusals, TimeProvider time)
{
    /// <summary>Only whose cart it is may speak of it; null for everybody else.</summary>
    public async Task<OnSiteMessage?> OwnAsync(int messageId, Customer customer) =>
        await messages.ByIdAsync(messageId) is { } message && (await episodes.ByIdAsync(message.EpisodeId))?.CustomerId == customer.Id ? message : null;

    public Task ShownAsync(OnSiteMessage message) => writes.ShownAsync(message, time.NowUtc());

    public async Task FollowedAsync(OnSiteMessage message, Customer customer)
    {
        await writes.ShownAsync(message, time.NowUtc());
        await writes.FollowedAsync(message, time.NowUtc());
        if (await messages.LinkAsync(message) is { } link)
            await clicks.HumanAsync(link, customer.Id);
        await coupons.ApplyAsync(message, customer);
    }

    /// <summary>For good: later steps find a refusal of this channel, and go on to their next one.</summary>
    public async Task DismissedAsync(OnSiteMessage message, CapturePlace place)
    {
        await writes.ShownAsync(message, time.NowUtc());
        await writes.DismissedAsync(message, time.NowUtc());
        await refusals.NoteAsync(message, place);
    }
}
