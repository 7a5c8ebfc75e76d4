using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches.Health;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Texts;

/// <summary>Sentences beside a text as it is being written.</summary>
/// <param name="Size">Empty for a channel whose texts are not paid by the part.</param>
/// <param name="Problems">What keeps the campaign from being switched on.</param>
/// <param name="Example">As it would leave at its longest.</param>
public sealed record TextVerdict(string Size, bool Fits, IReadOnlyList<string> Problems, IReadOnlyList<string> Remarks, string Example);

internal sealed class TextCounter(StepTextCheck check, TextCounts counts, ILanguageService languages, AdminTexts texts)
{
    public async Task<TextVerdict> OfAsync(CampaignWithSteps campaign, StepText text)
    {
        var step = campaign.Steps.First(step => step.Id == text.StepId);
        var subject = new TextSubject(text.Channel, campaign.Campaign.StoreId, TriggerRank.Restores(campaign.Campaign.Trigger), step.IncentiveId > 0);
        var store = (await check.StoresAsync(subject.StoreId)).MaxBy(store => store.Url.Length + store.Name.Length)!;
        var language = await LanguageAsync(text.LanguageId, store);
        var problems = text.IsEmpty ? [] : await WordedAsync(await check.OfTextAsync(text, language, store, subject));
        return text.Channel == Channel.Sms && !text.IsEmpty
            ? await CountedAsync(await counts.OfAsync(text.Body, store, language, subject.Offers), problems)
            : new TextVerdict("", true, problems, [], "");
    }

    private async Task<TextVerdict> CountedAsync(TextCount count, List<string> problems)
    {
        List<string> remarks = [];
        var size = await texts.OfAsync("Texts.Count.Size", count.Sent.Units, count.Sent.Encoding == SmsEncoding.Gsm7 ? "GSM-7" : "UCS-2", count.Sent.Segments, count.Most);
        if (count.Whole.Segments > count.Sent.Segments)
            remarks.Add(await texts.OfAsync("Texts.Count.Cut", count.Whole.Segments));
        if (count.Costly.Count > 0)
            remarks.Add(await texts.OfAsync("Texts.Count.Costly", string.Join(' ', count.Costly)));
        return new TextVerdict(size, count.Fits, problems, remarks, count.Example);
    }

    /// <summary>The standard text is in the store's first language.</summary>
    private async Task<Language> LanguageAsync(int languageId, Store store) =>
        await languages.GetLanguageByIdAsync(languageId) ?? (await languages.GetAllLanguagesAsync(storeId: store.Id))[0];

    private async Task<List<string>> WordedAsync(IReadOnlyList<TemplateProblem> problems)
    {
        List<string> sentences = [];
        foreach (var problem in problems)
            sentences.Add(Begun(await texts.OfAsync(Sentence.Of(problem.Resource, [.. problem.Values]))));
        return sentences;
    }

    /// <summary>Elsewhere the channel's name goes before it.</summary>
    private static string Begun(string sentence) => sentence.Length == 0 ? "" : char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
