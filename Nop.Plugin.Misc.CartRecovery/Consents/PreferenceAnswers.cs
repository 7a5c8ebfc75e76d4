using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>Carries out what a person asks for behind an unsubscribe link.</summary>
internal sealed class PreferenceAnswers(
    Refusals refusals, PersonChannels channels, TouchOutcomes touches, PreferencePages pages, ISettingService settings, TimeProvider time)
{
    /// <summary>RFC 8058: the mail program's own button, where the person saw none of our words. It stands for e-mail, and for everything where the shop says so.</summary>
    public async Task OneClickAsync(PreferenceVisit visit)
    {
        var storeId = await pages.StoreIdAsync();
        var all = (await settings.LoadSettingAsync<CartRecoverySettings>(storeId)).OneClickStopsAll;
        var ways = all ? (await channels.OfAsync(visit.Recipient, storeId)).Select(way => way.Channel).Append(Channel.Email).Distinct() : [Channel.Email];
        foreach (var channel in ways)
            await RefuseAsync(visit, new ConsentRecord(visit.Recipient.Id, channel, ConsentSource.OneClick, storeId, visit.Recipient.LanguageId, Page: Page));
    }

    /// <summary>What was chosen for each channel; what is as it was says nothing, but for the channel whose message led here: its "stop" always is one.</summary>
    /// <returns>The key of the sentence that says what happened.</returns>
    public async Task<string> ChooseAsync(PreferenceVisit visit, IReadOnlyDictionary<Channel, bool> chosen)
    {
        var storeId = await pages.StoreIdAsync();
        string[] ends = [];
        foreach (var way in await channels.OfAsync(visit.Recipient, storeId))
        {
            if (chosen.TryGetValue(way.Channel, out var receives) && (receives != way.Receives || (!receives && way.Channel == visit.Channel)))
                ends = [.. ends, await ChooseAsync(visit, way.Channel, receives, storeId)];
        }

        return ends.Length == 0 ? "Saved" : ends.Contains("Held") ? "Held" : ends.Distinct().Count() > 1 ? "Saved" : ends[0];
    }

    public async Task<string> StopAllAsync(PreferenceVisit visit)
    {
        var storeId = await pages.StoreIdAsync();
        var (wording, languageId) = await pages.WordingAsync(visit.Recipient, null, receives: false);
        foreach (var way in await channels.OfAsync(visit.Recipient, storeId))
            await RefuseAsync(visit, new ConsentRecord(visit.Recipient.Id, way.Channel, ConsentSource.PreferencePage, storeId, languageId, wording, Page));
        return "Stopped";
    }

    private async Task<string> ChooseAsync(PreferenceVisit visit, Channel channel, bool receives, int storeId)
    {
        var (wording, languageId) = await pages.WordingAsync(visit.Recipient, channel, receives);
        var record = new ConsentRecord(visit.Recipient.Id, channel, ConsentSource.PreferencePage, storeId, languageId, wording, Page);
        if (receives)
            return await refusals.ResumeAsync(visit.Recipient, record) ? "Resumed" : "Held";

        await RefuseAsync(visit, record);
        return "Stopped";
    }

    private async Task RefuseAsync(PreferenceVisit visit, ConsentRecord record)
    {
        await refusals.RefuseAsync(visit.Recipient, record, SuppressionCause.Unsubscribed);
        if (record.Channel == visit.Channel)
            await touches.RefusedAsync(visit.TouchId, time.NowUtc());
    }

    // Without the token: the ledger must not hold a key that opens the page.
    private static string Page => "/" + CartRecoveryDefaults.PreferencePath;
}
