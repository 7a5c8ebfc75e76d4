using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Leads;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Configuration;
using TriggerKind = Nop.Plugin.Misc.CartRecovery.Decisions.Policies.Trigger;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Given;

/// <summary>People who write to the shop's number.</summary>
internal static class LeadSteps
{
    private static int _messages;

    public static async Task<string> NumberedAsync(this TouchShop shop, Shopper shopper)
    {
        var number = $"+40722{shopper.RecipientId:D6}";
        await shop.ChangeAsync<Recipient>(shopper.RecipientId, recipient => recipient.PhoneNumber = number);
        return number;
    }

    public static async Task<string> WritesAsync(
        this TouchShop shop, string number, string body, Channel channel = Channel.Sms, string? sid = null, string optOutType = "", string name = "", int media = 0)
    {
        sid ??= $"SM{Interlocked.Increment(ref _messages):x32}";
        await using var scope = shop.Scope();
        await scope.Get<InboundMessages>().ReceiveAsync(new InboundMessage(channel, 1, sid, number, "+40700000001", body, name, optOutType, media));
        return sid;
    }

    public static async Task SetRepliesAsync(this TouchShop shop, Action<CartRecoveryReplySettings> change)
    {
        await using var scope = shop.Scope();
        var settings = new CartRecoveryReplySettings();
        change(settings);
        await scope.Get<ISettingService>().SaveSettingAsync(settings);
    }

    /// <summary>One message, so many minutes after the last one of the person.</summary>
    public static Task<RecoveryCampaign> ConversationCampaignAsync(this TouchShop shop, int minutes = 30, Action<RecoveryCampaign>? change = null) => shop.CampaignAsync(
        campaign =>
        {
            (campaign.Trigger, campaign.IdleMinutes, campaign.LimitHours, campaign.MinimumGapMinutes) = (TriggerKind.Conversation, minutes, 24, 0);
            change?.Invoke(campaign);
        },
        "sms",
        minutes / 60.0);

    public static async Task<Recipient> PersonAsync(this TouchShop shop, int recipientId) => (await shop.RowsAsync<Recipient>()).Single(row => row.Id == recipientId);

    public static async Task<Episode> ConversationAsync(this TouchShop shop) => (await shop.RowsAsync<Episode>()).Last(episode => episode.Kind == EpisodeKind.Conversation);

    public static async Task<IReadOnlyList<Touch>> SentTextsAsync(this TouchShop shop) => [.. (await shop.LedgerAsync()).Where(touch => touch.Channel == Channel.Sms && touch.SentUtc is not null)];
}
