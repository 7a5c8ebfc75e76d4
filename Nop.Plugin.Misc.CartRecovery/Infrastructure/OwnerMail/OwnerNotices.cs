using System.Globalization;
using System.Net;
using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Pausing;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Plugin.Misc.CartRecovery.Touches.Health;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure.OwnerMail;

/// <summary>Tells the merchant by mail what has stopped, each thing once a day, in the first language of his shop.</summary>
internal sealed class OwnerNotices(
    OwnerNoticeStore told,
    SenderAccounts accounts,
    IQueuedEmailService queue,
    ILanguageService languages,
    ILocalizationService texts,
    IStoreService stores,
    CartRecoverySettings settings,
    TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task CampaignPausedAsync(RecoveryCampaign campaign, PauseReason reason)
    {
        var cause = await TextAsync($"Campaigns.PauseCause.{reason.Cause}");
        await TellAsync($"campaign-{campaign.Id}-{reason.Cause}", "CampaignPaused", campaign.StoreId, campaign.Name, cause, reason.Detail);
    }

    public async Task ChannelStoppedAsync(Channel channel, int storeId, ChannelFault fault, string detail)
    {
        var code = ChannelCodes.Of(channel);
        await TellAsync($"channel-{code}-{storeId}", "ChannelStopped", storeId, await TextAsync($"Campaigns.Channel.{code}"), await TextAsync($"Channels.Fault.{fault}"), detail);
    }

    public async Task CountryClosedAsync(Channel channel, int storeId, string country)
    {
        var code = ChannelCodes.Of(channel);
        await TellAsync($"country-{code}-{storeId}-{country}", "CountryClosed", storeId, await TextAsync($"Campaigns.Channel.{code}"), country);
    }

    public async Task TaskLateAsync(Sentence late)
    {
        var sentence = string.Format(CultureInfo.InvariantCulture, await texts.GetResourceAsync(late.ResourceKey, await LanguageIdAsync()), [.. late.Arguments]);
        await TellAsync("task-late", "TaskLate", 0, sentence);
    }

    private async Task TellAsync(string what, string text, int storeId, params object[] arguments)
    {
        var now = time.NowUtc();
        var store = (storeId > 0 ? await stores.GetStoreByIdAsync(storeId) : null) ?? (await stores.GetAllStoresAsync())[0];
        if (await accounts.DefaultAsync(store.Id) is not { } account || To(account) is not { } to)
            return;

        var key = string.Create(CultureInfo.InvariantCulture, $"{what}:{now:yyyy-MM-dd}");
        if (!await told.TryAddAsync(new OwnerNotice { Key = key, ToldUtc = now }))
            return;

        await told.PruneAsync(now - Kept);
        await queue.InsertQueuedEmailAsync(await MailAsync(account, to, text, store.Name, arguments, now));
    }

    private string? To(EmailAccount account) => MailAddress.Single(settings.OwnerEmail) ?? MailAddress.Single(account.Email);

    private async Task<QueuedEmail> MailAsync(EmailAccount account, string to, string text, string storeName, object[] arguments, DateTime nowUtc) => new()
    {
        Priority = QueuedEmailPriority.High,
        From = account.Email,
        FromName = account.DisplayName,
        To = to,
        ToName = "",
        ReplyTo = "",
        ReplyToName = "",
        CC = "",
        Bcc = "",
        Subject = ShopperText.OneLine(string.Format(CultureInfo.InvariantCulture, await TextAsync($"OwnerMail.{text}.Subject"), [storeName, .. arguments])),
        Body = string.Format(CultureInfo.InvariantCulture, await TextAsync($"OwnerMail.{text}.Body"), [WebUtility.HtmlEncode(storeName), .. arguments.Select(argument => WebUtility.HtmlEncode(argument.ToString()))]),
        AttachmentFilePath = "",
        AttachmentFileName = "",
        EmailAccountId = account.Id,
        CreatedOnUtc = nowUtc,
    };

    private async Task<string> TextAsync(string key) => await texts.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.{key}", await LanguageIdAsync());

    private async Task<int> LanguageIdAsync() => (await languages.GetAllLanguagesAsync())[0].Id;
}
