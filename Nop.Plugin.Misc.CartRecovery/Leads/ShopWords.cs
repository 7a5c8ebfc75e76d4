using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Leads;

/// <summary>The shop's own sentences after STOP and HELP, when the provider has not answered. They are queued, so that the provider's request waits for nothing.</summary>
internal sealed class ShopWords(LeadStore store, ISettingService settings, ILocalizationService texts, LeadLanguages languages, IStoreService stores, TimeProvider time)
{
    private static readonly TimeSpan HelpPause = TimeSpan.FromDays(1);

    public async Task ConfirmStopAsync(InboundMessage message, Lead lead)
    {
        var stored = await settings.LoadSettingAsync<CartRecoveryReplySettings>(lead.StoreId);
        if (stored.ConfirmStop && message.OptOutType.Length == 0)
            await QueueAsync(message, lead, LeadMessageKind.StopConfirmation, await texts.GetLocalizedSettingAsync(stored, own => own.StopWords, await LanguageIdAsync(lead), lead.StoreId), "Leads.StopWords");
    }

    public async Task HelpAsync(InboundMessage message, Lead lead)
    {
        var stored = await settings.LoadSettingAsync<CartRecoveryReplySettings>(lead.StoreId);
        if (!stored.AnswerHelp || message.OptOutType.Length > 0)
            return;
        if (await store.AnySinceAsync(HashOf(message), (int)message.Channel, LeadMessageKind.HelpWords, time.NowUtc() - HelpPause))
            return;

        await QueueAsync(message, lead, LeadMessageKind.HelpWords, await texts.GetLocalizedSettingAsync(stored, own => own.HelpWords, await LanguageIdAsync(lead), lead.StoreId), "Leads.HelpWords");
    }

    /// <summary>By the message's own id, so that a repeated one is answered once.</summary>
    private async Task QueueAsync(InboundMessage message, Lead lead, LeadMessageKind kind, string? own, string resource) => await store.TryAddAsync(new LeadMessage
    {
        MessageKey = $"{kind}:{message.MessageSid}",
        RecipientId = lead.Main.Id,
        StoreId = lead.StoreId,
        ChannelId = (int)message.Channel,
        Kind = kind,
        State = LeadMessageState.Queued,
        AddressHash = HashOf(message),
        CallbackKey = TouchClaims.NewOwner(),
        Body = string.IsNullOrWhiteSpace(own) ? await OursAsync(lead, resource) : own.Trim(),
        CreatedUtc = time.NowUtc(),
    });

    private async Task<string> OursAsync(Lead lead, string resource)
    {
        var text = await texts.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.{resource}", await LanguageIdAsync(lead));
        return text.Replace("{0}", (await stores.GetStoreByIdAsync(lead.StoreId))?.Name ?? "", StringComparison.Ordinal);
    }

    private Task<int> LanguageIdAsync(Lead lead) => languages.OfAsync(lead.Main, lead.StoreId);

    private static string HashOf(InboundMessage message) => AddressKey.Hash(ChannelKeys.OfPhone(message.From));
}
